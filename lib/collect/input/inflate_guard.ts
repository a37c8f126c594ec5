/** Unpacks a stream and stops where it grows beyond measure. @module */
import { StudyError } from "../../tables/study_error.ts";

/** Slices are small: an unpacker hands on all that one slice makes at once, up to a thousand times its size. */
const SLICE_BYTES = 1 << 13;
/** Text packs 3 to 30 times; what packs 250 times and is large is made to fill a disk. */
const LARGEST_RATIO = 250, LARGE_BYTES = 64 << 20;

/** What a stream that breaks off says; the bytes before have been handed on. */
export class BrokenOff extends Error {
  override readonly name = "BrokenOff";
}

/**
 * The unpacked bytes of `packed`.
 *
 * @param unpack makes the unpacking stream of the slices
 * @throws {StudyError} if it unpacks to over 64 MB and 250 times its size
 * @throws {BrokenOff} where the packed bytes end or are damaged, after all before was handed on
 */
export async function* inflateGuard(
  packed: AsyncIterable<Uint8Array>,
  name: string,
  unpack: (slices: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  let taken = 0, made = 0;
  async function* slices() {
    for await (const chunk of packed) {
      for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
        const slice = chunk.slice(at, at + SLICE_BYTES);
        taken += slice.length;
        yield slice;
      }
    }
  }
  try {
    for await (const chunk of unpack(slices())) {
      made += chunk.length;
      if (made > LARGE_BYTES && made > taken * LARGEST_RATIO) {
        throw new StudyError(
          `Cannot read ${name}: it unpacks to over ${LARGEST_RATIO} times its size, as no export does; it was not read`,
        );
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof StudyError) throw error;
    throw new BrokenOff(`${name} breaks off: ${error instanceof Error ? error.message : error}`);
  }
}
