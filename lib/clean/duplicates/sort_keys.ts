/** Sorts rows by a number of 32 bits. @module */

const DIGITS = 11, BUCKETS = 1 << DIGITS, PASSES = 3;

/**
 * The rows in the order of their keys; rows of one key in rising order. A radix sort of three passes that read memory in
 * order: O(rows).
 *
 * @param keys a key a row
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sortKeys } from "./sort_keys.ts";
 *
 * assert.deepEqual([...sortKeys(Uint32Array.of(9, 1, 9))], [1, 0, 2]);
 * ```
 */
export function sortKeys(keys: Uint32Array): Int32Array {
  let from = new Int32Array(keys.length), into = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) from[row] = row;
  for (let pass = 0; pass < PASSES; pass++) {
    scatter(from, into, keys, pass * DIGITS);
    [from, into] = [into, from];
  }
  return from;
}

/** One pass: by eleven bits from `shift` on. */
function scatter(from: Int32Array, into: Int32Array, keys: Uint32Array, shift: number): void {
  const places = new Int32Array(BUCKETS);
  for (const key of keys) places[(key >>> shift) & (BUCKETS - 1)]++;
  for (let bucket = 0, sum = 0; bucket < BUCKETS; bucket++) {
    const size = places[bucket];
    places[bucket] = sum;
    sum += size;
  }
  for (const row of from) into[places[(keys[row] >>> shift) & (BUCKETS - 1)]++] = row;
}
