/** How unequally something is spread. @module */

/**
 * The Gini coefficient: 0 if all have the same, towards 1 if one has all.
 *
 * @param amounts what each has, 0 or more, in any order: mentions an author
 * @returns 0 to 1 − 1/n, or null if there is nobody or nothing to share
 * @throws {RangeError} if an amount is below 0 or not a finite number
 * @see Gini (1912); the form for sorted values, Σ (2i − n − 1) x_i / (n Σ x), as in Damgaard and Weiner (2000)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { gini } from "./gini.ts";
 *
 * assert.equal(gini([5, 5, 5, 5]), 0);
 * assert.equal(gini([0, 0, 0, 20]), 0.75);
 * assert.equal(gini([]), null);
 * ```
 */
export function gini(amounts: ArrayLike<number>): number | null {
  const sorted = Float64Array.from(amounts).sort();
  let total = 0, weighted = 0;
  sorted.forEach((amount, i) => {
    if (!(Number.isFinite(amount) && amount >= 0)) {
      throw new RangeError(`Cannot give a Gini coefficient: ${amount} is not an amount of 0 or more`);
    }
    total += amount;
    weighted += (2 * (i + 1) - sorted.length - 1) * amount;
  });
  return total === 0 ? null : weighted / (sorted.length * total);
}
