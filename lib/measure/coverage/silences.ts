/** Days on which a source says nothing although it always does. @module */
import { median, quantile } from "../../stats/mod.ts";

/** A silence is told that chance would bring less often than this. */
const TAIL = 0.001;
/** Days above this part are bursts: they do not say how an ordinary day varies. */
const ORDINARY = 0.9;
/** A single silent day is no gap. */
const LEAST_DAYS = 2;

const DAYS_IN_WEEK = 7;
/** A silence this part of all days, or longer, would itself be what is usual: it is held against the other days. */
const LONG = 0.1;
/** Other days that it takes: two weeks. */
const LEAST_OTHER_DAYS = 2 * DAYS_IN_WEEK;

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
 * weekends has no gaps, and one burst makes none either; a silence of a tenth of the days or more is no part of that median,
 * if two weeks are left. Chance is that of a negative binomial distribution, as spread out
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
  const days = Array.from({ length: counts.length - start }, (_, i) => start + i), all = usualOf(counts, days);
  const silences: Silence[] = [];
  for (let day = start; day < counts.length; day++) {
    if (counts[day] > 0) continue;
    let end = day;
    while (end < counts.length && counts[end] === 0) end++;
    const others = days.length - (end - day), isLong = end - day >= LONG * days.length;
    const usual = isLong && others >= LEAST_OTHER_DAYS ? usualOf(counts, days.filter((d) => d < day || d >= end)) : all;
    const expected = expectedIn(usual, day, end);
    if (expected !== null) silences.push({ first: day, days: end - day, expected, at_end: end === counts.length });
    day = end;
  }
  return silences;
}

/**
 * Mentions that were to be expected in so many days after the last day of a time line.
 *
 * @param counts mentions a day, of every day from the first with a mention to the last one
 * @returns null where chance might well have brought none
 *
 * @example Three mentions a day, and then none for a week
 * ```ts
 * import assert from "node:assert/strict";
 * import { expectedAfter } from "./silences.ts";
 *
 * assert.equal(expectedAfter(Array(14).fill(3), 7), 21);
 * assert.equal(expectedAfter(Array(14).fill(3), 1), null);
 * ```
 */
export function expectedAfter(counts: ArrayLike<number>, days: number): number | null {
  const end = counts.length;
  return expectedIn(usualOf(counts, Array.from(counts, (_, day) => day)), end, end + days);
}

/** What is usual: by place in the week, and how far ordinary days differ. */
interface Usual {
  readonly by_weekday: readonly number[];
  readonly spread: number;
}

function usualOf(counts: ArrayLike<number>, days: readonly number[]): Usual {
  const byWeekday: number[][] = Array.from({ length: DAYS_IN_WEEK }, () => []);
  for (const day of days) byWeekday[day % DAYS_IN_WEEK].push(counts[day]);
  return { by_weekday: byWeekday.map((own) => median(own) ?? 0), spread: spreadOf(days.map((day) => counts[day])) };
}

/** Of the days from one to another, the end exclusive; null where they are too few, or chance might bring none. */
function expectedIn({ by_weekday, spread }: Usual, from: number, end: number): number | null {
  let expected = 0;
  for (let day = from; day < end; day++) expected += by_weekday[day % DAYS_IN_WEEK];
  return end - from >= LEAST_DAYS && chanceOfNone(expected, spread) < TAIL ? expected : null;
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
