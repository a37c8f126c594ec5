/** Words and characters that stand for nothing. @module */

/** What programs and spreadsheets write for nothing; `[]` is an empty list of Python. */
const NOTHING = /^(?:none|null|nil|nan|undefined|n\/?a|\\n|#n\/a|#\p{L}[\p{L}\d/]*[!?]|#{2,}|\[\]|[-–—]+)$/iu;

/**
 * Whether a cell only says that there is nothing: `nan`, `None`, `#N/A`, `—`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { saysNothing } from "./says_nothing.ts";
 *
 * assert.deepEqual(["nan", "#ЗНАЧ!", "—", "[]", "Нина"].map(saysNothing), [true, true, true, true, false]);
 * ```
 */
export function saysNothing(cell: string): boolean {
  return NOTHING.test(cell);
}

/** Zero-width spaces, soft hyphens, marks of direction; not those that join or choose emoji. */
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;
const UNSEEN = new RegExp(`${INVISIBLE.source}|\\s`);
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * A text without what cannot be seen.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { withoutInvisible } from "./says_nothing.ts";
 *
 * assert.equal(withoutInvisible("1\u200b2\u200e"), "12");
 * assert.equal(withoutInvisible("Anna ❤\ufe0f"), "Anna ❤\ufe0f");
 * ```
 */
export function withoutInvisible(text: string): string {
  return BEYOND_ASCII.test(text) ? text.replace(INVISIBLE, "") : text;
}

/** A text without white space, and what cannot be seen, before and behind it. */
export function trimmed(text: string): string {
  const plain = text.trim();
  if (!BEYOND_ASCII.test(plain)) return plain;
  // Letter by letter: a pattern for both ends tries every way to part a stranger's run of such characters.
  let start = 0, end = plain.length;
  while (start < end && UNSEEN.test(plain[start])) start++;
  while (end > start && UNSEEN.test(plain[end - 1])) end--;
  return plain.slice(start, end);
}
