/** An order of names that is the same on every machine. @module */

/**
 * Compares two texts by their code points: the order does not depend on a language, and letters beyond U+FFFF stand
 * last.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compareCodePoints } from "./compare_code_points.ts";
 *
 * assert.deepEqual(["😀", "\uff41", "b", "a"].sort(compareCodePoints), ["a", "b", "\uff41", "😀"]);
 * ```
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return a.codePointAt(i)! - b.codePointAt(i)!;
  }
  return a.length - b.length;
}
