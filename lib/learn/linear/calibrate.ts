/** Probabilities from scores. @module */

/** Class k of a row of scores s is proportional to exp(`coefficients[k]` · (s, 1)). */
export interface Calibration {
  readonly classes: number;
  /** Class by class, one number a score and one for the constant. */
  readonly coefficients: Float64Array;
}

const MOST_ROUNDS = 50;

/**
 * Multinomial logistic regression of the classes on the scores, shrunk as scikit-learn's `LogisticRegression(C=1)` is:
 * half the squared coefficients beside the log-likelihood, the constants left free. Newton's method with halved steps.
 *
 * The scores must be of models that did not learn the row, or the probabilities are too sure.
 *
 * @param scores row by row, `classes` numbers each
 * @param labels the class of each row
 *
 * @example A clear case and an even one
 * ```ts
 * import assert from "node:assert/strict";
 * import { calibrate, probabilitiesOf } from "./calibrate.ts";
 *
 * const scores = Float64Array.of(1, -1, -1, 1, 1, -1, -1, 1, 0, 0, 0, 0);
 * const model = calibrate(scores, Int32Array.of(0, 1, 0, 1, 0, 1), 2);
 * const p = probabilitiesOf(Float64Array.of(2, -2, 0, 0), model);
 * assert.ok(p[0] > 0.7 && Math.abs(p[2] - 0.5) < 1e-6);
 * ```
 */
export function calibrate(scores: Float64Array, labels: Int32Array, classes: number): Calibration {
  const width = classes + 1;
  let coefficients = new Float64Array(classes * width);
  let loss = lossOf(scores, labels, { classes, coefficients });
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { gradient, hessian } = derivatives(scores, labels, { classes, coefficients });
    const step = solve(hessian, gradient);
    let next = coefficients, nextLoss = Infinity;
    for (let size = 1; size > 1e-6 && !(nextLoss <= loss); size /= 2) {
      next = coefficients.map((c, j) => c - size * step[j]);
      nextLoss = lossOf(scores, labels, { classes, coefficients: next });
    }
    if (!(nextLoss < loss - 1e-12 * Math.abs(loss))) break;
    coefficients = next;
    loss = nextLoss;
  }
  return { classes, coefficients };
}

/** Probabilities of each row of scores; each row sums to 1. */
export function probabilitiesOf(scores: Float64Array, calibration: Calibration): Float64Array {
  const p = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += calibration.classes) writeProbabilities(scores, at, calibration, p);
  return p;
}

/** Writes the probabilities of the row of scores at `at` into `p[at]` and onward. */
export function writeProbabilities(
  scores: Float64Array,
  at: number,
  { classes, coefficients }: Calibration,
  p: Float64Array,
): void {
  const width = classes + 1;
  let most = -Infinity, sum = 0;
  for (let k = 0; k < classes; k++) {
    let value = coefficients[k * width + classes];
    for (let j = 0; j < classes; j++) value += coefficients[k * width + j] * scores[at + j];
    p[at + k] = value;
    if (value > most) most = value;
  }
  for (let k = 0; k < classes; k++) sum += p[at + k] = p[at + k] === most ? 1 : Math.exp(p[at + k] - most);
  for (let k = 0; k < classes; k++) p[at + k] /= sum;
}

function lossOf(scores: Float64Array, labels: Int32Array, model: Calibration): number {
  const p = probabilitiesOf(scores, model), { classes, coefficients } = model;
  let loss = 0;
  labels.forEach((label, i) => loss -= Math.log(Math.max(p[i * classes + label], 1e-300)));
  coefficients.forEach((c, j) => loss += isConstant(j, classes) ? 0 : c * c / 2);
  return loss;
}

function isConstant(j: number, classes: number): boolean {
  return j % (classes + 1) === classes;
}

function derivatives(scores: Float64Array, labels: Int32Array, model: Calibration) {
  const { classes, coefficients } = model, width = classes + 1, size = classes * width;
  const p = probabilitiesOf(scores, model);
  const gradient = Float64Array.from(coefficients, (c, j) => isConstant(j, classes) ? 0 : c);
  const hessian = Array.from({ length: size }, (_, j) => {
    const row = new Float64Array(size);
    row[j] = isConstant(j, classes) ? 1e-9 : 1; // a constant added to all classes changes nothing
    return row;
  });
  const x = new Float64Array(width);
  labels.forEach((label, i) => {
    x.set(scores.subarray(i * classes, (i + 1) * classes));
    x[classes] = 1;
    for (let k = 0; k < classes; k++) {
      const pk = p[i * classes + k], error = pk - (k === label ? 1 : 0);
      for (let a = 0; a < width; a++) gradient[k * width + a] += error * x[a];
      for (let l = 0; l < classes; l++) {
        const factor = pk * ((k === l ? 1 : 0) - p[i * classes + l]);
        for (let a = 0; a < width; a++) {
          const row = hessian[k * width + a], weight = factor * x[a];
          for (let b = 0; b < width; b++) row[l * width + b] += weight * x[b];
        }
      }
    }
  });
  return { gradient, hessian };
}

/** Gaussian elimination with the largest pivot; what has no pivot stays 0. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, i) => Float64Array.of(...row, right[i])), size = right.length;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(rows[i][column]) > Math.abs(rows[best][column])) best = i;
    }
    [rows[column], rows[best]] = [rows[best], rows[column]];
    const pivot = rows[column][column];
    if (Math.abs(pivot) < 1e-14) continue;
    for (let i = column + 1; i < size; i++) {
      const factor = rows[i][column] / pivot;
      if (factor !== 0) { for (let j = column; j <= size; j++) rows[i][j] -= factor * rows[column][j]; }
    }
  }
  const solution = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let value = rows[i][size];
    for (let j = i + 1; j < size; j++) value -= rows[i][j] * solution[j];
    solution[i] = Math.abs(rows[i][i]) < 1e-14 ? 0 : value / rows[i][i];
  }
  return solution;
}
