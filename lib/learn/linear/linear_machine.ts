/** A linear support vector machine. @module */
import { randomOf } from "../../stats/random_of.ts";
import type { SparseRows } from "../sparse_rows.ts";

/** Weights of the columns and a bias: a row's score is their sum over its entries; above 0 is yes. */
export interface LinearModel {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** What {@linkcode linearMachine} may be told. */
export interface LinearOptions {
  /** Cost of an error, a row each: strength times class weight times sample weight; 0 leaves the row out. */
  readonly costs: Float64Array;
  /** Stop when no row's gradient is farther out than this. Default 0.01. */
  readonly tolerance?: number;
  /** Default 200. */
  readonly most_rounds?: number;
  /** Of the order in which rows are visited. Default 1. */
  readonly seed?: number;
}

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent; the bias is a column of ones and
 * shrunk as the others are. The same rows in the same order give the same weights. O(non-zeros) a round.
 *
 * @param rows as sparse rows; their length is not changed
 * @param yes 1 where the row is of the class, else 0
 * @see Hsieh et al. (2008), "A dual coordinate descent method for large-scale linear SVM"
 *
 * @example Two words, one of which decides
 * ```ts
 * import assert from "node:assert/strict";
 * import { countRows } from "../sparse_rows.ts";
 * import { linearMachine } from "./linear_machine.ts";
 *
 * const rows = countRows(Int32Array.of(0, 1, 2, 3, 4), Int32Array.of(0, 1, 0, 1), 2);
 * const { weights } = linearMachine(rows, Uint8Array.of(1, 0, 1, 0), { costs: new Float64Array(4).fill(1) });
 * assert.ok(weights[0] > 0.5 && weights[1] < -0.5);
 * ```
 */
export function linearMachine(rows: SparseRows, yes: Uint8Array, options: LinearOptions): LinearModel {
  const { costs, tolerance = 0.01, most_rounds = 200, seed = 1 } = options;
  const { starts, columns, values } = rows;
  const weights = new Float64Array(rows.width);
  const alpha = new Float64Array(rows.rows), diagonal = new Float64Array(rows.rows);
  const order = activeRows(costs);
  for (const i of order) {
    let squares = 1 + 0.5 / costs[i];
    for (let p = starts[i]; p < starts[i + 1]; p++) squares += values[p] * values[p];
    diagonal[i] = squares;
  }
  const random = randomOf(seed);
  let bias = 0, active = order.length;
  // Rows that are safely right are left out until the rest is settled: "shrinking" of the paper, section 3.2.
  let limit = Infinity;
  for (let round = 0; round < most_rounds; round++) {
    let highest = -Infinity, lowest = Infinity;
    shuffle(order, active, random);
    for (let k = 0; k < active; k++) {
      const i = order[k], sign = yes[i] === 1 ? 1 : -1, from = starts[i], to = starts[i + 1];
      let score = bias;
      for (let p = from; p < to; p++) score += weights[columns[p]] * values[p];
      const gradient = sign * score - 1 + alpha[i] * 0.5 / costs[i];
      let projected = gradient;
      if (alpha[i] === 0) {
        if (gradient > limit) {
          active--;
          order[k] = order[active];
          order[active] = i;
          k--;
          continue;
        }
        if (gradient > 0) projected = 0;
      }
      if (projected > highest) highest = projected;
      if (projected < lowest) lowest = projected;
      if (projected > -1e-12 && projected < 1e-12) continue;
      const before = alpha[i];
      alpha[i] = Math.max(before - gradient / diagonal[i], 0);
      const step = (alpha[i] - before) * sign;
      bias += step;
      for (let p = from; p < to; p++) weights[columns[p]] += step * values[p];
    }
    if (highest - lowest <= tolerance) {
      if (active === order.length) break;
      active = order.length; // settled without the rows left out: look at all of them once more
      limit = Infinity;
    } else limit = highest <= 0 ? Infinity : highest;
  }
  return { weights, bias };
}

function activeRows(costs: Float64Array): Int32Array {
  return Int32Array.from(Array.from(costs.keys()).filter((i) => costs[i] > 0));
}

function shuffle(order: Int32Array, count: number, random: () => number): void {
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (count - i)), held = order[i];
    order[i] = order[j];
    order[j] = held;
  }
}
