/** How often the spike rule would cry wolf on ordinary days like a study's own. @module */
import { randomOf } from "../random_of.ts";
import { expectationOf, isSpike, judgedDays, LEAST_MENTIONS } from "./expectation_of.ts";

/** Days that are judged in all invented histories together: enough for an error of about a tenth, in under a second. */
const DAYS_JUDGED = 20_000;
/** Histories that are invented at most, where they are short. */
const MOST_HISTORIES = 200;
const DAYS_IN_WEEK = 7;

/** Days that were judged, and how many of them would be called spikes if nothing had happened. */
export interface FalseAlarms {
  /** Days of the history that have enough days before them. */
  readonly days: number;
  /** Alarms to expect on them. */
  readonly expected: number;
}

/**
 * Expected false alarms of the spike rule on a history: histories of the same length are drawn from its own ordinary days
 * (those that are no spikes), each weekday from its like, and judged by the same rule; the mean number of alarms is given.
 * A slow rise or a season that the history has is not in them, so that this is the rule's error on chance alone.
 *
 * @param counts one a day, in order, none missing
 * @param seed of the draw
 * @returns null where no day has 14 days before it
 *
 * @example The same every day cries no wolf
 * ```ts
 * import assert from "node:assert/strict";
 * import { falseAlarms } from "./false_alarms.ts";
 *
 * assert.deepEqual(falseAlarms(Array(60).fill(20), 1), { days: 46, expected: 0 });
 * assert.equal(falseAlarms([3, 4], 1), null);
 * ```
 */
export function falseAlarms(counts: readonly number[], seed: number): FalseAlarms | null {
  const days = judgedDays(counts.length);
  if (days === 0) return null;
  const ordinary = ordinaryDays(counts), draw = randomOf(seed);
  const histories = Math.max(1, Math.min(MOST_HISTORIES, Math.floor(DAYS_JUDGED / counts.length)));
  let alarms = 0;
  for (let i = 0; i < histories; i++) {
    const history = counts.map((_, day) => {
      const like = ordinary[day % DAYS_IN_WEEK];
      return like[Math.floor(draw() * like.length)];
    });
    alarms += spikesIn(history);
  }
  return { days, expected: alarms / histories };
}

function spikesIn(counts: readonly number[]): number {
  return counts.filter((count, day) => count >= LEAST_MENTIONS && isSpike(count, expectationOf(counts, day))).length;
}

/** Counts by weekday, without the spikes; all of a weekday's where each is one. */
function ordinaryDays(counts: readonly number[]): number[][] {
  return Array.from({ length: DAYS_IN_WEEK }, (_, weekday) => {
    const own = counts.map((count, day) => ({ count, day })).filter(({ day }) => day % DAYS_IN_WEEK === weekday);
    const calm = own.filter(({ count, day }) => !isSpike(count, expectationOf(counts, day)));
    return (calm.length > 0 ? calm : own).map(({ count }) => count);
  });
}
