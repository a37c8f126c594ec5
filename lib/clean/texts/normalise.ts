/** A text as it is shown and compared: one form for what was typed, copied or exported in several. @module */
import { requireText } from "../../tables/require_text.ts";
import { RULES } from "../rules/mod.ts";

/**
 * A text in its normal form: Unicode NFC, entities decoded, white space single, tracking parts of addresses gone.
 *
 * Lines stay lines. Emoji, й, zero-width joiners and look-alike letters stay as they are: matching folds them, a
 * reader sees what was written. Applying it twice changes nothing more.
 *
 * @param text a mention's text as it came in
 * @returns the text to show and compare; empty if there is nothing but white space
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
