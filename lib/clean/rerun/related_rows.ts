/** Mentions that share a key with some others. @module */
import { KeySet } from "../duplicates/key_set.ts";
import { hasHash } from "../hash_column.ts";
import type { Evidence, HashColumn } from "../types.ts";

/**
 * The rows that share an id, a text or an address with the seeds, or with a row that does, and so on; the seeds among
 * them, in rising order. So what these keys tell of them depends on no other row. Each round looks at every key once.
 */
export function relatedRows({ key, text, url }: Evidence, seeds: Int32Array): Int32Array {
  const columns = [key, text, url], wanted = columns.map(() => new KeySet());
  const isIn = new Uint8Array(key.high.length);
  for (let fresh = seeds, known = -1; fresh.length > 0 && known < sizeOf(wanted);) {
    known = sizeOf(wanted);
    for (const row of fresh) isIn[row] = 1;
    for (const [k, column] of columns.entries()) addKeys(wanted[k], column, fresh);
    fresh = rowsWith(columns, wanted, isIn);
  }
  return marked(isIn);
}

/** The hashes of these rows, as a set; rows without a value give none. */
export function keysOf(column: HashColumn, rows: Int32Array): KeySet {
  const keys = new KeySet();
  addKeys(keys, column, rows);
  return keys;
}

/** The rows whose hash is in the set. */
export function rowsIn(column: HashColumn, keys: KeySet): Int32Array {
  const isIn = new Uint8Array(column.high.length);
  if (keys.size > 0) keys.eachRow(column, (row) => isIn[row] = 1);
  return marked(isIn);
}

/** The rows that are marked by a one. */
export function marked(marks: Uint8Array): Int32Array {
  const rows: number[] = [];
  for (let i = marks.indexOf(1); i >= 0; i = marks.indexOf(1, i + 1)) rows.push(i);
  return Int32Array.from(rows);
}

function rowsWith(columns: readonly HashColumn[], wanted: readonly KeySet[], isIn: Uint8Array): Int32Array {
  const found = new Uint8Array(isIn.length);
  for (const [k, column] of columns.entries()) wanted[k].eachRow(column, (row) => found[row] = 1 - isIn[row]);
  return marked(found);
}

function addKeys(keys: KeySet, column: HashColumn, rows: Int32Array): void {
  for (const row of rows) if (hasHash(column, row)) keys.add(column.high[row], column.low[row]);
}

function sizeOf(sets: readonly KeySet[]): number {
  return sets.reduce((sum, { size }) => sum + size, 0);
}
