/** Cyrillic names as they are written in Latin letters. @module */

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  ("а a б b в v г g ґ g д d е e ё e є e ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ў u ф f х h " +
    "ц c ч ch ш sh щ sh ы i э e ю iu я ia ә a ғ g қ k ң n ө o ұ u ү u һ h").split(" ")
    .flatMap((letter, i, all) => i % 2 === 0 ? [[letter, all[i + 1]]] : []),
);

/** Spellings of one sound, for they differ from writer to writer: `Bazarlyk`, `Bazarlik`. */
const ALIKE: readonly (readonly [RegExp, string])[] = [[/[yj]/g, "i"], [/kh/g, "h"], [/ts/g, "c"], [/w/g, "v"], [
  /ii/g,
  "i",
]];

/**
 * A name in Latin letters, one spelling for each sound, so that `Базарлык` and `Bazarlyk` are the same.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { inLatin } from "./in_latin.ts";
 *
 * assert.equal(inLatin("Базарлык"), inLatin("Bazarlyk"));
 * assert.equal(inLatin("Яндекс"), inLatin("Yandeks"));
 * ```
 */
export function inLatin(name: string): string {
  const letters = [...name.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join("");
  return ALIKE.reduce((text, [spelling, sound]) => text.replace(spelling, sound), letters.replace(/[ьъ]/g, ""));
}
