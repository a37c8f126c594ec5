/** What a term is made of: its stem and its character n-grams. @module */
import { stemWord } from "../../text/stem_word.ts";

/** The features of one term, as 32-bit keys. */
export interface TermFeatures {
  /** Key of its stem. */
  readonly stem: number;
  /** Keys of its character n-grams of two to five letters, each once; a space at either end of the word is a letter, too. */
  readonly ngrams: Int32Array;
  /** How often each n-gram occurs. */
  readonly counts: Float64Array;
}

const SHORTEST_NGRAM = 2, LONGEST_NGRAM = 5;
/** Longer words are cut: addresses and slips, of which the beginning says enough. */
export const LONGEST_TERM = 40;
const STEM_SEED = 0x5eed1 | 0, PAIR_SEED = 0x5eed2 | 0, NGRAM_SEED = 0x9e3779b1 | 0;
const NONE: Pick<TermFeatures, "ngrams" | "counts"> = { ngrams: new Int32Array(), counts: new Float64Array() };

/**
 * The features of a term; letters drawn out (ужаааас) count twice at most.
 *
 * @param isStandIn whether it stands for others (an address, the subject): then its letters say nothing
 *
 * @example Two forms share their stem and most of their n-grams
 * ```ts
 * import assert from "node:assert/strict";
 * import { termFeatures } from "./term_features.ts";
 *
 * const [one, other] = [termFeatures("тариф"), termFeatures("тарифы")];
 * assert.equal(one.stem, other.stem);
 * assert.equal(termFeatures("но").ngrams.length, 6); // " н", "но", "о ", " но", "но ", " но "
 * ```
 */
export function termFeatures(term: string, isStandIn = false): TermFeatures {
  const plain = plainTerm(term);
  return { stem: stemKeyOf(plain), ...(isStandIn ? NONE : ngramsOf(` ${plain} `)) };
}

/** Key of two stems that stand one after the other. */
export function pairKey(first: number, second: number): number {
  return mix(Math.imul(first ^ PAIR_SEED, 0x2c1b3c6d) ^ Math.imul(second, 0x297a2d39));
}

function ngramsOf(letters: string): Pick<TermFeatures, "ngrams" | "counts"> {
  const counts = new Map<number, number>();
  eachNgram(letters, (key) => counts.set(key, (counts.get(key) ?? 0) + 1));
  return { ngrams: Int32Array.from(counts.keys()), counts: Float64Array.from(counts.values()) };
}

/** Key of the stem of letters that {@linkcode plainTerm} gave. */
export function stemKeyOf(plain: string): number {
  return keyOf(stemWord(plain), STEM_SEED);
}

/** A term's letters as far as they count: 40 of them, drawn out twice at most. */
export function plainTerm(term: string): string {
  const short = term.length > LONGEST_TERM ? term.slice(0, LONGEST_TERM) : term;
  return mayBeDrawnOut(short) ? short.replace(/(.)\1{2,}/gu, "$1$1") : short;
}

/** Quicker to say than by a pattern, which is left to tell where characters are of two units. */
function mayBeDrawnOut(letters: string): boolean {
  let run = 1;
  for (let i = 1; i < letters.length; i++) {
    const unit = letters.charCodeAt(i);
    run = unit === letters.charCodeAt(i - 1) ? run + 1 : 1;
    if (run > 2 || (unit >= 0xd800 && unit < 0xe000)) return true;
  }
  return false;
}

function eachNgram(letters: string, visit: (key: number) => void): void {
  for (let i = 0; i + SHORTEST_NGRAM <= letters.length; i++) {
    const end = Math.min(i + LONGEST_NGRAM, letters.length);
    let key = Math.imul(NGRAM_SEED ^ letters.charCodeAt(i), 0x01000193);
    for (let k = i + 1; k < end; k++) {
      key = Math.imul(key ^ letters.charCodeAt(k), 0x01000193);
      visit(mix(key));
    }
  }
}

function keyOf(text: string, seed: number): number {
  let key = seed;
  for (let i = 0; i < text.length; i++) key = Math.imul(key ^ text.charCodeAt(i), 0x01000193);
  return mix(key);
}

function mix(key: number): number {
  key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return key ^ (key >>> 16);
}
