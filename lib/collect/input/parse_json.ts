/** Parses JSON as exports need it: large numbers digit for digit, known faults mended. @module */

/** Numbers that may not survive as a double. */
const LONG_NUMBER = /[:[,\s]-?(?:\d{16,}(?:\.0*)?|\d(?:\.\d+)?e\+?\d\d)\s*[,}\]]/i;

type Reviver = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown;

/**
 * The value of a JSON text. Whole numbers beyond 2^53 come as text, as they are written: digit for digit, or rounded
 * (`1.29403e+18`). What known programs write beside
 * the standard is read: `\x0B` for control characters (Telegram Desktop) as `\u000B`; `NaN` and `Infinity` (Python) as
 * null; control characters as they are inside strings; a comma before a closing bracket.
 *
 * @throws {SyntaxError} if it is no JSON
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseJson } from "./parse_json.ts";
 *
 * assert.deepEqual(parseJson('{"id": 1294030472427835393, "n": 12}'), { id: "1294030472427835393", n: 12 });
 * assert.deepEqual(parseJson('["a\\x0Bb"]'), ["a\u000bb"]);
 * assert.deepEqual(parseJson('{"likes": NaN, "text": "NaN",}'), { likes: null, text: "NaN" });
 * ```
 */
export function parseJson(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const mended = mendedJson(text);
    if (mended === text) throw error;
    return parse(mended);
  }
}

/** A string, or outside of strings a number that is none, or a comma with nothing behind it. */
const PIECES = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\b(?:NaN|Infinity)\b|,(?=\s*[\]}])/g;

function mendedJson(text: string): string {
  return text.replace(PIECES, (piece) => piece[0] === '"' ? mendedString(piece) : piece === "," ? "" : "null");
}

function mendedString(quoted: string): string {
  return quoted.replace(
    /(\\\\)|\\x([0-9a-f]{2})|\p{Cc}/giu,
    (whole, slashes, hex) => slashes ? whole : `\\u00${hex ?? whole.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}

function parse(text: string): unknown {
  if (!LONG_NUMBER.test(text) && !/^-?\d{16,}$/.test(text)) return JSON.parse(text);
  const reviver: Reviver = (_key, value, { source }) =>
    Number.isInteger(value) && !Number.isSafeInteger(value) ? source : value;
  return JSON.parse(text, reviver as (key: string, value: unknown) => unknown);
}
