/** Figures of how well codes agree with labels. @module */
import { quantile } from "../../stats/quantile.ts";
import { randomOf } from "../../stats/random_of.ts";
import type { Figure, Scores } from "./types.ts";

/** What people said and what a coder said of the same texts. */
export interface Pairs {
  readonly truth: readonly (readonly string[])[];
  readonly found: readonly (readonly string[])[];
  /** All labels, in the order in which they are shown. */
  readonly labels: readonly string[];
  /** Labels whose mean F1 is a figure of its own. */
  readonly chosen?: readonly string[];
}

/** How often the test texts are drawn anew for an interval. */
const DRAWS = 1000;

/**
 * Accuracy, F1 of each label, their means, and a confusion matrix; intervals by drawing the test texts anew (percentile
 * bootstrap, 1,000 draws). F1 of a label that neither occurs nor is given is not defined, and counts as 0 in means, as in
 * scikit-learn.
 *
 * @example By hand: one of two negatives is found
 * ```ts
 * import assert from "node:assert/strict";
 * import { scoreLabels } from "./score_labels.ts";
 *
 * const { accuracy, f1 } = scoreLabels({
 *   truth: [["bad"], ["bad"], ["good"]],
 *   found: [["bad"], ["good"], ["good"]],
 *   labels: ["bad", "good"],
 * });
 * assert.equal(accuracy.value?.toFixed(4), "0.6667");
 * assert.equal(f1.bad.value?.toFixed(4), "0.6667");
 * ```
 */
export function scoreLabels(pairs: Pairs, seed = 1): Scores {
  const { truth, found, labels, chosen } = pairs;
  const coded = encode(pairs), n = truth.length;
  const all = Int32Array.from({ length: n }, (_, i) => i);
  const whole = figuresOf(coded, all, labels, chosen);
  const draws = n === 0 ? [] : Array.from({ length: DRAWS }, drawing(coded, n, labels, chosen, seed));
  const figure = (at: number): Figure => {
    const values = draws.map((draw) => draw.figures[at]);
    const value = n === 0 ? null : whole.figures[at];
    return { value, low: quantile(values, 0.025), high: quantile(values, 0.975) };
  };
  const single = truth.every((own) => own.length <= 1) && found.every((own) => own.length <= 1);
  return {
    n,
    accuracy: figure(0),
    macro_f1: figure(1),
    ...(chosen ? { macro_f1_pos_neg: figure(2) } : {}),
    f1: Object.fromEntries(labels.map((label, k) => [label, { value: whole.f1[k], n: whole.counts[k] }])),
    confusion: single ? confusionOf(pairs) : null,
  };
}

interface Coded {
  /** For each text and label: bit 1 people said it, bit 2 the coder did. */
  readonly bits: Uint8Array;
  readonly exact: Uint8Array;
}

function encode({ truth, found, labels }: Pairs): Coded {
  const bits = new Uint8Array(truth.length * labels.length), exact = new Uint8Array(truth.length);
  truth.forEach((own, i) => {
    labels.forEach((label, k) => {
      bits[i * labels.length + k] = (own.includes(label) ? 1 : 0) | (found[i].includes(label) ? 2 : 0);
    });
    exact[i] = own.length === found[i].length && own.every((label) => found[i].includes(label)) ? 1 : 0;
  });
  return { bits, exact };
}

function figuresOf(
  { bits, exact }: Coded,
  rows: Int32Array,
  labels: readonly string[],
  chosen: readonly string[] | undefined,
) {
  const width = labels.length, tallies = new Float64Array(width * 4);
  let right = 0;
  for (const i of rows) {
    right += exact[i];
    for (let k = 0; k < width; k++) tallies[k * 4 + bits[i * width + k]]++;
  }
  const f1 = labels.map((_, k) => {
    const [, missed, extra, hit] = tallies.subarray(k * 4, k * 4 + 4);
    return missed + extra + hit === 0 ? null : 2 * hit / (2 * hit + missed + extra);
  });
  const mean = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + (f1[labels.indexOf(name)] ?? 0), 0) / names.length;
  const figures = [right / rows.length, mean(labels), ...(chosen ? [mean(chosen)] : [])];
  return { figures, f1, counts: labels.map((_, k) => tallies[k * 4 + 1] + tallies[k * 4 + 3]) };
}

function drawing(coded: Coded, n: number, labels: readonly string[], chosen: Pairs["chosen"], seed: number) {
  const random = randomOf(seed), rows = new Int32Array(n);
  return () => {
    for (let i = 0; i < n; i++) rows[i] = Math.floor(random() * n);
    return figuresOf(coded, rows, labels, chosen);
  };
}

function confusionOf({ truth, found, labels }: Pairs): Record<string, Record<string, number>> {
  const matrix = Object.fromEntries(
    labels.map((own) => [own, Object.fromEntries(labels.map((other) => [other, 0]))]),
  );
  truth.forEach(([own], i) => {
    const other = found[i][0] ?? "none";
    if (own !== undefined) matrix[own][other] = (matrix[own][other] ?? 0) + 1;
  });
  return matrix;
}
