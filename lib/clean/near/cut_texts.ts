/** Texts that were cut short belong to the text they are the beginning of. @module */
import { orderOf } from "../duplicates/ranks_of.ts";
import { brokenWords, comparedWords, goesOn } from "../texts/cut_short.ts";
import { CUT, type Evidence } from "../types.ts";
import { Heads } from "./heads.ts";
import { markCount } from "./word_marks.ts";

/**
 * For each row that was cut short, the earliest row that begins with the same words and goes on, or -1.
 *
 * The whole words before the `…` are compared, all of them, by a hash of 64 bits; then what is left of the broken word
 * with the word that stands there, for many a text only ends in dots. A whole text goes before one that was cut later.
 * Linear in the number of words.
 */
export function cutTexts(evidence: Evidence, among: (i: number) => boolean): Int32Array {
  const of = new Int32Array(evidence.words.length).fill(-1), cut = cutRows(evidence, among);
  const wholes = wholesOf(evidence, among, cut);
  for (let k = 0; k < cut.length; k++) of[cut[k]] = wholes[k];
  return of;
}

/** The rows that were cut short, of those that are among them. */
export function cutRows({ flags }: Evidence, among: (i: number) => boolean): Int32Array {
  const rows: number[] = [];
  for (let i = 0; i < flags.length; i++) if ((flags[i] & CUT) !== 0 && among(i)) rows.push(i);
  return Int32Array.from(rows);
}

/**
 * What {@linkcode cutTexts} gives, for some rows alone.
 *
 * @param cut rows that were cut short
 */
export function wholesOf(evidence: Evidence, among: (i: number) => boolean, cut: Int32Array): Int32Array {
  const heads = new Heads(evidence, cut), of = new Int32Array(cut.length).fill(-1);
  if (heads.count === 0) return of;
  const isCut = (i: number) => (evidence.flags[i] & CUT) !== 0, order = orderOf(evidence);
  const isBetter = (i: number, than: number) => isCut(i) === isCut(than) ? order(i, than) < 0 : !isCut(i);
  const goings = Array.from({ length: heads.count }, () => new Map<number, number>());
  for (let i = 0; i < evidence.words.length; i++) {
    if (!heads.mayBegin(i) || !among(i)) continue;
    heads.each(i, (head, next) => {
      if (next < 0 && isCut(i)) return; // it does not go on
      const known = goings[head].get(next);
      if (known === undefined || isBetter(i, known)) goings[head].set(next, i);
    });
  }
  const isHopeful = (k: number) => heads.of[k] >= 0 && goings[heads.of[k]].size > 0;
  const hopeful = [...cut.keys()].filter(isHopeful);
  const texts = evidence.textsOf(new Set(hopeful.flatMap((k) => [cut[k], ...goings[heads.of[k]].values()])));
  const compared = new Map<number, readonly string[]>();
  const wordsOf = (i: number) => compared.get(i) ?? compared.set(i, comparedWords(texts.get(i)!)).get(i)!;
  const candidates = goings.map((rows) => [...rows.values()].sort((a, b) => isBetter(a, b) ? -1 : 1));
  for (const k of hopeful) {
    const broken = brokenWords(texts.get(cut[k])!), count = markCount(evidence.marks, cut[k]);
    of[k] = candidates[heads.of[k]].find((whole) => goesOn(broken, wordsOf(whole), count)) ?? -1;
  }
  return of;
}
