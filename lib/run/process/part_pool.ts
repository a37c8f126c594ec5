/** A few workers that make parts, each taking the next as it becomes free; answers come back by index. @module */
import { StudyError } from "../../tables/study_error.ts";
import { makePart, type PartDone, type PartTask } from "./part_worker.ts";

type Answer = { readonly done: PartDone } | { readonly error: { name: string; message: string; stack?: string } };

/**
 * Makes all parts, `workers` at a time, and calls `onDone` as each is finished.
 *
 * One worker, or one part, needs no thread of its own. The order in which parts finish does not matter: what they
 * hold depends on their inputs alone.
 */
export async function makeParts(
  tasks: readonly PartTask[],
  workers: number,
  onDone: (done: PartDone) => void,
): Promise<PartDone[]> {
  const answers: PartDone[] = [];
  const take = (done: PartDone) => {
    answers.push(done);
    onDone(done);
  };
  const threads = Math.min(workers, tasks.length);
  if (threads <= 1) { for (const task of tasks) take(await makePart(task)); }
  else await Promise.all(shares(tasks, threads).map((next) => inWorker(next, take)));
  return answers.sort((a, b) => a.index - b.index);
}

/** One queue, handed to each worker as a function that gives the next task. */
function shares(tasks: readonly PartTask[], threads: number): (() => PartTask | undefined)[] {
  let at = 0;
  return Array.from({ length: threads }, () => () => tasks[at++]);
}

async function inWorker(next: () => PartTask | undefined, take: (done: PartDone) => void): Promise<void> {
  const worker = new Worker(import.meta.resolve("./part_worker.ts"), { type: "module", name: "part worker" });
  try {
    for (let task = next(); task; task = next()) take(await ask(worker, task));
  } finally {
    worker.terminate();
  }
}

function ask(worker: Worker, task: PartTask): Promise<PartDone> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ("done" in data) resolve(data.done);
      else reject(asError(data.error));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`Cannot make part ${task.index}: ${event.message}`));
    };
    worker.postMessage(task);
  });
}

function asError({ name, message, stack }: { name: string; message: string; stack?: string }): Error {
  if (name === "StudyError") return new StudyError(message);
  return Object.assign(new Error(message), { name, stack });
}
