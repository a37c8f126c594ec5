/** Scores of rows under a linear model. @module */
import type { SparseRows } from "../sparse_rows.ts";
import type { ClassWeights } from "./types.ts";

/**
 * The score of each row and class: `scores[row * classes + class]`; above 0 speaks for the class.
 *
 * @example One row of two columns
 * ```ts
 * import assert from "node:assert/strict";
 * import { countRows } from "../sparse_rows.ts";
 * import { scoreRows } from "./score_rows.ts";
 *
 * const rows = countRows(Int32Array.of(0, 3), Int32Array.of(0, 1, 1), 2);
 * const model = { classes: 1, weights: Float64Array.of(1, -2), biases: Float64Array.of(0.5) };
 * assert.deepEqual([...scoreRows(rows, model)], [-2.5]);
 * ```
 */
export function scoreRows(rows: SparseRows, { classes, weights, biases }: ClassWeights): Float64Array {
  const scores = new Float64Array(rows.rows * classes);
  for (let i = 0; i < rows.rows; i++) {
    scores.set(biases, i * classes);
    for (let p = rows.starts[i]; p < rows.starts[i + 1]; p++) {
      const from = rows.columns[p] * classes, value = rows.values[p];
      for (let k = 0; k < classes; k++) scores[i * classes + k] += weights[from + k] * value;
    }
  }
  return scores;
}
