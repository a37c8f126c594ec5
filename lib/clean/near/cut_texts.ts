/** Texts that were cut short belong to the text they are the beginning of. @module */
import { KeyTable } from "../duplicates/key_table.ts";
import { CUT, type Evidence } from "../types.ts";
import { MARK_BYTES, markAt, markCount } from "./word_marks.ts";
import { brokenWords, comparedWords, goesOn } from "../texts/cut_short.ts";
import { MIN_NEAR_WORDS } from "./near_duplicates.ts";

/** Fewer whole words before the cut say too little to know a text by. */
export const MIN_HEAD_WORDS = 4;

/** In a text of six words and more, handles and addresses among them, one less will do. */
export const MIN_LONG_HEAD_WORDS = 3;

/**
 * For each row that was cut short, the earliest row that begins with the same words and goes on, or -1.
 *
 * The whole words before the `…` are compared, all of them, by a hash of 64 bits; then what is left of the broken word
 * with the word that stands there, for many a text only ends in dots. A whole text goes before one that was cut later.
 * Linear in the number of words.
 */
export function cutTexts(evidence: Evidence, among: (i: number) => boolean): Int32Array {
  const { ranks, words, marks } = evidence;
  const isCut = (i: number) => (evidence.flags[i] & CUT) !== 0;
  const heads = new KeyTable(), lengths = new Set<number>(), headOf = new Map<number, number>();
  for (let i = 0; i < words.length; i++) {
    if (!among(i) || !isCut(i) || markCount(marks, i) < leastHead(evidence, i)) continue;
    eachHead(evidence, i, (length, high, low) => {
      if (length < markCount(marks, i)) return;
      if (heads.get(high, low) < 0) heads.set(high, low, headOf.size);
      headOf.set(i, heads.get(high, low));
      lengths.add(length);
    });
  }
  const of = new Int32Array(words.length).fill(-1);
  if (headOf.size === 0) return of;
  const goings = Array.from({ length: headOf.size }, () => new Map<number, number>());
  const isBetter = (i: number, than: number) => isCut(i) === isCut(than) ? ranks[i] < ranks[than] : !isCut(i);
  for (let i = 0; i < words.length; i++) {
    if (!among(i)) continue;
    eachHead(evidence, i, (length, high, low, next) => {
      const head = lengths.has(length) && !(isCut(i) && next < 0) ? heads.get(high, low) : -1;
      const known = head < 0 ? undefined : goings[head].get(next);
      if (head >= 0 && (known === undefined || isBetter(i, known))) goings[head].set(next, i);
    });
  }
  const rows = [...headOf].flatMap(([i, head]) => goings[head].size > 0 ? [i, ...goings[head].values()] : []);
  const texts = evidence.textsOf(new Set(rows)), compared = new Map<number, readonly string[]>();
  const wordsOf = (i: number) => compared.get(i) ?? compared.set(i, comparedWords(texts.get(i)!)).get(i)!;
  const candidates = goings.map((rows) => [...rows.values()].sort((a, b) => isBetter(a, b) ? -1 : 1));
  for (const [i, head] of headOf) {
    if (candidates[head].length === 0) continue;
    const broken = brokenWords(texts.get(i)!), count = markCount(marks, i);
    of[i] = candidates[head].find((whole) => goesOn(broken, wordsOf(whole), count)) ?? -1;
  }
  return of;
}

/** Fewer marks before the cut say too little to know a text by. */
export function leastHead({ words }: Evidence, i: number): number {
  return words[i] >= MIN_NEAR_WORDS ? MIN_LONG_HEAD_WORDS : MIN_HEAD_WORDS;
}

/** Calls with the hash of the first 3, 4, 5 … words of a row, and the mark of the word that follows; -1: none does. */
export function eachHead(
  { marks }: Pick<Evidence, "marks">,
  i: number,
  call: (length: number, high: number, low: number, next: number) => void,
): void {
  let high = 0x9e3779b9, low = 0x85ebca6b, length = 0;
  const end = marks.offsets[i + 1];
  for (let at = marks.offsets[i]; at < end; at += MARK_BYTES) {
    const mark = markAt(marks.bytes, at), after = at + MARK_BYTES;
    high = Math.imul(high ^ mark, 0x01000193) ^ (high >>> 15);
    low = Math.imul(low + mark, 0xcc9e2d51) ^ (low >>> 13);
    if (++length < MIN_LONG_HEAD_WORDS) continue;
    call(length, high >>> 0, low >>> 0, after < end ? markAt(marks.bytes, after) : -1);
  }
}
