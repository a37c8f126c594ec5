/** How the texts of the demo study are noted: a line a text. @module */

/**
 * The lines of a block, trimmed, without empty ones.
 *
 * @example Two frames
 * ```ts
 * import assert from "node:assert/strict";
 * import { lines } from "./lines.ts";
 *
 * assert.deepEqual(lines(`
 *   Нет интернета
 *   {Второй|Третий} день жду мастера
 * `), ["Нет интернета", "{Второй|Третий} день жду мастера"]);
 * ```
 */
export function lines(block: string): readonly string[] {
  return block.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
