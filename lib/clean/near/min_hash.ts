/** MinHash with banding: texts that share most of their words fall into a common bucket in some band. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { MARK_BYTES, markAt } from "./word_marks.ts";

/**
 * Sixteen bands of four: two texts that share 0.7 of their words meet in a bucket in 99 of 100 cases, that share 0.85
 * always but once in a hundred thousand, that share 0.3 in 12 of 100.
 *
 * @see Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4: 1 − (1 − J^rows)^bands
 */
export const BANDS = 16;
const ROWS = 4;

/**
 * Odd multipliers and addends of the hash functions, `multiplier * mark + addend` modulo 2^32. Each gives two values of
 * sixteen bits, its halves: multiplying is what a band costs.
 */
const [MULTIPLIERS, ADDENDS] = coefficients(BANDS * ROWS / 2);

/** Band keys of all rows for one band, two halves of 32 bits each. Rows are those for which `among` is true. */
export function bandKeys(mixed: MixedMarks, band: number, among: (i: number) => boolean): BandKeys {
  const { marks, offsets } = mixed, rows = offsets.length - 1;
  const high = new Uint32Array(rows), low = new Uint32Array(rows);
  const m0 = MULTIPLIERS[band * 2], m1 = MULTIPLIERS[band * 2 + 1];
  const a0 = ADDENDS[band * 2], a1 = ADDENDS[band * 2 + 1];
  for (let i = 0; i < rows; i++) {
    if (!among(i)) continue;
    let h0 = 0xffff, h1 = 0xffff, h2 = 0xffff, h3 = 0xffff;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      const x = marks[k];
      const v = Math.imul(x, m0) + a0, w = Math.imul(x, m1) + a1;
      const v0 = v & 0xffff, v1 = (v >>> 16) & 0xffff, w0 = w & 0xffff, w1 = (w >>> 16) & 0xffff;
      if (v0 < h0) h0 = v0;
      if (v1 < h1) h1 = v1;
      if (w0 < h2) h2 = w0;
      if (w1 < h3) h3 = w1;
    }
    const first = h0 << 16 | h1, second = h2 << 16 | h3;
    high[i] = Math.imul(first ^ (first >>> 15), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
    low[i] = first;
  }
  return { high, low };
}

/** Keys of all words in their order: rows in the same words meet, however full their buckets are. */
export function wholeKeys({ marks, offsets }: MixedMarks, among: (i: number) => boolean): BandKeys {
  const rows = offsets.length - 1, high = new Uint32Array(rows), low = new Uint32Array(rows);
  for (let i = 0; i < rows; i++) {
    if (!among(i)) continue;
    let h = 0x9e3779b9, l = 0x85ebca6b;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      h = Math.imul(h ^ marks[k], 0x01000193) ^ (h >>> 15);
      l = Math.imul(l + marks[k], 0xcc9e2d51) ^ (l >>> 13);
    }
    high[i] = h;
    low[i] = l;
  }
  return { high, low };
}

/** All marks of all rows, mixed so that each bit depends on all of the word. */
export interface MixedMarks {
  readonly marks: Int32Array;
  /** Row i has the marks from `offsets[i]` up to `offsets[i + 1]`. */
  readonly offsets: Int32Array;
}

export function mixMarks({ bytes, offsets, length }: TextColumn): MixedMarks {
  const marks = new Int32Array(offsets[length] / MARK_BYTES);
  for (let k = 0; k < marks.length; k++) {
    let x = markAt(bytes, k * MARK_BYTES);
    x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
    x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
    marks[k] = x ^ (x >>> 15);
  }
  return { marks, offsets: offsets.map((at) => at / MARK_BYTES) };
}

export interface BandKeys {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** Fixed coefficients by SplitMix32 from a fixed seed. */
function coefficients(count: number): [Int32Array, Int32Array] {
  let state = 0x9e3779b9;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  return [Int32Array.from({ length: count }, () => next() | 1), Int32Array.from({ length: count }, next)];
}
