/** Unpacks a stream and stops where it grows beyond measure. @module */
import type { Transform } from "node:stream";
import { StudyError } from "../../tables/study_error.ts";
import type { ZstdEnd } from "./zstd_end.ts";

/** Slices are small: an unpacker hands on all that one slice makes at once, up to a thousand times its size. */
const SLICE_BYTES = 1 << 13;
/** Text packs 3 to 30 times; what packs 250 times and is large is made to fill a disk. */
const LARGEST_RATIO = 250, LARGE_BYTES = 64 << 20;

/** Told, in words for a person, that a packed stream breaks off. */
export type OnBroken = (message: string) => void;

/**
 * The unpacked bytes of `packed`. Where they end too soon or are damaged, all before is handed on and `onBroken` told.
 *
 * @param unpackerOf makes a stream of node:zlib
 * @param frames where a frame ends, for an unpacker that takes one alone and does not say that it was cut
 * @throws {StudyError} if it unpacks to over 64 MB and 250 times its size
 */
export async function* inflateGuard(
  packed: AsyncIterable<Uint8Array>,
  name: string,
  unpackerOf: () => Transform,
  onBroken: OnBroken,
  frames?: ZstdEnd,
): AsyncIterable<Uint8Array> {
  let taken = 0, made = 0, ready: Uint8Array[] = [], broken: Error | null = null, isFull = false;
  let unpacker = opened();
  try {
    for await (const chunk of packed) {
      for (let at = 0; at < chunk.length && !broken;) {
        const slice = chunk.slice(at, at + SLICE_BYTES), size = frames?.see(slice) ?? slice.length;
        if (isFull) {
          await unpacker.finish();
          yield* counted();
          unpacker = opened();
        }
        await unpacker.write(slice.subarray(0, size));
        at += size;
        taken += size;
        isFull = frames?.isWhole() ?? false;
        yield* counted();
      }
      if (broken) break;
    }
    await unpacker.finish();
    yield* counted();
    const why = broken ? (broken as Error).message : frames?.isWhole() === false ? "the last frame is cut" : null;
    if (why !== null) onBroken(`${name} breaks off (${why}); what stands before that was read`);
  } finally {
    unpacker.stream.destroy();
  }

  function opened() {
    const stream = unpackerOf();
    // Data is taken as it comes: a stream that fails would throw away what it holds back.
    stream.on("data", (chunk: Uint8Array) => void ready.push(chunk));
    const ended = new Promise<void>((resolve) => stream.on("close", resolve));
    // Where the bytes are damaged an unpacker of zstd never answers a write.
    const failed = new Promise<void>((resolve) => {
      stream.on("error", (error: Error) => {
        broken ??= error;
        resolve();
      });
    });
    return {
      stream,
      write: (bytes: Uint8Array) =>
        Promise.race([new Promise<void>((resolve) => stream.write(bytes, () => resolve())), failed]),
      finish: () => {
        if (!broken) stream.end();
        return ended;
      },
    };
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
