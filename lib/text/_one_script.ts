/** Letters of another script that look alike, as in `тapиф` with a Latin a and p. @module */
import { TO_CYRILLIC, TO_LATIN } from "./lists/look_alikes.ts";

/**
 * Brings the folded letters from `start` up to `end` into one script, in place: where a word mixes Cyrillic and Latin
 * and all letters of the rarer script have a look-alike. As many of each: Cyrillic if that can be, else Latin.
 *
 * @returns true if letters changed
 */
export function toOneScript(letters: Int32Array, start: number, end: number): boolean {
  let cyrillic = 0, latin = 0;
  for (let i = start; i < end; i++) {
    if (isCyrillic(letters[i])) cyrillic++;
    else if (isLatin(letters[i])) latin++;
  }
  if (cyrillic === 0 || latin === 0) return false;
  if (latin <= cyrillic && replace(letters, start, end, isLatin, TO_CYRILLIC)) return true;
  return cyrillic <= latin && replace(letters, start, end, isCyrillic, TO_LATIN);
}

function replace(
  letters: Int32Array,
  start: number,
  end: number,
  isRare: (letter: number) => boolean,
  alike: ReadonlyMap<number, number>,
): boolean {
  for (let i = start; i < end; i++) {
    if (isRare(letters[i]) && !alike.has(letters[i])) return false;
  }
  for (let i = start; i < end; i++) {
    if (isRare(letters[i])) letters[i] = alike.get(letters[i])!;
  }
  return true;
}

function isCyrillic(letter: number): boolean {
  return letter >= 0x400 && letter < 0x530;
}

function isLatin(letter: number): boolean {
  return (letter >= 0x61 && letter <= 0x7a) || (letter >= 0xdf && letter < 0x250);
}
