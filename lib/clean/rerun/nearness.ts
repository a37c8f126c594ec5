/** Whether two rows are near, for the few rows that are asked about. @module */
import { marksOfRows } from "../near/marks.ts";
import { Similarity } from "../near/similar.ts";
import type { Evidence } from "../types.ts";

export type Near = (i: number, j: number) => boolean;

/**
 * A function that says of two rows whether they are near.
 *
 * @param rows those that will be asked about; for a pair of others it takes longer
 */
export function nearness(marks: Evidence["marks"], rows: Int32Array): Near {
  const places = new Int32Array(marks.length).fill(-1);
  for (let k = 0; k < rows.length; k++) places[rows[k]] = k;
  const similarity = new Similarity(marksOfRows(marks, rows));
  return (i, j) => {
    if (places[i] >= 0 && places[j] >= 0) return similarity.near(places[i], places[j]);
    return new Similarity(marksOfRows(marks, Int32Array.of(i, j))).near(0, 1);
  };
}
