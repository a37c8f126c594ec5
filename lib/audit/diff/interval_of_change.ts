/** How far chance alone may have moved a number. @module */
import type { MeasureRow } from "../../measure/mod.ts";

/** What is needed of a number. */
export type Estimate = Pick<MeasureRow, "raw" | "corrected" | "low" | "high">;

/**
 * The 95 % interval of the difference of two estimates, from the interval of each (MOVER; of two Wilson intervals it is
 * Newcombe's method 10). It takes the runs for independent samples: where they share mentions it is wider than it need be,
 * never narrower.
 *
 * @returns null where one of them has no interval: a machine's judgement without a sample, a count
 * @see Zou and Donner (2008), "Construction of confidence limits about effect measures", Statistics in Medicine 27:1693
 *
 * @example 48 of 80 before, 56 of 70 after: Newcombe (1998), table II
 * ```ts
 * import assert from "node:assert/strict";
 * import { wilsonInterval } from "../../stats/mod.ts";
 * import { intervalOfChange } from "./interval_of_change.ts";
 *
 * const [before, after] = [[48, 80], [56, 70]].map(([x, n]) => ({ raw: x / n, corrected: null, ...wilsonInterval(x, n)! }));
 * const { low, high } = intervalOfChange(before, after)!;
 * assert.deepEqual([low.toFixed(4), high.toFixed(4)], ["0.0524", "0.3339"]);
 * ```
 */
export function intervalOfChange(before: Estimate, after: Estimate): { low: number; high: number } | null {
  const was = before.corrected ?? before.raw, is = after.corrected ?? after.raw;
  if (was === null || is === null) return null;
  if (before.low === null || before.high === null || after.low === null || after.high === null) return null;
  return {
    low: is - was - Math.hypot(is - after.low, before.high - was),
    high: is - was + Math.hypot(after.high - is, was - before.low),
  };
}
