/** Finds the word that a program writes into a table's empty cells. @module */
import type { Row } from "./table_layout.ts";

/** What databases, R and Python write. A dash or `N/A` is a person's word as well, and counts in no text. */
const WORDS = ["NA", "NULL", "null", "NaN", "nan", "None", "\\N", "<NA>", "#N/A"];

/**
 * The word that stands for nothing in a table, told by its first rows: it fills cells of two columns at least, beside
 * that of the text, or of one where no cell is empty. Null where there is none: then `None` may be what a person wrote.
 *
 * @param texts where texts stand, for there a word may mean itself
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { wordForNothing } from "./word_for_nothing.ts";
 *
 * const rows = [["1", "NULL", "раз", "NULL"], ["2", "Анна", "NULL", "5"]].map((cells, i) => ({ line: i + 2, cells }));
 * assert.equal(wordForNothing(rows, [2]), "NULL");
 * assert.equal(wordForNothing([{ line: 2, cells: ["1", "", "None", "5"] }], [2]), null);
 * ```
 */
export function wordForNothing(rows: readonly Row[], texts: readonly number[]): string | null {
  let best: string | null = null, most = 0;
  for (const word of WORDS) {
    const columns = new Set(rows.flatMap(({ cells }) => placesOf(cells, word))).difference(new Set(texts));
    if (columns.size > most) [best, most] = [word, columns.size];
  }
  return most > 1 || most === 1 && !rows.some(({ cells }) => cells.includes("")) ? best : null;
}

function placesOf(cells: readonly string[], word: string): number[] {
  return cells.flatMap((cell, i) => cell === word ? [i] : []);
}
