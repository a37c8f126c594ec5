/** MinHash with banding: texts that share most of their words fall into a common bucket in some band. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { MARK_BYTES, markAt } from "./word_marks.ts";

/**
 * Twelve bands of four: two texts that share 0.7 of their words meet in a bucket in 96 of 100 cases, that share 0.85
 * always but once in ten thousand, that share 0.3 in 9 of 100.
 *
 * @see Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4: 1 − (1 − J^rows)^bands
 */
export const BANDS = 12;
const ROWS = 4;

/** Odd multipliers and addends of the hash functions: function f is `multiplier[f] * mark + addend[f]` modulo 2^32. */
const [MULTIPLIERS, ADDENDS] = coefficients(BANDS * ROWS);

/** Band keys of all rows for one band, two halves of 32 bits each. Rows are those for which `among` is true. */
export function bandKeys(marks: TextColumn, band: number, among: (i: number) => boolean): BandKeys {
  const rows = marks.length;
  const high = new Uint32Array(rows), low = new Uint32Array(rows);
  const [m0, m1, m2, m3] = MULTIPLIERS.subarray(band * ROWS);
  const [a0, a1, a2, a3] = ADDENDS.subarray(band * ROWS);
  const { bytes, offsets } = marks;
  for (let i = 0; i < rows; i++) {
    if (!among(i)) continue;
    let h0 = -1 >>> 0, h1 = h0, h2 = h0, h3 = h0;
    for (let at = offsets[i]; at < offsets[i + 1]; at += MARK_BYTES) {
      let x = markAt(bytes, at);
      x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
      x ^= x >>> 12;
      const v0 = (Math.imul(x, m0) + a0) >>> 0, v1 = (Math.imul(x, m1) + a1) >>> 0;
      const v2 = (Math.imul(x, m2) + a2) >>> 0, v3 = (Math.imul(x, m3) + a3) >>> 0;
      if (v0 < h0) h0 = v0;
      if (v1 < h1) h1 = v1;
      if (v2 < h2) h2 = v2;
      if (v3 < h3) h3 = v3;
    }
    high[i] = Math.imul(h0 ^ (h1 >>> 7), 0x85ebca6b) ^ h1;
    low[i] = Math.imul(h2 ^ (h3 >>> 7), 0xc2b2ae35) ^ h3;
  }
  return { high, low };
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
