/** Finds the files in a tar. @module */
import type { RandomBytes } from "./random_bytes.ts";

/** Headers and contents begin at multiples of it. */
const BLOCK_BYTES = 512;
const NAME = [0, 100], SIZE = [124, 12], KIND = 156, MAGIC = [257, 5], PREFIX = [345, 155];

/** A file in a tar, and where its bytes lie. */
export interface TarEntry {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
}

/** Whether bytes begin a tar, by the mark in its first header. */
export function isTar(head: Uint8Array): boolean {
  return textAt(head, MAGIC) === "ustar";
}

/**
 * The files of a tar in its order, folders and links left out; of one that breaks off those before.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { tarEntries } from "./tar.ts";
 *
 * const bytes = new Uint8Array(1536), header = "a.csv".padEnd(124, "\0") + "00000000003".padEnd(32, "\0") + "0";
 * bytes.set(new TextEncoder().encode(header.padEnd(257, "\0") + "ustar"));
 * bytes.set(new TextEncoder().encode("a,b"), 512);
 * const file = { size: bytes.length, read: (at: number, length: number) => bytes.subarray(at, at + length) };
 * assert.deepEqual(tarEntries(file), [{ name: "a.csv", offset: 512, size: 3 }]);
 * ```
 */
export function tarEntries(file: RandomBytes): TarEntry[] {
  const entries: TarEntry[] = [];
  let long: string | null = null; // a name too long for the header, told by an entry before
  for (let at = 0; at + BLOCK_BYTES <= file.size;) {
    const header = file.read(at, BLOCK_BYTES), offset = at + BLOCK_BYTES, size = sizeIn(header);
    if (!isTar(header) || offset + size > file.size) break;
    const kind = String.fromCharCode(header[KIND]), prefix = textAt(header, PREFIX);
    if (kind === "L") long = textOf(file.read(offset, size));
    else if (kind === "x") long = /^\d+ path=(.*)$/m.exec(textOf(file.read(offset, size)))?.[1] ?? long;
    else {
      const short = textAt(header, NAME);
      if (kind === "0" || kind === "\0") {
        entries.push({ name: long ?? (prefix ? `${prefix}/${short}` : short), offset, size });
      }
      long = null;
    }
    at = offset + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  return entries;
}

/** In octal digits; of what is none nothing is taken. */
function sizeIn(header: Uint8Array): number {
  const digits = textAt(header, SIZE).trim();
  return /^[0-7]+$/.test(digits) ? parseInt(digits, 8) : 0;
}

/** A field's text, which ends at the first NUL. */
function textAt(header: Uint8Array, [from, length]: readonly number[]): string {
  return textOf(header.subarray(from, from + length));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).split("\0", 1)[0];
}
