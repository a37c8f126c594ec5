/** Finds JSON values in a text by their brackets, without parsing them. @module */

/** Where a value begins and ends, and what kind it seems to be. */
export interface JsonSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The complete objects and lists that follow each other in a text, nothing but white space and commas between them;
 * null if there is anything else, or one is not closed.
 *
 * @example Two objects on one line
 * ```ts
 * import assert from "node:assert/strict";
 * import { jsonSpans } from "./json_spans.ts";
 *
 * assert.deepEqual(jsonSpans('{"a":"}"} {"b":2}'), [{ start: 0, end: 9 }, { start: 10, end: 17 }]);
 * assert.equal(jsonSpans('{"a":1'), null);
 * ```
 */
export function jsonSpans(text: string): JsonSpan[] | null {
  const spans: JsonSpan[] = [];
  for (let at = 0; at < text.length; at++) {
    if (/[\s,]/.test(text[at])) continue;
    if (text[at] !== "{" && text[at] !== "[") return null;
    const end = closingBracket(text, at);
    if (end < 0) return null;
    spans.push({ start: at, end: end + 1 });
    at = end;
  }
  return spans;
}

/** Where the object or list that begins at `start` ends; −1 if it is not closed. */
export function closingBracket(text: string, start: number): number {
  let depth = 0, quoted = false;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === "\\") i++;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === "{" || c === "[") depth++;
    else if ((c === "}" || c === "]") && --depth === 0) return i;
  }
  return -1;
}
