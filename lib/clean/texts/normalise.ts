/** A text as it is shown and compared: one form for what was typed, copied or exported in several. @module */
import { decodeHTML } from "entities";
import { withoutTracking } from "./address.ts";

const MAX_ENTITY_ROUNDS = 3; // exports of exports: &amp;amp;
const ADDRESSES = /https?:\/\/\S+|www\.\S+/gi;
// deno-lint-ignore no-control-regex -- control characters are what it removes
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F]/g;
const LINE_ENDS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
const SPACES = /[^\S\n]+/g;
const AROUND_LINES = / ?\n[ \n]*/g;

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
  const decoded = decodeEntities(text).normalize("NFC");
  const plain = decoded.replace(LINE_ENDS, "\n").replace(CONTROLS, "");
  const spaced = plain.replace(SPACES, " ").replace(AROUND_LINES, "\n").trim();
  return spaced.includes("?") ? spaced.replace(ADDRESSES, withoutTracking) : spaced;
}

/** Decodes until nothing changes, for texts that went through more than one export. */
function decodeEntities(text: string): string {
  for (let round = 0; round < MAX_ENTITY_ROUNDS && text.includes("&"); round++) {
    const decoded = decodeHTML(text);
    if (decoded === text) break;
    text = decoded;
  }
  return text;
}
