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
  const count = keys.length;
  let from: Pairs = { rows: new Int32Array(count), keys: keys.slice() };
  let into: Pairs = { rows: new Int32Array(count), keys: new Uint32Array(count) };
  for (let row = 0; row < count; row++) from.rows[row] = row;
  for (let pass = 0; pass < PASSES; pass++) {
    scatter(from, into, pass * DIGITS);
    [from, into] = [into, from];
  }
  return from.rows;
}

/** Rows and their keys, side by side: both are read in order. */
interface Pairs {
  readonly rows: Int32Array;
  readonly keys: Uint32Array;
}

/** One pass: by eleven bits from `shift` on. */
function scatter({ rows, keys }: Pairs, into: Pairs, shift: number): void {
  const places = new Int32Array(BUCKETS), mask = BUCKETS - 1, count = rows.length;
  const { rows: intoRows, keys: intoKeys } = into;
  for (let k = 0; k < count; k++) places[(keys[k] >>> shift) & mask]++;
  for (let bucket = 0, sum = 0; bucket < BUCKETS; bucket++) {
    const size = places[bucket];
    places[bucket] = sum;
    sum += size;
  }
  for (let k = 0; k < count; k++) {
    const key = keys[k], at = places[(key >>> shift) & mask]++;
    intoRows[at] = rows[k];
    intoKeys[at] = key;
  }
}
