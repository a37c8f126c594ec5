/** Tells whether zstd bytes end where a frame does: the unpacker says nothing of a file that was cut. @module */

const MAGIC = 0xfd2fb528, SKIPPABLE = 0x184d2a50;
const DICTIONARY_BYTES = [0, 1, 2, 4], SIZE_BYTES = [0, 2, 4, 8];
const RLE = 1;

/** Looks at packed bytes as they come. */
export interface ZstdEnd {
  /** Goes over the next bytes, up to the end of a frame; says how many they were. */
  see(bytes: Uint8Array): number;
  /** Whether all that was seen are whole frames. */
  isWhole(): boolean;
}

/**
 * Follows the frames and blocks of zstd (RFC 8878, 3.1.1) by the sizes that they state.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { zstdCompressSync } from "node:zlib";
 * import { zstdEnd } from "./zstd_end.ts";
 *
 * const packed = new Uint8Array(zstdCompressSync(new TextEncoder().encode("words ".repeat(1000))));
 * const whole = zstdEnd(), cut = zstdEnd();
 * whole.see(packed);
 * cut.see(packed.subarray(0, -1));
 * assert.deepEqual([whole.isWhole(), cut.isWhole()], [true, false]);
 * ```
 */
export function zstdEnd(): ZstdEnd {
  let part: "magic" | "descriptor" | "block" | "size" = "magic",
    wanted = 4,
    skip = 0,
    checksum = false,
    strange = false;
  const held: number[] = [];
  const want = (next: typeof part, bytes: number, after = 0) => {
    part = next;
    wanted = bytes;
    skip = after;
  };
  return {
    see(bytes) {
      for (let at = 0; at < bytes.length && !strange;) {
        if (at > 0 && isAtEnd()) return at;
        if (skip > 0) {
          const step = Math.min(skip, bytes.length - at);
          skip -= step;
          at += step;
        } else {
          held.push(bytes[at++]);
          if (held.length === wanted) read(held.splice(0).reduce((sum, byte, i) => sum + byte * 2 ** (8 * i), 0));
        }
      }
      return bytes.length;
    },
    isWhole: () => strange || isAtEnd(),
  };

  function isAtEnd(): boolean {
    return part === "magic" && held.length === 0 && skip === 0;
  }

  function read(number: number): void {
    if (part === "magic") {
      if (number === MAGIC) want("descriptor", 1);
      else if (number - number % 16 === SKIPPABLE) want("size", 4);
      else strange = true; // the unpacker will say so
    } else if (part === "size") want("magic", 4, number);
    else if (part === "descriptor") {
      const single = (number >> 5 & 1) === 1, size = number >> 6;
      checksum = (number >> 2 & 1) === 1;
      want("block", 3, (single ? 0 : 1) + DICTIONARY_BYTES[number & 3] + (size === 0 && single ? 1 : SIZE_BYTES[size]));
    } else {
      const payload = (number >> 1 & 3) === RLE ? 1 : number >> 3, last = (number & 1) === 1;
      if (last) want("magic", 4, payload + (checksum ? 4 : 0));
      else want("block", 3, payload);
    }
  }
}
