/** The interval around a counted share. @module */
import { checkLevel, checkShare } from "./_check.ts";
import { normalQuantile } from "./_normal_quantile.ts";

/** Bounds of an interval; for a share both lie between 0 and 1. */
export interface Interval {
  /** Lower end. */
  readonly low: number;
  /** Upper end. */
  readonly high: number;
}

/**
 * Wilson's score interval: which shares of a large whole are compatible with x counted in a random n.
 *
 * It does not leave 0 to 1 and is not empty for none or all of n, as the textbook's p ± 1.96 √(p(1 − p)/n) is. It speaks of
 * chance alone: where a machine judged what was counted, its errors are not in it.
 *
 * @param x how many of n, a whole number
 * @param n the base, a whole number
 * @param level the share of such intervals that hold the truth, default 0.95
 * @returns bounds from 0 to 1, or null if n is 0: a share of nothing is not defined
 * @throws {RangeError} if x is not among 0 … n, or level not between 0 and 1
 * @see Wilson (1927), "Probable inference, the law of succession, and statistical inference"; Newcombe (1998),
 *   Statistics in Medicine 17:857, method 3
 *
 * @example Three of twelve
 * ```ts
 * import assert from "node:assert/strict";
 * import { wilsonInterval } from "./wilson_interval.ts";
 *
 * const interval = wilsonInterval(3, 12);
 * assert.equal(interval?.low.toFixed(4), "0.0889");
 * assert.equal(interval?.high.toFixed(4), "0.5323");
 * assert.equal(wilsonInterval(0, 0), null);
 * ```
 */
export function wilsonInterval(x: number, n: number, level = 0.95): Interval | null {
  checkShare("Wilson's interval", x, n);
  checkLevel("Wilson's interval", level);
  if (n === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const p = x / n;
  const centre = p + z * z / (2 * n);
  const half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  const scale = 1 + z * z / n;
  // At the ends rounding would leave 1e-18 outside, or just inside, what is exactly 0 or 1.
  return {
    low: x === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: x === n ? 1 : Math.min(1, (centre + half) / scale),
  };
}
