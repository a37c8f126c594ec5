/** The normal form of a text, in which it is shown and compared. @module */
import { requireText } from "../../tables/require_text.ts";
import { RULES } from "../rules/mod.ts";

/**
 * Normalises a text: Unicode NFC, decoded entities, single white space, addresses without tracking parameters.
 *
 * Line breaks stay. Emoji, й, zero-width joiners and look-alike letters stay too: matching folds them, and readers see
 * what was written. Normalising twice changes nothing more.
 *
 * @param text the original text of a mention
 * @returns the text to show and compare; empty if it is only white space
 *
 * @example An export's leftovers
 * ```ts
 * import assert from "node:assert/strict";
 * import { normalise } from "./normalise.ts";
 *
 * assert.equal(normalise("Связь&nbsp;&laquo;молчит&raquo;\r\n\r\n  опять "), "Связь «молчит»\nопять");
 * assert.equal(normalise("см. https://x.org/a?utm_source=tw&id=7"), "см. https://x.org/a?id=7");
 * ```
 */
export function normalise(text: string): string {
  return RULES.reduce((cleaned, rule) => rule.apply(cleaned), requireText(text, "a text to be cleaned"));
}
