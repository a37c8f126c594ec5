/** A few workers that make parts, each taking the next as it becomes free; answers come back by index. @module */
import { makePart, type PartDone, type PartTask } from "./part_worker.ts";
import { errorFrom, type SentError } from "./sent_error.ts";

type Answer = { readonly done: PartDone } | { readonly error: SentError };

/** Workers that wait for work. A start costs 0.15 s, and what it has loaded and learnt. */
export class Workers {
  readonly #waiting: Worker[] = [];

  take(): Worker {
    return this.#waiting.pop() ??
      new Worker(import.meta.resolve("./part_worker.ts"), { type: "module", name: "part worker" });
  }

  put(worker: Worker): void {
    this.#waiting.push(worker);
  }

  end(): void {
    for (const worker of this.#waiting.splice(0)) worker.terminate();
  }
}

export interface MakeOptions {
  /** Whose workers are taken; default: new ones. */
  readonly workers?: Workers;
  /** Leaves the workers waiting for more. */
  readonly keep?: boolean;
}

/**
 * Makes all parts, `threads` at a time, and calls `onDone` as each is finished.
 *
 * One worker, or one part, needs no thread of its own. The order in which parts finish does not matter: what they
 * hold depends on their inputs alone.
 */
export async function makeParts(
  tasks: readonly PartTask[],
  threads: number,
  onDone: (done: PartDone) => void,
  { workers = new Workers(), keep = false }: MakeOptions = {},
): Promise<PartDone[]> {
  const answers: PartDone[] = [];
  const take = (done: PartDone) => {
    answers.push(done);
    onDone(done);
  };
  const count = Math.min(threads, tasks.length);
  if (count <= 1) { for (const task of tasks) take(await makePart(task)); }
  else await inWorkers(tasks, count, workers, take);
  if (!keep) workers.end();
  return answers.sort((a, b) => a.index - b.index);
}

/** One queue: each worker takes the next task as it becomes free. After a failure nothing more is begun. */
async function inWorkers(
  tasks: readonly PartTask[],
  count: number,
  workers: Workers,
  take: (done: PartDone) => void,
): Promise<void> {
  const queue = [...tasks].reverse();
  const work = async () => {
    const worker = workers.take();
    try {
      for (let task = queue.pop(); task; task = queue.pop()) take(await ask(worker, task));
    } catch (error) {
      queue.length = 0;
      throw error;
    } finally {
      workers.put(worker);
    }
  };
  const failed = (await Promise.allSettled(Array.from({ length: count }, work))).find(({ status }) =>
    status === "rejected"
  );
  if (!failed) return;
  workers.end();
  throw (failed as PromiseRejectedResult).reason;
}

function ask(worker: Worker, task: PartTask): Promise<PartDone> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ("done" in data) resolve(data.done);
      else reject(errorFrom(data.error));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`Cannot make part ${task.index}: ${event.message}`));
    };
    worker.postMessage(task);
  });
}
