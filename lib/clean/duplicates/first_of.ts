/** The first row of every group of rows that share a key. @module */
import type { Evidence, HashColumn } from "../types.ts";
import { KeyGroups } from "./key_groups.ts";

const NONE = -1;

/** Rows in groups by a key of 64 bits. */
export interface Grouped {
  /** The rows that have a key, in rising order. */
  readonly rows: Int32Array;
  /** For each of them its group, as the place in `rows` of the first row that has the key. */
  readonly groups: Int32Array;
}

/**
 * Groups the rows that are equal in all of some columns.
 *
 * @param among which rows to group
 * @param columns one or more
 */
export function groupRows(among: (i: number) => boolean, columns: readonly [HashColumn, ...HashColumn[]]): Grouped {
  const [{ high, low }, ...others] = columns, count = high.length, rows = new Int32Array(count);
  let keyed = 0;
  for (let i = 0; i < count; i++) if (among(i)) rows[keyed++] = i;
  const highs = new Int32Array(keyed), lows = new Int32Array(keyed);
  for (let k = 0; k < keyed; k++) {
    highs[k] = high[rows[k]];
    lows[k] = low[rows[k]];
  }
  for (const other of others) join(highs, lows, rows, other);
  return { rows: rows.subarray(0, keyed), groups: new KeyGroups(keyed).of(highs, lows) };
}

/** Joins another column's hashes into the keys. */
function join(highs: Int32Array, lows: Int32Array, rows: Int32Array, { high, low }: HashColumn): void {
  for (let k = 0; k < highs.length; k++) {
    const row = rows[k], h = highs[k], l = lows[k];
    highs[k] = Math.imul(h ^ high[row], 0x01000193) ^ l;
    lows[k] = Math.imul(l ^ low[row], 0xcc9e2d51) + high[row];
  }
}

/**
 * For each group, at its place, the first of its rows that may stand for it, or -1 if there is none.
 *
 * @param mayStand which rows may stand for a group
 */
export function firstsIn(
  { rows, groups }: Grouped,
  { ranks }: Pick<Evidence, "ranks">,
  mayStand: (row: number) => boolean,
): Int32Array {
  const firsts = new Int32Array(rows.length).fill(NONE);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k], group = groups[k];
    if (!mayStand(row)) continue;
    if (firsts[group] === NONE || ranks[row] < ranks[firsts[group]]) firsts[group] = row;
  }
  return firsts;
}

/** For each row the first row that is equal to it in all of some columns (itself, if it is that); -1 for others. */
export function firstOf(
  evidence: Pick<Evidence, "ranks">,
  among: (i: number) => boolean,
  columns: readonly [HashColumn, ...HashColumn[]],
): Int32Array {
  const grouped = groupRows(among, columns), firsts = firstsIn(grouped, evidence, () => true);
  const first = new Int32Array(evidence.ranks.length).fill(NONE), { rows, groups } = grouped;
  for (let k = 0; k < rows.length; k++) first[rows[k]] = firsts[groups[k]];
  return first;
}
