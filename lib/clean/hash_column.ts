/** Hashes of a column, a row each. @module */
import type { HashColumn } from "./types.ts";

/** A column of so many rows without a value; its halves are filled by who made it. */
export function noHashes(rows: number): HashColumn {
  return { high: new Uint32Array(rows), low: new Uint32Array(rows) };
}

/** True for a row that has a value. */
export function hasHash({ high, low }: HashColumn, i: number): boolean {
  return high[i] !== 0 || low[i] !== 0;
}
