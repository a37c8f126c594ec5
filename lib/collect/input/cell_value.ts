/** Reads objects and lists that stand in a table's cell. @module */
import { parseJson } from "./parse_json.ts";
import { jsonOfPython } from "./python_literal.ts";

/**
 * JSON, or what Python prints of dicts, as its value; any other text as it is.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { cellValue } from "./cell_value.ts";
 *
 * assert.deepEqual(cellValue("[{'name': 'Anna'}]"), [{ name: "Anna" }]);
 * assert.equal(cellValue("[sic]"), "[sic]");
 * ```
 */
export function cellValue(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return parseJson(/^\s*\[?\s*\{\s*'/.test(text) ? jsonOfPython(text) : text);
  } catch {
    return text;
  }
}
