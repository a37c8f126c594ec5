/** The first row of every group of rows that share a key. @module */
import { sortKeys } from "./sort_keys.ts";
import type { Evidence, HashColumn } from "../types.ts";

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
export function firstOf(evidence: Evidence, keyOf: KeyOf, mayStand?: (i: number) => boolean): Int32Array {
  const firsts = new Int32Array(evidence.published_at.length).fill(NONE);
  eachGroup(firsts.length, keyOf, (rows) => {
    const first = firstIn(evidence, rows, mayStand);
    for (const row of rows) firsts[row] = first;
  });
  return firsts;
}

/** Calls with the rows of each key in turn, in rising order; the array is only good for the call. */
export function eachGroup(count: number, keyOf: KeyOf, call: (rows: Int32Array) => void): void {
  const rows = new Int32Array(count), high = new Uint32Array(count), low = new Uint32Array(count);
  const key: Key = { high: 0, low: 0 };
  let keyed = 0;
  for (let i = 0; i < count; i++) {
    if (!keyOf(i, key)) continue;
    rows[keyed] = i;
    high[keyed] = key.high;
    low[keyed++] = key.low;
  }
  const sorted = sortKeys(rows, high, low, keyed);
  for (let start = 0; start < keyed;) {
    let end = start + 1;
    while (end < keyed && sorted.high[end] === sorted.high[start] && sorted.low[end] === sorted.low[start]) end++;
    call(sorted.rows.subarray(start, end));
    start = end;
  }
}

function firstIn(evidence: Evidence, rows: Int32Array, mayStand?: (i: number) => boolean): number {
  let first = NONE;
  for (const row of rows) {
    if (mayStand && !mayStand(row)) continue;
    if (first === NONE || isBefore(evidence, row, first)) first = row;
  }
  return first;
}

/** The earlier stands, then the smaller id, then the smaller content: no matter in which order rows came. */
export function isBefore(evidence: Evidence, a: number, b: number): boolean {
  const { published_at, id, text } = evidence;
  if (published_at[a] !== published_at[b]) return published_at[a] < published_at[b];
  const order = compareBytes(id.bytes, id.offsets[a], id.offsets[a + 1], id.offsets[b], id.offsets[b + 1]);
  if (order !== 0) return order < 0;
  if (text.high[a] !== text.high[b]) return text.high[a] < text.high[b];
  return text.low[a] < text.low[b];
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

function compareBytes(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): number {
  for (; a < aEnd && b < bEnd; a++, b++) if (bytes[a] !== bytes[b]) return bytes[a] - bytes[b];
  return (aEnd - a) - (bEnd - b);
}
