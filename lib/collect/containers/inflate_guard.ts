/** Unpacks a stream and stops where it grows beyond measure. @module */
import type { Transform } from "node:stream";
import { StudyError } from "../../tables/study_error.ts";

/** Slices are small: an unpacker hands on all that one slice makes at once, up to a thousand times its size. */
const SLICE_BYTES = 1 << 13;
/** Text packs 3 to 30 times; what packs 250 times and is large is made to fill a disk. */
const LARGEST_RATIO = 250, LARGE_BYTES = 64 << 20;

/** Told, in words for a person, that a packed stream breaks off. */
export type OnBroken = (message: string) => void;

/**
 * The unpacked bytes of `packed`. Where they end too soon or are damaged, all before is handed on and `onBroken` told.
 *
 * @param unpacker a stream of node:zlib
 * @throws {StudyError} if it unpacks to over 64 MB and 250 times its size
 */
export async function* inflateGuard(
  packed: AsyncIterable<Uint8Array>,
  name: string,
  unpacker: Transform,
  onBroken: OnBroken,
): AsyncIterable<Uint8Array> {
  let taken = 0, made = 0, ready: Uint8Array[] = [], broken: Error | null = null;
  // Data is taken as it comes: a stream that fails would throw away what it holds back.
  unpacker.on("data", (chunk: Uint8Array) => void ready.push(chunk));
  unpacker.on("error", (error: Error) => broken ??= error);
  const ended = new Promise<void>((resolve) => unpacker.on("close", resolve));
  try {
    for await (const chunk of packed) {
      for (let at = 0; at < chunk.length && !broken; at += SLICE_BYTES) {
        const slice = chunk.slice(at, at + SLICE_BYTES);
        taken += slice.length;
        await new Promise<void>((resolve) => unpacker.write(slice, () => resolve()));
        yield* counted();
      }
      if (broken) break;
    }
    if (!broken) unpacker.end();
    await ended;
    yield* counted();
    if (broken) onBroken(`${name} breaks off (${(broken as Error).message}); what stands before that was read`);
  } finally {
    unpacker.destroy();
  }

  function* counted(): Iterable<Uint8Array> {
    for (const chunk of ready) {
      made += chunk.length;
      if (made > LARGE_BYTES && made > taken * LARGEST_RATIO) {
        throw new StudyError(
          `Cannot read ${name}: it unpacks to over ${LARGEST_RATIO} times its size, as no export does; it was not read`,
        );
      }
      yield chunk;
    }
    ready = [];
  }
}
