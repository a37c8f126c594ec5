/** Days of the study's period of which there are no data at all. @module */
import { expectedAfter } from "./silences.ts";

/** Days at an end of the period. */
export interface Uncovered {
  /** Day number of the first. */
  readonly first: number;
  /** How many. */
  readonly days: number;
}

/**
 * The days of a period before the data begin and after they end, as far as they are more than chance leaves empty: two or
 * more on which, by the other days, mentions were to be expected. They count as days on which nothing was said.
 *
 * @param counts mentions by day number, of all sources together
 * @param from day number of the period's first day
 * @param to exclusive
 *
 * @example Two weeks of data in a period of four
 * ```ts
 * import assert from "node:assert/strict";
 * import { uncoveredDays } from "./uncovered.ts";
 *
 * const counts = new Map(Array.from({ length: 14 }, (_, day) => [100 + day, 5]));
 * assert.deepEqual(uncoveredDays(counts, 100, 128), [{ first: 114, days: 14 }]);
 * ```
 */
export function uncoveredDays(counts: ReadonlyMap<number, number>, from: number, to: number): Uncovered[] {
  if (counts.size === 0) return [];
  const numbers = [...counts.keys()];
  const first = numbers.reduce((least, day) => Math.min(least, day)),
    last = numbers.reduce((most, day) => Math.max(most, day));
  const line = Array.from({ length: last - first + 1 }, (_, i) => counts.get(first + i) ?? 0);
  const before = Math.min(first, to) - from, after = to - Math.max(last + 1, from);
  return [
    ...(expectedAfter(line.toReversed(), before) === null ? [] : [{ first: from, days: before }]),
    ...(expectedAfter(line, after) === null ? [] : [{ first: to - after, days: after }]),
  ];
}
