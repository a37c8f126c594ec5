/** Days on which a source says nothing although it always does. @module */
import { median, quantile } from "../../stats/mod.ts";

/** A silence is told that chance would bring less often than this. */
const TAIL = 0.001;
/** Days above this part are bursts: they do not say how an ordinary day varies. */
const ORDINARY = 0.9;
/** A single silent day is no gap. */
const LEAST_DAYS = 2;

const DAYS_IN_WEEK = 7;

/** Silent days of a source, one after the other. */
export interface Silence {
  /** Place of the first silent day. */
  readonly first: number;
  readonly days: number;
  /** Mentions that the same weekdays have as a rule. */
  readonly expected: number;
  /** Up to the last day of all. */
  readonly at_end: boolean;
}

/**
 * The silences in a source's time line: two days or more without a mention, after its first one, that chance would bring
 * less often than once in 1,000 times. What is expected of a day is the median of its weekday, so a source that rests at
 * weekends has no gaps, and one burst makes none either. Chance is that of a negative binomial distribution, as spread out
 * as ordinary days are: of mentions that come evenly, seven must have been expected.
 *
 * @param counts mentions a day, of every day from the first of the data to the last
 *
 * @example A source that pauses for three days and stops two days before the end
 * ```ts
 * import assert from "node:assert/strict";
 * import { silencesIn } from "./silences.ts";
 *
 * const counts = Array(28).fill(4).fill(0, 8, 11).fill(0, 26);
 * assert.deepEqual(silencesIn(counts), [
 *   { first: 8, days: 3, expected: 12, at_end: false },
 *   { first: 26, days: 2, expected: 8, at_end: true },
 * ]);
 * ```
 */
export function silencesIn(counts: ArrayLike<number>): Silence[] {
  const start = Array.from(counts).findIndex((count) => count > 0);
  if (start < 0) return [];
  const usual = usualByWeekday(counts, start), spread = spreadOf(Array.from(counts).slice(start));
  const silences: Silence[] = [];
  for (let day = start; day < counts.length; day++) {
    if (counts[day] > 0) continue;
    let end = day, expected = 0;
    for (; end < counts.length && counts[end] === 0; end++) expected += usual[end % DAYS_IN_WEEK];
    if (end - day >= LEAST_DAYS && chanceOfNone(expected, spread) < TAIL) {
      silences.push({ first: day, days: end - day, expected, at_end: end === counts.length });
    }
    day = end;
  }
  return silences;
}

function usualByWeekday(counts: ArrayLike<number>, start: number): number[] {
  const byWeekday: number[][] = Array.from({ length: DAYS_IN_WEEK }, () => []);
  for (let day = start; day < counts.length; day++) byWeekday[day % DAYS_IN_WEEK].push(counts[day]);
  return byWeekday.map((own) => median(own) ?? 0);
}

/** Variance ÷ mean of ordinary days, 1 or more. */
function spreadOf(counts: readonly number[]): number {
  const most = quantile(counts, ORDINARY)!, days = counts.filter((count) => count <= most);
  const mean = days.reduce((sum, count) => sum + count, 0) / days.length;
  const variance = days.reduce((sum, count) => sum + (count - mean) ** 2, 0) / days.length;
  return mean === 0 ? 1 : Math.max(1, variance / mean);
}

/** That so many were expected and none came: e^−m of a Poisson, d^(−m ÷ (d − 1)) of a negative binomial distribution. */
function chanceOfNone(expected: number, spread: number): number {
  return Math.exp(-expected * (spread === 1 ? 1 : Math.log(spread) / (spread - 1)));
}
