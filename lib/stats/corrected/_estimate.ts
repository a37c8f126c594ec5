/** A corrected mean with its interval, on the scale 0 to 1. @module */
import { checkLevel } from "../_check.ts";
import { studentQuantile } from "../_student_quantile.ts";
import { drawnOf } from "./_drawn.ts";
import { type Mean, meanOf } from "./_mean.ts";
import type { CorrectionOptions, Labelled, ShareEstimate, Whole } from "./types.ts";

/** With fewer labels, or labels of fewer clusters, nothing is said. */
export const LEAST_LABELS = 30, LEAST_CLUSTERS = 10;

/**
 * Squared deviations added to both the corrected and the plain variance before they are compared. With few positives among
 * the labels their residuals say little of how good the machine is: one more makes the gain shrink towards none. On the scale of one unit.
 */
const SHRINKAGE = 1;

/** What is known of one side: both estimates, and what the corrected one shares with others. */
export interface Side {
  readonly corrected: ShareEstimate;
  readonly hand: ShareEstimate;
  readonly mean: Mean;
  /** How many times the labels the machine is worth. */
  readonly gain: number;
}

/** Null where there are too few labels. */
export function estimateOf(labelled: readonly Labelled[], whole: Whole, options: CorrectionOptions): Side | null {
  const { range: [least, most] = [0, 1], lambda = 1, level = 0.95 } = options;
  checkLevel("a corrected share", level);
  checkUnits(labelled, whole, [least, most]);
  const clusters = new Set(labelled.map(({ cluster, unit }) => cluster ?? `unit ${unit}`)).size;
  if (labelled.length < LEAST_LABELS || clusters < LEAST_CLUSTERS) return null;
  const width = most - least;
  const units = drawnOf(
    labelled.map((unit) => ({ ...unit, truth: (unit.truth - least) / width, machine: unit.machine / width })),
    { ...whole, machine: whole.machine / width, strata: scaled(whole.strata, width) },
  );
  const followed = meanOf(units, lambda), alone = meanOf(units, 0);
  if (!(followed.df > 0)) return null;
  const plain = alone.mean * (1 - alone.mean), n = labelled.length;
  const back = (share: number) => least + width * share;
  const estimate = ({ mean, variance, df }: Mean): ShareEstimate & { ratio: number } => {
    const shrinkage = SHRINKAGE / width ** 2 * (1 - n / whole.n), other = n * plain + shrinkage;
    const ratio = other === 0 ? 0 : (n * n * variance + shrinkage) / other;
    const share = Math.min(1, Math.max(0, mean));
    const { low, high } = scoreInterval(share, ratio / n, studentQuantile((1 + level) / 2, df));
    return { share: back(share), low: back(low), high: back(high), ratio };
  };
  const corrected = estimate(followed), hand = estimate(alone);
  return { corrected, hand, mean: followed, gain: corrected.ratio === 0 ? 1 : hand.ratio / corrected.ratio };
}

/** Wilson's score interval with the variance p(1 − p) × `per`; `per` is 1/n where the labels stand alone. */
function scoreInterval(p: number, per: number, t: number): { low: number; high: number } {
  const add = t * t * per, scale = 1 + add;
  const half = t * Math.sqrt(p * (1 - p) * per + add * per / 4);
  // Within the range and round the share itself, whatever the last digits are.
  const low = p === 0 ? 0 : (p + add / 2 - half) / scale, high = p === 1 ? 1 : (p + add / 2 + half) / scale;
  return { low: Math.min(p, Math.max(0, low)), high: Math.max(p, Math.min(1, high)) };
}

function scaled(strata: Whole["strata"], width: number): Whole["strata"] {
  if (!strata) return undefined;
  return Object.fromEntries(
    Object.entries(strata).map(([name, { n, machine }]) => [name, { n, machine: machine / width }]),
  );
}

function checkUnits(
  labelled: readonly Labelled[],
  { n, strata }: Whole,
  [least, most]: readonly [number, number],
): void {
  if (labelled.length > n) {
    throw new RangeError(
      `Cannot correct a share of ${n} units by ${labelled.length} labels: labels are among the units`,
    );
  }
  for (const { unit, truth, machine, chance = 1, stratum } of labelled) {
    if (!(truth >= least && truth <= most)) {
      throw new RangeError(`Cannot correct a share: unit "${unit}" is ${truth}; ${least} to ${most} is needed`);
    }
    if (!Number.isFinite(machine)) {
      throw new RangeError(`Cannot correct a share: the machine says ${machine} of unit "${unit}"; a number is needed`);
    }
    if (strata && !(stratum !== undefined && Object.hasOwn(strata, stratum))) {
      const found = stratum === undefined ? "no stratum" : `stratum "${stratum}"`;
      throw new RangeError(
        `Cannot correct a share: unit "${unit}" is of ${found}; strata are ${Object.keys(strata).join(", ")}`,
      );
    }
    if (!(chance > 0 && chance <= 1)) {
      throw new RangeError(
        `Cannot correct a share: unit "${unit}" had the chance ${chance}; above 0 up to 1 is needed`,
      );
    }
  }
}
