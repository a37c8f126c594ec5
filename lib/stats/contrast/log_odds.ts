/** Which words tell one group of texts from the rest. @module */
import type { Interval } from "../wilson_interval.ts";

/** A word and how much more likely it is in the group. */
export interface WordOdds extends Interval {
  /** Place of the word in the counts. */
  readonly word: number;
  /** Log of the odds in the group less that in the rest. */
  readonly log_odds: number;
  /** That ÷ its standard error. */
  readonly z: number;
}

/** Words of the prior, all together: so many are added to either group, as the whole has them. */
const PRIOR_WORDS = 500;

/** Of the normal distribution, both sides, 95 %. */
const Z_95 = 1.959963984540054;

/** Of a word that is nowhere, or the only one. */
const NOTHING = { log_odds: 0, low: -Infinity, high: Infinity, z: 0 } as const;

/**
 * Log-odds of each word in a group against the rest, with an informative Dirichlet prior: rare words and words that are common
 * everywhere are drawn to none, so that what is left tells the groups apart.
 *
 * The interval is of one word looked at alone; of the strongest of thousands it flatters. O(words).
 *
 * @param group how often each word occurs in the group (or in how many of its texts)
 * @param rest the same of the rest
 * @returns an entry for each word, in the order given; none where either group is empty. A word that stands nowhere, or is the
 *   only one, has log-odds of 0 and an interval without ends
 * @throws {RangeError} if the two are of different length
 * @see Monroe, Colaresi and Quinn (2008), "Fightin' Words", Political Analysis 16:372, formulas 16 and 19 to 22
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { logOdds } from "./log_odds.ts";
 *
 * const [bad, the] = logOdds([200, 800], [20, 980]); // "bad" and "the", in complaints and elsewhere
 * assert.ok(bad.low > 0); // tells complaints from the rest
 * assert.ok(the.high < 0);
 * ```
 */
export function logOdds(group: ArrayLike<number>, rest: ArrayLike<number>): WordOdds[] {
  if (group.length !== rest.length) {
    throw new RangeError(`Cannot compare ${group.length} words with ${rest.length}: the same words are needed`);
  }
  const [n, m] = [sum(group), sum(rest)];
  if (n === 0 || m === 0) return [];
  return Array.from({ length: group.length }, (_, word) => {
    const both = group[word] + rest[word], prior = PRIOR_WORDS * both / (n + m);
    if (both === 0 || both === n + m) return { word, ...NOTHING };
    const odds = (count: number, all: number) => Math.log((count + prior) / (all + PRIOR_WORDS - count - prior));
    const log_odds = odds(group[word], n) - odds(rest[word], m);
    const error = Math.sqrt(1 / (group[word] + prior) + 1 / (rest[word] + prior));
    return { word, log_odds, low: log_odds - Z_95 * error, high: log_odds + Z_95 * error, z: log_odds / error };
  });
}

function sum(counts: ArrayLike<number>): number {
  let all = 0;
  for (let i = 0; i < counts.length; i++) all += counts[i];
  return all;
}
