/** Texts of mentions where there is room for a line. @module */

/**
 * A text on one line, cut after so many characters.
 *
 * @example A character is never cut in two
 * ```ts
 * import assert from "node:assert/strict";
 * import { oneLine } from "./one_line.ts";
 *
 * assert.equal(oneLine("Нет связи\n второй день 😡😡", 24), "Нет связи второй день 😡😡");
 * assert.equal(oneLine("Нет связи\n второй день 😡😡", 23), "Нет связи второй день 😡…");
 * ```
 */
export function oneLine(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim(), letters = [...line];
  return letters.length <= most ? line : `${letters.slice(0, most).join("")}…`;
}
