/** Reads what Python prints of a dict or a list: `{'id': 1, 'text': "it's", 'next': None}`. @module */

/** A string of either quote, a date, or a word that JSON writes otherwise. */
const PIECES =
  /[bru]?('[^'\\]*(?:\\[^][^'\\]*)*'|"[^"\\]*(?:\\[^][^"\\]*)*")|datetime\.datetime\(([^()]*)(?:\(\))?\)|\b(?:None|True|False|nan|inf)\b|[()]|,(?=\s*[\])}])/g;
const WORDS: Readonly<Record<string, string>> = { True: "true", False: "false", "(": "[", ")": "]", ",": "" };
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", a: "\x07", b: "\b", f: "\f", v: "\v" };
/** Year, month, day, hour, minute, second, microsecond. */
const PARTS = [0, 1, 1, 0, 0, 0, 0];

/** Whether a line begins as a dict that Python printed: JSON has no single quotes. */
export function isPythonDict(line: string): boolean {
  return /^\s*\{\s*'/.test(line);
}

/**
 * The JSON of a dict or list that Python printed. Dates become ISO 8601.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { jsonOfPython } from "./python_literal.ts";
 *
 * const json = jsonOfPython(`{'text': "it's", 'at': datetime.datetime(2015, 7, 1, 10, 5), 'next': None}`);
 * assert.deepEqual(JSON.parse(json), { text: "it's", at: "2015-07-01T10:05:00.000", next: null });
 * ```
 */
export function jsonOfPython(text: string): string {
  return text.replace(PIECES, (piece, quoted?: string, date?: string) => {
    if (quoted !== undefined) return JSON.stringify(unescaped(quoted.slice(1, -1)));
    if (date !== undefined) return JSON.stringify(isoOf(date));
    return WORDS[piece] ?? "null";
  });
}

function unescaped(inside: string): string {
  return inside.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(\n)|([^]))/gi,
    (_whole, two, four, eight, lineEnd, letter) => {
      const code = two ?? four ?? eight;
      if (code !== undefined) return String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff));
      return lineEnd !== undefined ? "" : ESCAPES[letter] ?? letter;
    },
  );
}

/** `2015, 7, 1, 10, 5, tzinfo=datetime.timezone.utc` as ISO 8601; a zone that is not UTC is left out. */
function isoOf(date: string): string {
  const given = date.split(",").map((part) => part.trim()),
    numbers = given.filter((part) => /^\d+$/.test(part)).map(Number);
  const [year, month, day, hour, minute, second, micro] = PARTS.map((usual, i) => numbers[i] ?? usual);
  const two = (number: number, length = 2) => String(number).padStart(length, "0");
  const written = `${two(year, 4)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
  return `${written}.${two(Math.floor(micro / 1000), 3)}${/tzinfo=.*\butc\b/i.test(date) ? "Z" : ""}`;
}
