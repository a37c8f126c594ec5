/** Undoes UTF-8 that was written byte by byte as characters. @module */

const strict = new TextDecoder("utf-8", { fatal: true });

/**
 * A value with its texts (keys too) mended where every character is a byte and the bytes are sound UTF-8; all other
 * text stays as it is. For formats that are known to write so: elsewhere `Ã©` may be meant.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mended } from "./mended.ts";
 *
 * assert.deepEqual(mended({ a: "\u00d0\u0094\u00d0\u00b0", b: "é", c: 1 }), { a: "Да", b: "é", c: 1 });
 * ```
 */
export function mended(value: unknown): unknown {
  if (typeof value === "string") return mendedText(value);
  if (Array.isArray(value)) return value.map(mended);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [mendedText(key), mended(item)]));
}

function mendedText(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
  try {
    return strict.decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  } catch {
    return text;
  }
}
