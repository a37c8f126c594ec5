/** Checks arguments at run time, because notebook cells are not type-checked. @module */

/**
 * Returns the value if it is a string.
 *
 * @param what describes the value in the message: `a text to be coded`
 * @throws {TypeError} if it is not a string
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { requireText } from "./require_text.ts";
 *
 * assert.equal(requireText("Связь", "a text"), "Связь");
 * assert.throws(() => requireText({ text: "Связь" }, "a text"), /Cannot take an object with text for a text/);
 * ```
 */
export function requireText(value: unknown, what: string): string {
  if (typeof value === "string") return value;
  throw cannotTake(value, what, "strings, such as mentions.map(({ text }) => text)");
}

/**
 * The error for a value that a function cannot take.
 *
 * @param what what was expected, for the message: `queries by name`
 * @param right what would be correct: `one such as { price: "цена" }`
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { cannotTake } from "./require_text.ts";
 *
 * assert.equal(cannotTake(5, "options", "{ count: 5 }").message, "Cannot take number 5 for options: hand over { count: 5 }");
 * ```
 */
export function cannotTake(value: unknown, what: string, right: string): TypeError {
  return new TypeError(`Cannot take ${nameOf(value)} for ${what}: hand over ${right}`);
}

/** Whether a value has named members, like options, codebooks and rows, and is not a text or a list. */
export function hasNames(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== "object") return `${typeof value} ${String(value).slice(0, 20)}`;
  return `an object with ${Object.keys(value).slice(0, 5).join(", ") || "nothing"}`;
}
