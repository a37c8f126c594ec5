/** Texts in nearly the same words that a look at them tells apart: two voices, another number, a denial. @module */
import { commentOf } from "../texts/repost.ts";
import { comparedWords } from "../texts/cut_short.ts";
import { hasDeniedWord } from "../texts/denied_word.ts";
import { isOtherNumber } from "../texts/other_number.ts";
import { type Evidence, QUOTE } from "../types.ts";
import { MARK_BYTES, markAt } from "./word_marks.ts";

/**
 * Takes rows out of their groups where one of the two comments on what the other says, where a number is another one that
 * is written together with its unit (`500р`, `900р`; marks tell of those that stand alone), or where a word is denied by
 * its first syllable. Texts are read of rows that may be such alone.
 */
export function withoutToldApart(of: Int32Array, { flags, marks, textsOf }: Evidence): Int32Array {
  const isQuote = (i: number) => (flags[i] & QUOTE) !== 0;
  const rows: number[] = [];
  for (let i = 0; i < of.length; i++) {
    if (of[i] >= 0 && (isQuote(i) !== isQuote(of[i]) || haveOwnWords(marks, i, of[i]))) rows.push(i);
  }
  if (rows.length === 0) return of;
  const texts = textsOf(new Set(rows.flatMap((i) => [i, of[i]])));
  for (const i of rows) {
    const a = texts.get(i)!, b = texts.get(of[i])!;
    const isComment = isQuote(i) !== isQuote(of[i]) && (isQuote(i) ? commentsOn(a, b) : commentsOn(b, a));
    if (isComment || isOtherNumber(a, b) || hasDeniedWord(a, b)) of[i] = -1;
  }
  return of;
}

/** True if a text has words of its own before it quotes what the other says. */
function commentsOn(quote: string, other: string): boolean {
  const said = new Set(comparedWords(other));
  return comparedWords(commentOf(quote)).some((word) => !said.has(word));
}

/** True if each of two rows has a word that the other lacks. */
function haveOwnWords(marks: Evidence["marks"], i: number, j: number): boolean {
  const [a, b] = [i, j].map((row) => new Set(wordsAt(marks, row)));
  return !a.isSubsetOf(b) && !b.isSubsetOf(a);
}

function wordsAt({ bytes, offsets }: Evidence["marks"], row: number): Int32Array {
  const words = new Int32Array((offsets[row + 1] - offsets[row]) / MARK_BYTES);
  for (let k = 0; k < words.length; k++) words[k] = markAt(bytes, offsets[row] + k * MARK_BYTES);
  return words;
}
