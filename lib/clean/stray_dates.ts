/** Dates far from all others: a year mistyped, a clock that was wrong. @module */
import { DAY_MS } from "../time/calendar.ts";

/** A few mentions at one end of the time that a study covers. */
export interface StrayDates {
  readonly count: number;
  /** First and last of them, ms UTC. */
  readonly first: number;
  readonly last: number;
  /** Days without a mention between them and all others. */
  readonly days: number;
}

/** More than this share of the mentions is no slip. */
const MOST = 0.01;
/** So many mentions tell what is usual. */
const LEAST_MENTIONS = 20;
/** A shorter silence may be one. */
const LEAST_DAYS = 90;

/**
 * Mentions, one in a hundred at most, that a silence parts from all others which is longer than the time that those cover,
 * and than 90 days: before them, after them, or both. One such date stretches a study's period over years, and makes the
 * "last four weeks" empty. O(n).
 *
 * @param times ms UTC, in any order
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { strayDates } from "./stray_dates.ts";
 *
 * const days = Array.from({ length: 30 }, (_, day) => Date.UTC(2026, 2, 1 + day));
 * const [stray] = strayDates(Float64Array.of(...days, Date.UTC(2031, 2, 1)));
 * assert.deepEqual([stray.count, stray.days], [1, 1796]);
 * assert.deepEqual(strayDates(Float64Array.from(days)), []);
 * ```
 */
export function strayDates(times: Float64Array): StrayDates[] {
  const counts = new Map<number, number>();
  for (const ms of times) {
    const day = Math.floor(ms / DAY_MS);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  if (times.length < LEAST_MENTIONS) return [];
  const days = [...counts].sort(([a], [b]) => a - b), most = Math.max(1, Math.floor(times.length * MOST));
  const first = firstBeyond(days, most), last = firstBeyond(days.toReversed(), most);
  const least = Math.max(LEAST_DAYS, last - first + 2); // longer than what the others cover
  const before = lastStray(days, first, least), after = lastStray(days.toReversed(), last, least);
  return [
    ...(before ? [strayOf(times, (day) => day <= before.day, before.silence)] : []),
    ...(after ? [strayOf(times, (day) => day >= after.day, after.silence)] : []),
  ];
}

/** A day and how many mentions it has. */
type Day = readonly [day: number, count: number];

/** From an end of the days: the first that is reached over more than so many mentions, and is no stray one. */
function firstBeyond(days: readonly Day[], most: number): number {
  let seen = 0;
  return days.find(([, count]) => (seen += count) > most)![0];
}

/** From an end of the days: the last before a silence of so many days, on the way to a day that is no stray one. */
function lastStray(days: readonly Day[], sound: number, least: number) {
  let found: { readonly day: number; readonly silence: number } | null = null;
  for (let i = 1; i < days.length && days[i - 1][0] !== sound; i++) {
    const silence = Math.abs(days[i][0] - days[i - 1][0]) - 1;
    if (silence >= least) found = { day: days[i - 1][0], silence };
  }
  return found;
}

function strayOf(times: Float64Array, isStray: (day: number) => boolean, days: number): StrayDates {
  const own = times.filter((ms) => isStray(Math.floor(ms / DAY_MS))).sort();
  return { count: own.length, first: own[0], last: own[own.length - 1], days };
}
