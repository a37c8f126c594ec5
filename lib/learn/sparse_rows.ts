/** Rows that are mostly zeros, such as texts over a vocabulary. @module */

/** Compressed sparse rows: row i has `values[p]` in column `columns[p]` for p from `starts[i]` to `starts[i + 1]`. */
export interface SparseRows {
  readonly rows: number;
  /** How many columns there are. */
  readonly width: number;
  readonly starts: Int32Array;
  /** Ascending within a row, each at most once. */
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/**
 * Counts how often each column occurs in each row.
 *
 * @param starts where each row begins in `columns`, and a last entry where the last one ends
 * @param columns the columns of each row in any order, repeats counted; negative ones are passed over
 * @param width how many columns there are
 * @returns one entry a row and column that occurs in it, its value the count
 *
 * @example Two texts over three words
 * ```ts
 * import assert from "node:assert/strict";
 * import { countRows } from "./sparse_rows.ts";
 *
 * const counts = countRows(Int32Array.of(0, 3, 4), Int32Array.of(2, 0, 2, 1), 3);
 * assert.deepEqual([...counts.columns], [0, 2, 1]);
 * assert.deepEqual([...counts.values], [1, 2, 1]);
 * ```
 */
export function countRows(starts: Int32Array, columns: Int32Array, width: number): SparseRows {
  const rows = starts.length - 1;
  const outStarts = new Int32Array(rows + 1);
  const outColumns = new Int32Array(starts[rows]);
  const values = new Float64Array(starts[rows]);
  let end = 0;
  for (let i = 0; i < rows; i++) {
    const row = columns.slice(starts[i], starts[i + 1]).sort();
    for (let p = 0; p < row.length; p++) {
      if (row[p] < 0) continue;
      if (end > outStarts[i] && outColumns[end - 1] === row[p]) values[end - 1]++;
      else {
        outColumns[end] = row[p];
        values[end++] = 1;
      }
    }
    outStarts[i + 1] = end;
  }
  return { rows, width, starts: outStarts, columns: outColumns.slice(0, end), values: values.slice(0, end) };
}

/** In how many rows each column occurs. */
export function columnFrequency(rows: SparseRows): Int32Array {
  const frequency = new Int32Array(rows.width);
  for (const column of rows.columns) frequency[column]++;
  return frequency;
}
