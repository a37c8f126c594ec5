/** Divides rows so that what is tested was not learnt. @module */
import { randomOf } from "../../stats/random_of.ts";

/**
 * Folds of about equal size; rows of one key lie in one fold. Keys are dealt in an order that depends on the seed and on
 * the keys alone, not on the order of the rows.
 *
 * @param keys what must not be torn apart: a text, say
 * @returns the fold of each row, from 0
 * @throws {RangeError} if there are fewer than two folds
 *
 * @example Equal texts stay together
 * ```ts
 * import assert from "node:assert/strict";
 * import { groupedFolds } from "./folds.ts";
 *
 * const folds = groupedFolds(["a", "b", "a", "c"], 2, 1);
 * assert.equal(folds[0], folds[2]);
 * assert.deepEqual([...new Set(folds)].sort(), [0, 1]);
 * ```
 */
export function groupedFolds(keys: readonly string[], count: number, seed: number): Int32Array {
  if (count < 2) throw new RangeError(`Cannot make ${count} folds: there must be two at least`);
  const sizes = new Map<string, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const order = [...sizes.keys()].sort();
  const random = randomOf(seed);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  const filled = new Array<number>(count).fill(0), foldOf = new Map<string, number>();
  for (const key of order) {
    const fold = filled.indexOf(Math.min(...filled));
    filled[fold] += sizes.get(key)!;
    foldOf.set(key, fold);
  }
  return Int32Array.from(keys, (key) => foldOf.get(key)!);
}
