/** The first row of every group of rows that share a key. @module */
import type { Evidence, HashColumn } from "../types.ts";
import { KeyGroups } from "./key_groups.ts";

/** A key of 64 bits in two halves. */
export interface Key {
  high: number;
  low: number;
}

const NONE = -1;

/** Writes row i's key into `key`; false if the row has none and is in no group. */
export type KeyOf = (i: number, key: Key) => boolean;

/**
 * For each row the first row of its group that may stand for it (itself, if it is that), or -1 if there is none.
 *
 * @param mayStand which rows may stand for a group; default all that have a key
 */
export function firstOf({ ranks }: Evidence, keyOf: KeyOf, mayStand?: (i: number) => boolean): Int32Array {
  const count = ranks.length, rows = new Int32Array(count), key: Key = { high: 0, low: 0 };
  const high = new Int32Array(count), low = new Int32Array(count);
  let keyed = 0;
  for (let i = 0; i < count; i++) {
    if (!keyOf(i, key)) continue;
    rows[keyed] = i;
    high[keyed] = key.high;
    low[keyed++] = key.low;
  }
  const groups = new KeyGroups(keyed).of(high, low), best = new Int32Array(keyed).fill(NONE);
  for (let k = 0; k < keyed; k++) {
    const row = rows[k], group = groups[k];
    if (mayStand && !mayStand(row)) continue;
    if (best[group] === NONE || ranks[row] < ranks[best[group]]) best[group] = row;
  }
  const firsts = new Int32Array(count).fill(NONE);
  for (let k = 0; k < keyed; k++) firsts[rows[k]] = best[groups[k]];
  return firsts;
}

/** Joins hashes into one key, in the order in which they are given. */
export function joinKey(i: number, key: Key, ...columns: readonly HashColumn[]): true {
  key.high = 0x9e3779b9;
  key.low = 0x85ebca6b;
  for (const { high, low } of columns) {
    key.high = (Math.imul(key.high ^ high[i], 0x01000193) ^ key.low) >>> 0;
    key.low = (Math.imul(key.low ^ low[i], 0xcc9e2d51) + high[i]) >>> 0;
  }
  return true;
}

export function hasHash({ high, low }: HashColumn, i: number): boolean {
  return high[i] !== 0 || low[i] !== 0;
}
