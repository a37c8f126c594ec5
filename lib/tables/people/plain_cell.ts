/** Cells of the CSV files that people open in a spreadsheet. @module */

/**
 * A cell that no spreadsheet runs: an apostrophe before what begins like a formula, be it after spaces or after what cannot
 * be seen, as control characters and marks of direction are. A text that is already written so gets a second apostrophe,
 * so that there is one way back.
 *
 * @example There and back
 * ```ts
 * import assert from "node:assert/strict";
 * import { harmlessCell, plainCell } from "./plain_cell.ts";
 *
 * assert.equal(harmlessCell("=1+1"), "'=1+1");
 * assert.equal(harmlessCell("  ＝1"), "'  ＝1");
 * assert.equal(harmlessCell("1 = 1"), "1 = 1");
 * assert.equal(plainCell(harmlessCell("=1+1")), "=1+1");
 * assert.equal(plainCell("'tis"), "'tis");
 * ```
 */
export function harmlessCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before {@linkcode harmlessCell}. */
export function plainCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** Apostrophes of ours, white space and what is not drawn, then a sign that a formula begins with, wide and small forms too. */
const FORMULA = /^'*[\s\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]*[=+\-@\t\r＝＋－＠﹦﹢﹣﹫]/u;
