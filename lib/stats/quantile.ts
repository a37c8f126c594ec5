/** A value that a given share of the values lies below. @module */

/**
 * The quantile of numbers by linear interpolation between order statistics (type 7, the default of R and NumPy).
 *
 * @param values finite numbers in any order; they are not changed
 * @param p the share below, 0 to 1
 * @returns the quantile in the values' unit, or null if there is no value
 * @throws {RangeError} if p is not from 0 to 1 or a value is not a finite number
 * @see Hyndman and Fan (1996), "Sample quantiles in statistical packages"
 *
 * @example As R's `quantile(c(1, 2, 4, 8), 0.9)`
 * ```ts
 * import assert from "node:assert/strict";
 * import { quantile } from "./quantile.ts";
 *
 * assert.equal(quantile([8, 1, 4, 2], 0.9)?.toFixed(1), "6.8");
 * assert.equal(quantile([], 0.9), null);
 * ```
 */
export function quantile(values: ArrayLike<number>, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`Cannot give a quantile at ${p}: a share from 0 to 1 is needed`);
  const sorted = Float64Array.from(values).sort();
  for (const value of sorted) {
    if (!Number.isFinite(value)) throw new RangeError(`Cannot give a quantile: ${value} is not a finite number`);
  }
  if (sorted.length === 0) return null;
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
