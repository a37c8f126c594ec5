/** Weighs the words of a text by how telling they are. @module */
import { columnFrequency, type SparseRows } from "../sparse_rows.ts";

/** How {@linkcode tfidf} weighs. */
export interface TfidfOptions {
  /** Count 1 + ln(count) instead of the count (default: false). */
  readonly sublinear?: boolean;
  /** Weights of an earlier fit, a column each; default: fitted on these rows. */
  readonly idf?: Float64Array;
}

/**
 * Term frequency times inverse document frequency, each row of length one.
 *
 * The inverse document frequency is smooth, ln((1 + rows) / (1 + rows with the word)) + 1, so that no word weighs
 * nothing and a word never seen divides by nothing. A row without words stays empty.
 *
 * @param counts how often each word occurs in each text
 * @returns weighted rows of Euclidean length 1 and the weight of each column
 * @see Salton and Buckley (1988), "Term-weighting approaches in automatic text retrieval"; smooth as in scikit-learn
 *
 * @example Three texts, of which one repeats a word
 * ```ts
 * import assert from "node:assert/strict";
 * import { countRows } from "../sparse_rows.ts";
 * import { tfidf } from "./tfidf.ts";
 *
 * const { rows, idf } = tfidf(countRows(Int32Array.of(0, 3, 4, 4), Int32Array.of(0, 0, 1, 1), 2));
 * assert.equal(idf[0].toFixed(4), "1.6931");
 * assert.equal(Math.hypot(rows.values[0], rows.values[1]).toFixed(12), "1.000000000000");
 * ```
 */
export function tfidf(counts: SparseRows, options: TfidfOptions = {}): { rows: SparseRows; idf: Float64Array } {
  const idf = options.idf ?? inverseFrequency(counts);
  const values = new Float64Array(counts.values.length);
  for (let i = 0; i < counts.rows; i++) {
    let squares = 0;
    for (let p = counts.starts[i]; p < counts.starts[i + 1]; p++) {
      const count = counts.values[p];
      values[p] = (options.sublinear ? 1 + Math.log(count) : count) * idf[counts.columns[p]];
      squares += values[p] * values[p];
    }
    const length = Math.sqrt(squares);
    for (let p = counts.starts[i]; p < counts.starts[i + 1]; p++) values[p] /= length;
  }
  return { rows: { ...counts, values }, idf };
}

function inverseFrequency(counts: SparseRows): Float64Array {
  const idf = new Float64Array(counts.width);
  const frequency = columnFrequency(counts);
  for (let j = 0; j < idf.length; j++) idf[j] = Math.log((1 + counts.rows) / (1 + frequency[j])) + 1;
  return idf;
}
