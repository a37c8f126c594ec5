/** Cells of the CSV files that people open in a spreadsheet. @module */

/**
 * A cell that no spreadsheet runs: an apostrophe before what begins like a formula, be it after spaces.
 *
 * @example There and back
 * ```ts
 * import assert from "node:assert/strict";
 * import { harmlessCell, plainCell } from "./plain_cell.ts";
 *
 * assert.equal(harmlessCell("=1+1"), "'=1+1");
 * assert.equal(plainCell(harmlessCell("=1+1")), "=1+1");
 * assert.equal(plainCell("'tis"), "'tis");
 * ```
 */
export function harmlessCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before {@linkcode harmlessCell}. */
export function plainCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

const FORMULA = /^\s*[=+\-@\t\r＝]/u;
