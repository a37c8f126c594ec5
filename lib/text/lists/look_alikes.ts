/** Letters of two alphabets that look alike. @module */

const CYRILLIC = "авекмнорстухіј";
const LATIN = "abekmhopctyxij";

/** Folded Latin letters to the Cyrillic ones that look alike, as character codes. */
export const TO_CYRILLIC: ReadonlyMap<number, number> = codes(LATIN, CYRILLIC);
/** The other way round. */
export const TO_LATIN: ReadonlyMap<number, number> = codes(CYRILLIC, LATIN);

/**
 * A word of the one alphabet as it looks in the other, or null where a letter looks like none there: `мтс` is often typed
 * `mtc`, `t2` with a Cyrillic т. Digits stay.
 *
 * @param word folded
 * @param letters {@linkcode TO_LATIN} or {@linkcode TO_CYRILLIC}
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { lookAlike, TO_CYRILLIC, TO_LATIN } from "./look_alikes.ts";
 *
 * assert.equal(lookAlike("1с", TO_LATIN), "1c");
 * assert.equal(lookAlike("t2", TO_CYRILLIC), "т2");
 * assert.equal(lookAlike("5g", TO_CYRILLIC), null);
 * assert.equal(lookAlike("24", TO_LATIN), null); // no letter
 * ```
 */
export function lookAlike(word: string, letters: ReadonlyMap<number, number>): string | null {
  let twin = "";
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i), other = isDigit(unit) ? unit : letters.get(unit);
    if (other === undefined) return null;
    twin += String.fromCharCode(other);
  }
  return twin === word ? null : twin;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function codes(from: string, to: string): Map<number, number> {
  return new Map(Array.from(from, (letter, i) => [letter.charCodeAt(0), to.charCodeAt(i)]));
}
