/** How likely each stratum's units are to be drawn. @module */

/**
 * Chances that give a sample of about `size` units, the same number from each stratum: so a small competitor is heard as
 * well as a large one. A stratum that has fewer is taken whole, and what it leaves is shared out among the others.
 *
 * @param sizes units of each stratum
 * @returns for each stratum a chance above 0 up to 1; how many are drawn varies around the size, as lots fall
 *
 * @example Ten of the small one, forty-five of each of the others
 * ```ts
 * import assert from "node:assert/strict";
 * import { chancesOf } from "./chances_of.ts";
 *
 * const chances = chancesOf(new Map([["small", 10], ["a", 90], ["b", 450]]), 100);
 * assert.deepEqual([...chances], [["small", 1], ["a", 0.5], ["b", 0.1]]);
 * ```
 */
export function chancesOf(sizes: ReadonlyMap<string, number>, size: number): Map<string, number> {
  const chances = new Map<string, number>();
  let left = size, strata = sizes.size;
  for (const [stratum, units] of [...sizes].sort(([, a], [, b]) => a - b)) {
    const share = Math.min(units, left / strata);
    chances.set(stratum, share / units);
    left -= share;
    strata--;
  }
  return new Map([...sizes.keys()].map((stratum) => [stratum, chances.get(stratum)!]));
}
