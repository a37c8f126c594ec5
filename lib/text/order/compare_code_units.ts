/** The quick order of texts. @module */

/**
 * Compares two texts by their UTF-16 code units, as `sort()` does without a function: the same order on every machine and in
 * every language, and not a reader's. Letters beyond U+FFFF stand before the last of the others; where that matters, see
 * `compareCodePoints`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compareCodeUnits } from "./compare_code_units.ts";
 *
 * assert.deepEqual(["б", "a", "B"].sort(compareCodeUnits), ["B", "a", "б"]);
 * ```
 */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
