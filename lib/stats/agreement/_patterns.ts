/** Units that were coded alike, counted: what agreement is computed from, and what a bootstrap draws from. @module */
import type { Interval } from "../wilson_interval.ts";
import { quantile } from "../quantile.ts";
import { randomOf } from "../random_of.ts";

type Code = string | number;

/** The codes of a unit, and how many units have them. */
export interface Pattern {
  readonly codes: readonly Code[];
  readonly count: number;
}

/** So much of the draws may be undefined before the interval is. */
const UNDEFINED_SHARE = 0.05;

/** Patterns in a fixed order, whatever the order of units, and of codes in a unit unless it is `ordered`. */
export function patternsOf(units: Iterable<readonly Code[]>, ordered = false): Pattern[] {
  const counts = new Map<string, Pattern>();
  for (const unit of units) {
    const codes = ordered ? unit : [...unit].sort((a, b) => keyOf(a) < keyOf(b) ? -1 : 1);
    const key = JSON.stringify(codes);
    counts.set(key, { codes, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => a < b ? -1 : 1).map(([, pattern]) => pattern);
}

function keyOf(code: Code): string {
  return JSON.stringify(code);
}

/**
 * The middle 95 % of a statistic over samples of the units, drawn with replacement: the percentile bootstrap.
 *
 * @returns null where there are fewer than two units, or the statistic is undefined on the units or on one sample in twenty
 */
export function bootstrapInterval(
  patterns: readonly Pattern[],
  statistic: (patterns: readonly Pattern[]) => number | null,
  { draws, seed }: { readonly draws: number; readonly seed: number | string },
): Interval | null {
  const patternOf = Uint32Array.from(patterns.flatMap(({ count }, i) => new Array<number>(count).fill(i)));
  const n = patternOf.length;
  if (n < 2 || statistic(patterns) === null) return null;
  const random = randomOf(seed), values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const counts = new Uint32Array(patterns.length);
    for (let i = 0; i < n; i++) counts[patternOf[Math.floor(random() * n)]]++;
    const drawn = patterns.flatMap(({ codes }, i) => counts[i] > 0 ? [{ codes, count: counts[i] }] : []);
    const value = statistic(drawn);
    if (value !== null) values.push(value);
  }
  if (values.length < draws * (1 - UNDEFINED_SHARE)) return null;
  return { low: quantile(values, 0.025)!, high: quantile(values, 0.975)! };
}
