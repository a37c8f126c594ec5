/** The interval around a mean. @module */
import { checkLevel } from "./_check.ts";
import { studentQuantile } from "./_student_quantile.ts";
import type { Interval } from "./wilson_interval.ts";

/** A mean, and which means of a large whole are compatible with it. */
export interface MeanInterval {
  readonly mean: number;
  /** Null of a single value, and where all are equal: how much others would differ is not known then. */
  readonly interval: Interval | null;
}

/**
 * The mean of values drawn at random from a large whole, with Student's interval, which is kept within the values: a mean
 * of stars does not lie beyond them.
 *
 * @param values any numbers, in any order
 * @param level the share of such intervals that hold the truth, default 0.95
 * @returns null if there are no values
 * @throws {RangeError} if level is not between 0 and 1
 * @see Student (1908), "The probable error of a mean", Biometrika 6:1
 *
 * @example Five reviews; scipy's `stats.t.interval` gives 1.522 to 5.678 around 3.6
 * ```ts
 * import assert from "node:assert/strict";
 * import { meanInterval } from "./mean_interval.ts";
 *
 * const { mean, interval } = meanInterval([4, 5, 3, 5, 1])!;
 * assert.equal(mean, 3.6);
 * assert.deepEqual([interval!.low.toFixed(3), interval!.high], ["1.522", 5]);
 * ```
 */
export function meanInterval(values: ArrayLike<number>, level = 0.95): MeanInterval | null {
  checkLevel("An interval of a mean", level);
  const n = values.length;
  if (n === 0) return null;
  const sorted = Float64Array.from(values).sort(); // one order, one sum
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (n === 1 || sorted[0] === sorted[n - 1]) return { mean, interval: null };
  const half = studentQuantile((1 + level) / 2, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { mean, interval: { low: Math.max(sorted[0], mean - half), high: Math.min(sorted[n - 1], mean + half) } };
}
