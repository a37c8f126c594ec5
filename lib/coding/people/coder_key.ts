/** Which spellings of initials are one coder. @module */
import type { HandCode } from "./types.ts";

/**
 * What a coder's initials are compared by: case and space around them make no other person.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { coderKey } from "./coder_key.ts";
 *
 * assert.equal(coderKey(" ak"), coderKey("AK"));
 * assert.notEqual(coderKey("AK"), coderKey("KA"));
 * ```
 */
export function coderKey(coder: string): string {
  return coder.normalize("NFC").trim().toUpperCase();
}

/**
 * How each coder is shown, by {@linkcode coderKey}: as in the earliest row; of two of one moment the smaller spelling, so
 * that the order of the rows does not matter.
 */
export function spellingsOf(rows: Iterable<Pick<HandCode, "coder" | "at">>): ReadonlyMap<string, string> {
  const first = new Map<string, Pick<HandCode, "coder" | "at">>();
  for (const row of rows) {
    const key = coderKey(row.coder), before = first.get(key);
    if (!before || row.at < before.at || (row.at === before.at && row.coder < before.coder)) first.set(key, row);
  }
  return new Map(Array.from(first, ([key, { coder }]) => [key, coder.trim()]));
}
