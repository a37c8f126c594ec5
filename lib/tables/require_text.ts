/** Texts that were handed over as something else: cells of notebooks are not type-checked. @module */

/**
 * The value, which is a text.
 *
 * @param what what it is, for the message: `a text to be coded`
 * @throws {TypeError} if it is no string
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
  throw new TypeError(
    `Cannot take ${nameOf(value)} for ${what}: hand over strings, such as mentions.map(({ text }) => text)`,
  );
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== "object") return `${typeof value} ${String(value).slice(0, 20)}`;
  return `an object with ${Object.keys(value).slice(0, 5).join(", ") || "nothing"}`;
}
