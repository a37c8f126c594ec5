/** The interval around the difference of two counted shares. @module */
import { type Interval, wilsonInterval } from "./wilson_interval.ts";

/**
 * Newcombe's hybrid score interval for the difference of two independent shares, x1 of n1 minus x2 of n2.
 *
 * Each share's Wilson bounds are squared together, so that the interval stays within −1 to 1 and is right for small bases.
 *
 * @param x1 how many of n1 @param n1 the first base
 * @param x2 how many of n2 @param n2 the second base
 * @param level the share of such intervals that hold the truth, default 0.95
 * @returns bounds from −1 to 1, or null if a base is 0
 * @throws {RangeError} as {@linkcode wilsonInterval} does
 * @see Newcombe (1998), "Interval estimation for the difference between independent proportions", Statistics in
 *   Medicine 17:873, method 10
 *
 * @example Did the share fall? 56 of 70 before, 48 of 80 after
 * ```ts
 * import assert from "node:assert/strict";
 * import { newcombeInterval } from "./newcombe_interval.ts";
 *
 * const difference = newcombeInterval(56, 70, 48, 80);
 * assert.equal(difference?.low.toFixed(4), "0.0524");
 * assert.equal(difference?.high.toFixed(4), "0.3339");
 * ```
 */
export function newcombeInterval(x1: number, n1: number, x2: number, n2: number, level = 0.95): Interval | null {
  const first = wilsonInterval(x1, n1, level);
  const second = wilsonInterval(x2, n2, level);
  if (!first || !second) return null;
  const p1 = x1 / n1, p2 = x2 / n2;
  return {
    low: Math.max(-1, p1 - p2 - Math.hypot(p1 - first.low, second.high - p2)),
    high: Math.min(1, p1 - p2 + Math.hypot(first.high - p1, p2 - second.low)),
  };
}
