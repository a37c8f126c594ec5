/** Words that stand for nothing. @module */

/** What programs and spreadsheets write for nothing. */
const NOTHING = /^(?:none|null|nil|nan|undefined|n\/?a|\\n|#n\/a|#\p{L}[\p{L}\d/]*[!?]|#{2,}|[-–—]+)$/iu;

/**
 * Whether a cell only says that there is nothing: `nan`, `None`, `#N/A`, `—`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { saysNothing } from "./says_nothing.ts";
 *
 * assert.deepEqual(["nan", "#ЗНАЧ!", "—", "Нина", "0"].map(saysNothing), [true, true, true, false, false]);
 * ```
 */
export function saysNothing(cell: string): boolean {
  return NOTHING.test(cell);
}
