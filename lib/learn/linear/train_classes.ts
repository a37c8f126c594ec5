/** One linear machine a class. @module */
import type { SparseRows } from "../sparse_rows.ts";
import { linearMachine } from "./linear_machine.ts";
import type { ClassWeights } from "./types.ts";

/** What is learnt, and how. */
export interface TrainOptions {
  /** How many classes there are. */
  readonly classes: number;
  /** How much an error costs beside long weights; the C of support vector machines. */
  readonly strength: number;
  /** Classes of one row exclude each other; otherwise each is a question of its own. */
  readonly exclusive: boolean;
  /** What each row counts; default 1. Rows of 0 are not learnt from. */
  readonly weights?: Float64Array;
}

/**
 * Learns each class against all others, the classes balanced: rare ones count as much as frequent ones.
 *
 * Of classes that exclude each other, a class's own rows weigh rows ÷ (classes × rows of the class), and the others 1,
 * as liblinear has it; of classes that do not, both sides weigh as much.
 *
 * @param labels for each row and class 1 or 0: `labels[row * classes + class]`
 *
 * @example Two words, two classes
 * ```ts
 * import assert from "node:assert/strict";
 * import { countRows } from "../sparse_rows.ts";
 * import { scoreRows } from "./score_rows.ts";
 * import { trainClasses } from "./train_classes.ts";
 *
 * const rows = countRows(Int32Array.of(0, 1, 2, 3, 4), Int32Array.of(0, 1, 0, 1), 2);
 * const labels = Uint8Array.of(1, 0, 0, 1, 1, 0, 0, 1);
 * const model = trainClasses(rows, labels, { classes: 2, strength: 1, exclusive: true });
 * const scores = scoreRows(rows, model);
 * assert.ok(scores[0] > scores[1] && scores[2] < scores[3]);
 * ```
 */
export function trainClasses(rows: SparseRows, labels: Uint8Array, options: TrainOptions): ClassWeights {
  const { classes } = options;
  const weights = new Float64Array(rows.width * classes), biases = new Float64Array(classes);
  for (let k = 0; k < classes; k++) {
    const yes = Uint8Array.from({ length: rows.rows }, (_, i) => labels[i * classes + k]);
    const costs = costsOf(yes, rows.rows, options);
    if (!costs) {
      biases[k] = -1; // nothing to learn from: never this class
      continue;
    }
    const model = linearMachine(rows, yes, { costs, tolerance: 0.05, most_rounds: 100 });
    biases[k] = model.bias;
    for (let column = 0; column < rows.width; column++) weights[column * classes + k] = model.weights[column];
  }
  return { classes, weights, biases };
}

function costsOf(yes: Uint8Array, rows: number, options: TrainOptions): Float64Array | null {
  const { classes, strength, exclusive, weights } = options;
  const counts = [0, 0];
  let all = 0;
  for (let i = 0; i < rows; i++) {
    if (weights?.[i] === 0) continue;
    counts[yes[i]]++;
    all++;
  }
  if (counts[1] === 0) return null;
  const own = all / ((exclusive ? classes : 2) * counts[1]);
  const other = exclusive && classes > 2 || counts[0] === 0 ? 1 : all / (2 * counts[0]);
  return Float64Array.from({ length: rows }, (_, i) => strength * (weights?.[i] ?? 1) * (yes[i] === 1 ? own : other));
}
