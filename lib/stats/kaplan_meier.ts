/** How long things take when some of them have not ended yet. @module */

/** One thing that was waited for. */
export interface Wait {
  /** How long it took, or how long it has been watched if it has not ended; any unit, not below 0. */
  readonly time: number;
  /** False where the wait had not ended when it was last looked at (right-censored). */
  readonly ended: boolean;
}

/** The curve after one time at which waits ended. */
export interface WaitStep {
  /** In the unit of the waits. */
  readonly time: number;
  /** Waits that were still watched just before. */
  readonly at_risk: number;
  /** Waits that ended then. */
  readonly ended: number;
  /** The share of waits estimated to be longer than `time`. */
  readonly share_waiting: number;
}

/** The share still waiting by time, and what it was drawn from. */
export interface WaitingCurve {
  /** By time. */
  readonly steps: readonly WaitStep[];
  /** Waits. */
  readonly n: number;
  /** Those of them that ended. */
  readonly ended: number;
  /** The median wait, or null if the curve does not come down to a half: too few have ended to know. */
  readonly median: number | null;
  /** The time by which a share p of the waits has ended, or null if too few have ended to know. */
  quantile(p: number): number | null;
}

/** Shares this near to each other are equal: the products of a curve do not hit a half exactly. */
const TOLERANCE = 1e-12;

/**
 * The Kaplan–Meier curve: the share still waiting after each time, with what has not ended yet counted as long as it was
 * watched. Leaving the unended out would make a service look the faster the fewer it answers.
 *
 * A quantile is the first time at which the curve is at or below 1 − p; where the curve lies exactly at 1 − p for a while,
 * the middle of that stretch, as R's `survfit` does, so that without censoring the median is the usual one.
 *
 * @param waits in any order; they are not changed. A wait that ended and one that was cut off at the same time: the ended
 *   one came first, as is usual
 * @returns the curve; for no wait, one without steps whose quantiles are null
 * @throws {RangeError} if a time is below 0 or not a finite number
 * @see Kaplan and Meier (1958), "Nonparametric estimation from incomplete observations"
 *
 * @example Four answers, two of which had not come when the data ended
 * ```ts
 * import assert from "node:assert/strict";
 * import { kaplanMeier } from "./kaplan_meier.ts";
 *
 * const curve = kaplanMeier([
 *   { time: 10, ended: true }, { time: 20, ended: false }, { time: 30, ended: true }, { time: 60, ended: false },
 * ]);
 * assert.equal(curve.steps[0].share_waiting, 0.75);
 * assert.equal(curve.median, 30); // 0.375 wait longer
 * assert.equal(curve.quantile(0.9), null);
 * ```
 */
export function kaplanMeier(waits: Iterable<Wait>): WaitingCurve {
  const ends: number[] = [], cuts: number[] = [];
  for (const { time, ended } of waits) {
    if (!(Number.isFinite(time) && time >= 0)) {
      throw new RangeError(`Cannot draw a waiting curve: ${time} is not a time of 0 or more`);
    }
    (ended ? ends : cuts).push(time);
  }
  const ended = Float64Array.from(ends).sort(), cut = Float64Array.from(cuts).sort(); // as numbers, ten times faster
  const steps = stepsOf(ended, cut);
  const last = Math.max(ended.at(-1) ?? 0, cut.at(-1) ?? 0);
  const quantile = (p: number) => quantileOf(steps, last, p);
  return { steps, n: ended.length + cut.length, ended: ended.length, median: quantile(0.5), quantile };
}

/** Both ascend. */
function stepsOf(ended: Float64Array, cut: Float64Array): WaitStep[] {
  const steps: WaitStep[] = [];
  let share = 1, gone = 0;
  for (let i = 0; i < ended.length;) {
    const time = ended[i], first = i;
    while (i < ended.length && ended[i] === time) i++;
    while (gone < cut.length && cut[gone] < time) gone++;
    const at_risk = ended.length - first + cut.length - gone;
    share *= 1 - (i - first) / at_risk;
    steps.push({ time, at_risk, ended: i - first, share_waiting: share });
  }
  return steps;
}

function quantileOf(steps: readonly WaitStep[], last: number, p: number): number | null {
  if (!(p > 0 && p < 1)) throw new RangeError(`Cannot give a quantile at ${p}: a share between 0 and 1 is needed`);
  const i = steps.findIndex((step) => step.share_waiting <= 1 - p + TOLERANCE);
  if (i < 0) return null;
  const flat = steps[i].share_waiting >= 1 - p - TOLERANCE;
  return flat ? (steps[i].time + (steps[i + 1]?.time ?? last)) / 2 : steps[i].time;
}
