/** The value in the middle. @module */
import { quantile } from "./quantile.ts";

/**
 * The median: half of the values lie below it. Of an even number of values, the mean of the middle two.
 *
 * @param values finite numbers in any order; they are not changed
 * @returns the median in the values' unit, or null if there is no value
 * @throws {RangeError} if a value is not a finite number
 *
 * @example One slow answer does not move it
 * ```ts
 * import assert from "node:assert/strict";
 * import { median } from "./median.ts";
 *
 * assert.equal(median([5, 7, 6, 900]), 6.5);
 * assert.equal(median([]), null);
 * ```
 */
export function median(values: ArrayLike<number>): number | null {
  return quantile(values, 0.5);
}
