/** Whether two rows are near, for the few rows that are asked about. @module */
import { marksOfRows } from "../near/marks.ts";
import { Similarity } from "../near/similar.ts";
import type { Evidence } from "../types.ts";

export type Near = (i: number, j: number) => boolean;

/** A function that says of two rows whether they are near. */
export function nearness(marks: Evidence["marks"]): Near {
  return (i, j) => new Similarity(marksOfRows(marks, Int32Array.of(i, j))).near(0, 1);
}
