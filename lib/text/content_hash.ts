/** A short, stable name for a text's content. @module */
import { murmur128 } from "./_murmur.ts";

const encoder = new TextEncoder();
const words = new Uint32Array(4);
let scratch = new Uint8Array(1 << 12);

/**
 * A stable hash of a text: the first 64 bits of MurmurHash3_x86_128 of its UTF-8 bytes, as 16 hex characters.
 *
 * The same on every machine and in every release, so it may be written to files. Not a secret and no guard against
 * someone who wants two texts to collide. Half an emoji (a lone surrogate) counts as U+FFFD, as in our tables.
 *
 * @param text any text; it is not folded or trimmed
 * @returns 16 small hex characters
 *
 * @example Texts that differ in one letter
 * ```ts
 * import assert from "node:assert/strict";
 * import { contentHash } from "./content_hash.ts";
 *
 * assert.equal(contentHash("тариф").length, 16);
 * assert.equal(contentHash("тариф"), contentHash("тариф"));
 * assert.notEqual(contentHash("тариф"), contentHash("Тариф"));
 * ```
 */
export function contentHash(text: string): string {
  if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 6);
  const { written } = encoder.encodeInto(text, scratch);
  murmur128(scratch, 0, written, 0, words);
  return hex(words[0]) + hex(words[1]);
}

/**
 * The hash of {@linkcode contentHash} for bytes as they lie in a column: two unsigned 32-bit numbers.
 *
 * @param bytes the bytes of a text, from `start` up to `end`
 * @param into where to put the two numbers, to spare an array a text; at least 4 long, the rest is overwritten
 * @returns `into`
 *
 * @example Bytes and text agree
 * ```ts
 * import assert from "node:assert/strict";
 * import { contentHash, hashBytes } from "./content_hash.ts";
 *
 * const bytes = new TextEncoder().encode("тариф");
 * const [high, low] = hashBytes(bytes, 0, bytes.length);
 * assert.equal(high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0"), contentHash("тариф"));
 * ```
 */
export function hashBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  into: Uint32Array = new Uint32Array(4),
): Uint32Array {
  murmur128(bytes, start, end, 0, into);
  return into;
}

function hex(x: number): string {
  return x.toString(16).padStart(8, "0");
}
