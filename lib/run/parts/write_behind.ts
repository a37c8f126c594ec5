/** Writes parts in a thread of their own, while the stage makes the next. @module */
import { receiveFrame, sendFrame, type SentFrame } from "../../tables/columns/sent_frame.ts";
import type { Frame } from "../../tables/frame.ts";
import type { Schema } from "../../tables/schemas.ts";
import type { PartHashes } from "./part_hashes.ts";
import { errorFrom, errorToSend, type SentError } from "./sent_error.ts";
import { writePart } from "./write_part.ts";

/** At most so many parts wait in memory: the one that is being written, and the next. */
const HELD = 2;

interface Task {
  readonly path: string;
  readonly frame: SentFrame;
  readonly schema: Schema;
}

type Answer = { readonly hashes: PartHashes } | { readonly error: SentError };

/** One thread that writes parts, in the order in which they are put. */
export class WriteBehind {
  #thread: Worker | undefined;
  /** What to call once each of the waiting parts is written, in their order. */
  readonly #held: ((hashes: PartHashes) => void)[] = [];
  #onAnswer = () => {};
  #failure: Error | undefined;

  /**
   * Takes a part as soon as there is room for it. The frame is empty afterwards.
   *
   * @param onWritten is told the hashes of the part
   * @throws what was thrown while an earlier part was written
   */
  async put(path: string, frame: Frame, schema: Schema, onWritten: (hashes: PartHashes) => void): Promise<void> {
    await this.#fewerThan(HELD);
    const { sent, memory } = sendFrame(frame);
    this.#held.push(onWritten);
    this.#thread ??= this.#start();
    this.#thread.postMessage({ path, frame: sent, schema } satisfies Task, memory);
  }

  /**
   * Waits until all is written, and ends the thread.
   *
   * @throws what was thrown while a part was written
   */
  async end(): Promise<void> {
    try {
      await this.#fewerThan(1);
    } finally {
      this.#thread?.terminate();
    }
  }

  async #fewerThan(parts: number): Promise<void> {
    while (this.#held.length >= parts && !this.#failure) {
      await new Promise<void>((resolve) => this.#onAnswer = resolve);
    }
    if (this.#failure) throw this.#failure;
  }

  #start(): Worker {
    const thread = new Worker(import.meta.url, { type: "module", name: NAME });
    thread.onmessage = ({ data }: MessageEvent<Answer>) => {
      const onWritten = this.#held.shift()!;
      if ("hashes" in data) onWritten(data.hashes);
      else this.#failure ??= errorFrom(data.error);
      this.#onAnswer();
    };
    thread.onerror = (event) => {
      event.preventDefault();
      this.#failure ??= new Error(`Cannot write a part: ${event.message}`);
      this.#onAnswer();
    };
    return thread;
  }
}

const NAME = "part writer";

// deno-lint-ignore no-explicit-any -- the worker's own global has no type beside the window's
const scope = globalThis as any;
if (scope.name === NAME) {
  let before: Promise<void> = Promise.resolve();
  scope.onmessage = ({ data }: MessageEvent<Task>) => void (before = before.then(() => answer(data)));
}

async function answer({ path, frame, schema }: Task): Promise<void> {
  try {
    scope.postMessage({ hashes: await writePart(path, receiveFrame(frame), schema) } satisfies Answer);
  } catch (error) {
    scope.postMessage({ error: errorToSend(error as Error) } satisfies Answer);
  }
}
