/** Whether two texts say the same in nearly the same words. @module */
import { isNumber, type Marks, mixed } from "./marks.ts";
import { areRivals, COMMON_RIVALS } from "../rivals/rivals.ts";
import { areOpposite } from "./opposites.ts";
import { marksOf } from "./word_marks.ts";

/** Two texts are near when they share this part of their different words: Jaccard's index. */
export const MIN_JACCARD = 0.7;

/**
 * Of the words of two near texts, counted in both, at most this part stands in one only: with d such words and n and m
 * in all, (n + m - d) / 2 ≥ J (n + m + d) / 2.
 */
const MAX_DIFFERING = (1 - MIN_JACCARD) / (1 + MIN_JACCARD);

/** One word in so many may stand at another place; more, and it may be the opposite that is said. */
const WORDS_A_MOVE = 12;

/** Above this many words the order is not looked at: the table would be large and the risk is small. */
const MAX_ORDERED_WORDS = 500;

/** Up to so many words are sorted by insertion. */
const SHORT = 40;

/** Words that turn a sentence round: texts that differ in them are not alike. */
const NEGATIONS = new Set(
  marksOf(
    "не нет нету ни без никогда нельзя ні немає нема ніколи няма ніколі not no never without don doesn isn can t cannot " +
      "nobody nothing none neither nor dont doesnt isnt didnt cant wont wasnt емес жоқ nicht nichts niemand kein keine " +
      "keinen keinem keiner nie niemals ohne nigdy bez değil yok asla ne pas jamais sans nunca nada nadie tampoco sin " +
      "não sem non mai senza",
  ).map(mixed),
);

/** Compares rows by their marks; keeps room from call to call. */
export class Similarity {
  readonly #marks: Marks;
  /** For each row 64 bits, one set for each of its words: most pairs are told apart by them alone. */
  readonly #bits: Int32Array;
  #orders = [new Int32Array(64), new Int32Array(64)];
  #row = new Uint16Array(65);

  constructor(marks: Marks) {
    this.#marks = marks;
    this.#bits = bitsOf(marks);
  }

  /**
   * True if the two rows share {@linkcode MIN_JACCARD} of their words, in the same order, deny the same, say
   * nothing opposite, and do not differ in a number, a day or their like.
   */
  near(i: number, j: number): boolean {
    const { offsets } = this.#marks, n = offsets[i + 1] - offsets[i], m = offsets[j + 1] - offsets[j];
    if (this.#differing(i, j) > MAX_DIFFERING * (n + m)) return false;
    this.#reserve(Math.max(n, m));
    const a = wordsOf(this.#marks, i), b = wordsOf(this.#marks, j);
    const { shared, union, pairs, numbers } = overlap(this.#sorted(a, 0), n, this.#sorted(b, 1), m);
    if (shared < MIN_JACCARD * union || negations(a) !== negations(b) || numbers || areOpposite(a, b)) {
      return false;
    }
    if (areRivals(a, b, COMMON_RIVALS)) return false;
    if (Math.max(n, m) > MAX_ORDERED_WORDS) return true;
    return pairs - this.#commonInOrder(a, b) <= Math.floor(Math.max(n, m) / WORDS_A_MOVE);
  }

  /** Length of the longest common subsequence. */
  #commonInOrder(a: Int32Array, b: Int32Array): number {
    const row = this.#row.fill(0, 0, b.length + 1);
    for (let i = 0; i < a.length; i++) {
      for (let j = 0, diagonal = 0; j < b.length; j++) {
        const above = row[j + 1];
        row[j + 1] = a[i] === b[j] ? diagonal + 1 : Math.max(above, row[j]);
        diagonal = above;
      }
    }
    return row[b.length];
  }

  /** Different words of the two rows: at least so many stand in one only. */
  #differing(i: number, j: number): number {
    const bits = this.#bits;
    return ones(bits[2 * i] ^ bits[2 * j]) + ones(bits[2 * i + 1] ^ bits[2 * j + 1]);
  }

  #sorted(marks: Int32Array, which: 0 | 1): Int32Array {
    const sorted = this.#orders[which].subarray(0, marks.length);
    sorted.set(marks);
    return sorted.length > SHORT ? sorted.sort() : sortShort(sorted);
  }

  #reserve(words: number): void {
    if (words < this.#row.length) return;
    this.#orders = [new Int32Array(words * 2), new Int32Array(words * 2)];
    this.#row = new Uint16Array(words * 2 + 1);
  }
}

/** The marks of a row, as a view. */
export function wordsOf({ values, offsets }: Marks, i: number): Int32Array {
  return values.subarray(offsets[i], offsets[i + 1]);
}

function bitsOf({ values, offsets }: Marks): Int32Array {
  const bits = new Int32Array((offsets.length - 1) * 2);
  for (let i = 0; i < offsets.length - 1; i++) {
    for (let at = offsets[i]; at < offsets[i + 1]; at++) {
      const bit = values[at] >>> 26;
      bits[2 * i + (bit >> 5)] |= 1 << (bit & 31);
    }
  }
  return bits;
}

/** Bits that are set. */
function ones(x: number): number {
  x -= (x >>> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** By insertion: for the few words of a post half the time of the built-in sort. */
function sortShort(marks: Int32Array): Int32Array {
  for (let k = 1; k < marks.length; k++) {
    const mark = marks[k];
    let at = k;
    for (; at > 0 && marks[at - 1] > mark; at--) marks[at] = marks[at - 1];
    marks[at] = mark;
  }
  return marks;
}

function negations(marks: Int32Array): number {
  let count = 0;
  for (const mark of marks) if (NEGATIONS.has(mark)) count++;
  return count;
}

/**
 * Of two sorted lists: different words in both, in either, words in both with their repeats, and whether each has a
 * number that the other lacks or has less often: another price, another day, `5/5` and `1/5`.
 */
function overlap(a: Int32Array, n: number, b: Int32Array, m: number) {
  let shared = 0, union = 0, pairs = 0, ownA = false, ownB = false;
  for (let i = 0, j = 0; i < n || j < m; union++) {
    const word = j >= m || i < n && a[i] < b[j] ? a[i] : b[j];
    let inA = 0, inB = 0;
    for (; i < n && a[i] === word; i++) inA++;
    for (; j < m && b[j] === word; j++) inB++;
    if (inA > 0 && inB > 0) shared++;
    if (inA !== inB && isNumber(word)) ownA ||= inA > inB, ownB ||= inB > inA;
    pairs += Math.min(inA, inB);
  }
  return { shared, union, pairs, numbers: ownA && ownB };
}
