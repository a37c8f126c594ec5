/** Which spellings of initials are one coder, and which of a name one subject. @module */
import type { HandCode } from "./types.ts";

/** Capitals of two alphabets that nobody can tell apart: `АК` may be typed on either keyboard. */
const CYRILLIC = "АВЕКМНОРСТУХІЈЅ", LATIN = "ABEKMHOPCTYXIJS";
const ALIKE = new RegExp(`[${CYRILLIC}]`, "g"), INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * What a coder's initials are compared by: case, space around them, and the keyboard that look-alike letters were typed on
 * make no other person.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { coderKey } from "./coder_key.ts";
 *
 * assert.equal(coderKey(" ak"), coderKey("AK"));
 * assert.equal(coderKey("АК"), coderKey("AK")); // in Cyrillic, in Latin
 * assert.notEqual(coderKey("AK"), coderKey("KA"));
 * ```
 */
export function coderKey(coder: string): string {
  return coder.normalize("NFC").replace(INVISIBLE, "").trim().toUpperCase()
    .replace(ALIKE, (letter) => LATIN[CYRILLIC.indexOf(letter)]);
}

/** What a subject's name is compared by where people wrote it: in lower case, white space as one space, nothing invisible. */
export function subjectKey(subject: string): string {
  return subject.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim().toLowerCase();
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
