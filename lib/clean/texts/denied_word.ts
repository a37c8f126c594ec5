/** Words that a first syllable turns into their denial: `стабильный`, `нестабильный`. @module */
import { comparedWords } from "./cut_short.ts";

/** Russian, Ukrainian; Polish; English, German, French, Spanish, Italian. */
const DENIALS = ["не", "без", "бес", "nie", "un", "in", "im", "ir", "dis"];
/** Shorter words often begin so by themselves (`in` + `put`). */
const MIN_LETTERS = 5;

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
  const inA = new Set(comparedWords(a)), inB = new Set(comparedWords(b));
  return hasDenialOf(inA.difference(inB), inB) || hasDenialOf(inB.difference(inA), inA);
}

/** Whether the other text has the denial of one of the words. */
function hasDenialOf(own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return own.values().some((word) => word.length >= MIN_LETTERS && DENIALS.some((denial) => other.has(denial + word)));
}
