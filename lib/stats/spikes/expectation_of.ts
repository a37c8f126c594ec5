/** Whether a day's count stands out of the days before it. @module */
import { negativeBinomialTail } from "../tails/negative_binomial_tail.ts";

/** What is usual is looked up in so many days before; with less than the least, a day cannot be a spike. */
export const HISTORY_DAYS = 28;
const LEAST_HISTORY_DAYS = 14;
/** Of a series of so many days, how many have enough days before them to be judged. */
export function judgedDays(days: number): number {
  return Math.max(0, days - LEAST_HISTORY_DAYS);
}

/** A day with fewer mentions is no spike. */
export const LEAST_MENTIONS = 10;
/** A count that chance would exceed more seldom than this is a spike. */
export const TAIL = 0.001;

const DAYS_IN_WEEK = 7;
/** Counts below this are taken for it: a median of 0 does not mean that nothing can happen. */
const LEAST_EXPECTED = 0.5;
/** Share of the most deviant days that is left out of the dispersion: earlier spikes must not hide the next one. */
const TRIMMED = 0.1;
/** Mean of a squared standard normal deviate whose largest tenth is left out: F₃(q) ÷ 0.9 with q where F₁(q) = 0.9. */
const TRIMMED_MEAN = 0.6230154841346819;
/** The variance of a median of k values is about π/2 ÷ k of theirs. */
const MEDIAN_VARIANCE = Math.PI / 2;

/** What was usual for a day, and how likely so many would be by chance. */
export interface Expectation {
  /** Median of the same weekday in the days before. */
  readonly expected: number;
  /** Variance ÷ mean of the count, 1 or more. */
  readonly dispersion: number;
  /** Chance of so many or more. */
  readonly chance: number;
}

/**
 * Compares a day with the 28 days before it: expected is the median of the same weekday; the dispersion is the mean squared
 * deviation of those days from the medians of their weekdays, as a multiple of what a Poisson count has, without the most
 * deviant tenth, and widened for the median's own uncertainty. The count is then held against a negative binomial
 * distribution with that mean and dispersion.
 *
 * @param counts one a day, in order, none missing
 * @param day the place of the day in question
 * @returns null with fewer than 14 days before it
 *
 * @example Thirty where ten are usual
 * ```ts
 * import assert from "node:assert/strict";
 * import { expectationOf } from "./expectation_of.ts";
 *
 * const { expected, chance } = expectationOf([...Array(28).fill(10), 30], 28)!;
 * assert.equal(expected, 10);
 * assert.ok(chance < 0.001);
 * assert.equal(expectationOf([10, 30], 1), null);
 * ```
 */
export function expectationOf(counts: ArrayLike<number>, day: number): Expectation | null {
  const from = Math.max(0, day - HISTORY_DAYS);
  if (day - from < LEAST_HISTORY_DAYS) return null;
  let length = 0, same = 0, expected = 0;
  for (let weekday = 0; weekday < DAYS_IN_WEEK; weekday++) {
    const start = length;
    for (let i = day - (weekday || DAYS_IN_WEEK); i >= from; i -= DAYS_IN_WEEK) history[length++] = counts[i];
    const own = history.subarray(start, length).sort(),
      median = middleOf(own),
      usual = Math.max(median, LEAST_EXPECTED);
    for (let k = 0; k < own.length; k++) squares[start + k] = (own[k] - median) ** 2 / usual;
    if (weekday === 0) [same, expected] = [own.length, median];
  }
  const dispersion = dispersionOf(squares.subarray(0, length)) * (1 + MEDIAN_VARIANCE / same);
  const chance = negativeBinomialTail(counts[day], Math.max(expected, LEAST_EXPECTED), dispersion);
  return { expected, dispersion, chance };
}

/** Counts of the days before, weekday by weekday, and their squared deviations: twenty thousand days are judged at a time. */
const history = new Float64Array(HISTORY_DAYS), squares = new Float64Array(HISTORY_DAYS);

function middleOf(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Variance ÷ mean around the weekdays' medians, 1 or more; seven medians were fitted to the days. */
function dispersionOf(squares: Float64Array): number {
  const kept = squares.sort().subarray(0, Math.ceil(squares.length * (1 - TRIMMED)));
  const mean = kept.reduce((sum, square) => sum + square, 0) / kept.length / TRIMMED_MEAN;
  return Math.max(1, mean * squares.length / (squares.length - DAYS_IN_WEEK));
}

/** Whether a day is a spike by the rule: {@linkcode LEAST_MENTIONS} or more, and more than chance would give. */
export function isSpike(count: number, expectation: Expectation | null): boolean {
  return count >= LEAST_MENTIONS && expectation !== null && count > expectation.expected && expectation.chance < TAIL;
}
