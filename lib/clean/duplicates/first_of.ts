/** The first row of every group of rows that share a key. @module */
import { KeyTable } from "./key_table.ts";
import type { Evidence, HashColumn } from "../types.ts";

/** A key of 64 bits in two halves. */
export interface Key {
  high: number;
  low: number;
}

/** Writes row i's key into `key`; false if the row has none and is in no group. */
export type KeyOf = (i: number, key: Key) => boolean;

/**
 * For each row the first row of its group that may stand for it (itself, if it is that), or -1 if there is none.
 *
 * @param mayStand which rows may stand for a group; default all that have a key
 */
export function firstOf(evidence: Evidence, keyOf: KeyOf, mayStand: (i: number) => boolean = () => true): Int32Array {
  const rows = evidence.published_at.length;
  const table = new KeyTable(rows);
  const key: Key = { high: 0, low: 0 };
  for (let i = 0; i < rows; i++) {
    if (!keyOf(i, key) || !mayStand(i)) continue;
    const first = table.get(key.high, key.low);
    if (first < 0 || isBefore(evidence, i, first)) table.set(key.high, key.low, i);
  }
  const firsts = new Int32Array(rows).fill(-1);
  for (let i = 0; i < rows; i++) if (keyOf(i, key)) firsts[i] = table.get(key.high, key.low);
  return firsts;
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
