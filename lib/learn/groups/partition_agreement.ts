/** How far two groupings of the same things agree. @module */
import { bestAssignment } from "./best_assignment.ts";

/** Agreement of two groupings; each is 1 where they are the same but for the names of the groups. */
export interface PartitionAgreement {
  /** Share in the same group under the best one-to-one pairing of groups. */
  readonly acc: number;
  /** Mutual information over the arithmetic mean of the entropies. */
  readonly nmi: number;
  /** Rand index corrected for chance; 0 is chance. */
  readonly ari: number;
}

/**
 * Compares two groupings of the same things.
 *
 * @param a group of each thing, numbered from 0 (−1 counts as a group of its own kind)
 * @param b group of each thing in the other grouping
 * @returns null where there is nothing to compare
 * @throws {RangeError} if the lengths differ
 * @see Hubert and Arabie (1985), "Comparing partitions"; Strehl and Ghosh (2002), "Cluster ensembles"
 *
 * @example One of four apart
 * ```ts
 * import assert from "node:assert/strict";
 * import { partitionAgreement } from "./partition_agreement.ts";
 *
 * const agreement = partitionAgreement(Int32Array.of(0, 0, 1, 1), Int32Array.of(1, 1, 0, 1));
 * assert.equal(agreement?.acc, 0.75);
 * ```
 */
export function partitionAgreement(a: Int32Array, b: Int32Array): PartitionAgreement | null {
  if (a.length !== b.length) throw new RangeError(`Cannot compare groupings of ${a.length} and ${b.length} things`);
  if (a.length === 0) return null;
  const table = contingency(a, b);
  const rows = table.map((row) => row.reduce((x, y) => x + y, 0));
  const columns = table[0].map((_, j) => table.reduce((sum, row) => sum + row[j], 0));
  return {
    acc: accuracy(table, a.length),
    nmi: normalisedInformation(table, rows, columns, a.length),
    ari: adjustedRand(table.flat(), rows, columns, a.length),
  };
}

function contingency(a: Int32Array, b: Int32Array): number[][] {
  const rows = numbered(a), columns = numbered(b);
  const table = Array.from({ length: rows.size }, () => new Array<number>(columns.size).fill(0));
  for (let i = 0; i < a.length; i++) table[rows.get(a[i])!][columns.get(b[i])!]++;
  return table;
}

function numbered(groups: Int32Array): Map<number, number> {
  return new Map([...new Set(groups)].sort((x, y) => x - y).map((group, i) => [group, i]));
}

function accuracy(table: number[][], n: number): number {
  return bestAssignment(table).reduce((sum, column, row) => sum + (column < 0 ? 0 : table[row][column]), 0) / n;
}

function normalisedInformation(table: number[][], rows: number[], columns: number[], n: number): number {
  const mean = (entropy(rows, n) + entropy(columns, n)) / 2;
  if (mean === 0) return 1; // both put everything into one group
  let information = 0;
  table.forEach((row, i) =>
    row.forEach((count, j) => {
      if (count > 0) information += count / n * Math.log(count * n / (rows[i] * columns[j]));
    })
  );
  return Math.min(1, Math.max(0, information / mean));
}

function entropy(counts: number[], n: number): number {
  return counts.reduce((sum, count) => count > 0 ? sum - count / n * Math.log(count / n) : sum, 0);
}

function adjustedRand(cells: number[], rows: number[], columns: number[], n: number): number {
  const together = pairs(cells), inRows = pairs(rows), inColumns = pairs(columns);
  const expected = n > 1 ? inRows * inColumns / pairs([n]) : 0;
  const most = (inRows + inColumns) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function pairs(counts: number[]): number {
  return counts.reduce((sum, count) => sum + count * (count - 1) / 2, 0);
}
