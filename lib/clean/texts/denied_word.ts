/** Words that a first syllable turns into their denial: `стабильный`, `нестабильный`. @module */
import { comparedWords } from "./cut_short.ts";

/** Russian, Ukrainian; Polish; English, German, French, Spanish, Italian. */
const DENIALS = ["не", "без", "бес", "nie", "un", "in", "im", "ir", "dis"];
/** Shorter words often begin so by themselves (`in` + `put`). */
const MIN_LETTERS = 5;
const SPACE = /\s+/;

/**
 * Whether one of two texts has, in place of a word, the same word with a syllable that denies it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { hasDeniedWord } from "./denied_word.ts";
 *
 * assert(hasDeniedWord("связь стабильная", "связь нестабильная"));
 * assert(!hasDeniedWord("связь стабильная", "связь стабильная, цена неприятная"));
 * ```
 */
export function hasDeniedWord(a: string, b: string): boolean {
  const inA = ownWords(a, b), inB = ownWords(b, a);
  return hasDenialOf(inA, inB) || hasDenialOf(inB, inA);
}

/** Words of the pieces between white space that the other text lacks: few, where the texts are nearly the same. */
function ownWords(text: string, other: string): ReadonlySet<string> {
  const others = new Set(other.split(SPACE));
  return new Set(comparedWords(text.split(SPACE).filter((piece) => !others.has(piece)).join(" ")));
}

/** Whether the one text has a word of which the other has the denial. */
function hasDenialOf(words: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return words.values().some((word) =>
    word.length >= MIN_LETTERS && !other.has(word) && DENIALS.some((denial) => other.has(denial + word))
  );
}
