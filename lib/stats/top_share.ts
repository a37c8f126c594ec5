/** How much the largest few hold. @module */

/**
 * The share of the whole that the `top` largest hold: mentions of the ten busiest authors ÷ all.
 *
 * @param amounts what each has, 0 or more, in any order
 * @param top how many of the largest, a whole number of 1 or more
 * @returns 0 to 1, or null if there is nothing to share
 * @throws {RangeError} if an amount is below 0 or not a finite number, or top is not a whole number of 1 or more
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { topShare } from "./top_share.ts";
 *
 * assert.equal(topShare([1, 6, 2, 1], 1), 0.6);
 * assert.equal(topShare([], 1), null);
 * ```
 */
export function topShare(amounts: ArrayLike<number>, top: number): number | null {
  if (!(Number.isInteger(top) && top > 0)) {
    throw new RangeError(`Cannot give the share of the top ${top}: a whole number of 1 or more is needed`);
  }
  const falling = Float64Array.from(amounts).sort().reverse();
  let held = 0, total = 0;
  falling.forEach((amount, i) => {
    if (!(Number.isFinite(amount) && amount >= 0)) {
      throw new RangeError(`Cannot give a share: ${amount} is not an amount of 0 or more`);
    }
    total += amount;
    if (i < top) held += amount;
  });
  return total === 0 ? null : held / total;
}
