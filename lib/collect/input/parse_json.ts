/** Parses JSON as exports need it: large numbers digit for digit, a known fault mended. @module */

/** Numbers that may not survive as a double. */
const LONG_NUMBER = /[:[,\s]-?\d{16,}\s*[,}\]]/;

type Reviver = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown;

/**
 * The value of a JSON text. Whole numbers beyond 2^53 come as text, digit for digit. `\x0B`, which Telegram Desktop
 * writes for control characters, is read as `\u000B`.
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
 * ```
 */
export function parseJson(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const mended = text.replace(/(\\\\)|\\x([0-9a-f]{2})/gi, (whole, slashes, hex) => slashes ? whole : `\\u00${hex}`);
    if (mended === text) throw error;
    return parse(mended);
  }
}

function parse(text: string): unknown {
  if (!LONG_NUMBER.test(text) && !/^-?\d{16,}$/.test(text)) return JSON.parse(text);
  const reviver: Reviver = (_key, value, { source }) =>
    typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(source ?? "") ? source : value;
  return JSON.parse(text, reviver as (key: string, value: unknown) => unknown);
}
