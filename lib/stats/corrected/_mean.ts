/** The prediction-powered mean and what chance can do to it. @module */
import { fittedLambda } from "./_fitted_lambda.ts";
import type { Drawn } from "./_drawn.ts";

/** A mean with its variance, and each cluster's part in it. */
export interface Mean {
  readonly mean: number;
  readonly variance: number;
  /** What each cluster adds to the estimate's error; their squares add up to the variance. */
  readonly parts: ReadonlyMap<string, number>;
  /** Clusters less strata. */
  readonly df: number;
}

/**
 * The mean over the whole: the machine's own, plus the weighted mean by which it is wrong on the sample.
 *
 * The variance is that of weighted residuals, added up by cluster, each lessened by the share of the whole that is already
 * known (1 − 1/weight), with clusters ÷ (clusters − strata) for having estimated the means.
 */
export function meanOf(units: readonly Drawn[], lambda: number | "fitted"): Mean {
  const follow = lambda === "fitted" ? fittedLambda(units) : null;
  const one = follow ? follow.reduce((sum, each) => sum + each, 0) / follow.length : lambda as number;
  const valuesWith = (of: (i: number) => number) =>
    units.map(({ truth, machine, machine_mean }, i) => truth - of(i) * (machine - machine_mean));
  // One weight for the mean, so that it is exact where all is labelled; for the variance that of the other folds.
  const values = valuesWith(() => one), residuals = follow ? valuesWith((i) => follow[i]) : values;
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  const means = stratumMeans(units, residuals), raw = new Map<string, number>();
  units.forEach(({ weight, cluster, stratum }, i) => {
    const unknown = Math.sqrt(Math.max(0, 1 - 1 / weight));
    const part = unknown * weight * (residuals[i] - means[stratum]) / total;
    raw.set(cluster, (raw.get(cluster) ?? 0) + part);
  });
  const df = raw.size - means.length;
  const scale = df > 0 ? Math.sqrt(raw.size / df) : NaN;
  const parts = new Map([...raw].map(([cluster, part]) => [cluster, part * scale]));
  return {
    mean: units.reduce((sum, { weight }, i) => sum + weight * values[i], 0) / total,
    variance: [...parts.values()].reduce((sum, part) => sum + part * part, 0),
    parts,
    df,
  };
}

function stratumMeans(units: readonly Drawn[], values: readonly number[]): number[] {
  const sums: number[] = [], weights: number[] = [];
  units.forEach(({ stratum, weight }, i) => {
    sums[stratum] = (sums[stratum] ?? 0) + weight * values[i];
    weights[stratum] = (weights[stratum] ?? 0) + weight;
  });
  return sums.map((sum, i) => sum / weights[i]);
}
