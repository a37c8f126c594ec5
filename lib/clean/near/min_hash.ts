/** MinHash with banding: texts that share most of their words fall into a common bucket in some band. @module */
import type { Marks } from "./marks.ts";

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
export const [MULTIPLIERS, ADDENDS] = coefficients(BANDS * ROWS / 2);

/** Keys of 64 bits in two halves, one for each row. */
export interface BandKeys {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

/** Writes the keys of all rows for one band. Where there are many rows a `BandWindow` gives the same in a fifth of the time. */
export function bandKeys({ values, offsets }: Marks, band: number, { high, low }: BandKeys): void {
  const m0 = MULTIPLIERS[band * 2], m1 = MULTIPLIERS[band * 2 + 1];
  const a0 = ADDENDS[band * 2], a1 = ADDENDS[band * 2 + 1];
  for (let i = 0; i < high.length; i++) {
    let h0 = 0xffff, h1 = 0xffff, h2 = 0xffff, h3 = 0xffff;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      const x = values[k], v = Math.imul(x, m0) + a0, w = Math.imul(x, m1) + a1;
      h0 = lesser(h0, v & 0xffff);
      h1 = lesser(h1, (v >>> 16) & 0xffff);
      h2 = lesser(h2, w & 0xffff);
      h3 = lesser(h3, (w >>> 16) & 0xffff);
    }
    const first = h0 << 16 | h1, second = h2 << 16 | h3;
    high[i] = Math.imul(first ^ (first >>> 15), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
    low[i] = first;
  }
}

/** The lesser of two numbers below 2^31, without a branch, which a processor would guess wrongly half the time. */
function lesser(a: number, b: number): number {
  const difference = (a - b) | 0;
  return b + (difference & (difference >> 31));
}

/** Writes the keys of all words in their order: rows in the same words meet, however full their buckets are. */
export function wholeKeys({ values, offsets }: Marks, { high, low }: BandKeys): void {
  for (let i = 0; i < high.length; i++) {
    let h = 0x9e3779b9, l = 0x85ebca6b;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      h = Math.imul(h ^ values[k], 0x01000193) ^ (h >>> 15);
      l = Math.imul(l + values[k], 0xcc9e2d51) ^ (l >>> 13);
    }
    high[i] = h;
    low[i] = l;
  }
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
