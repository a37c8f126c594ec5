/** Known values by scikit-learn 1.2.1; the calls stand beside them. */
import assert from "node:assert/strict";
import {
  calibrate,
  groupedFolds,
  linearMachine,
  probabilitiesOf,
  scoreRows,
  trainClasses,
} from "../../../lib/learn/linear/mod.ts";
import type { SparseRows } from "../../../lib/learn/sparse_rows.ts";

const X = [[1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1], [0.5, 0, 0.2]];

function sparse(matrix: readonly (readonly number[])[]): SparseRows {
  const columns: number[] = [], values: number[] = [], starts = [0];
  for (const row of matrix) {
    row.forEach((value, column) => value !== 0 && (columns.push(column), values.push(value)));
    starts.push(values.length);
  }
  return {
    rows: matrix.length,
    width: matrix[0].length,
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
  };
}

function near(actual: Iterable<number>, expected: readonly number[], within: number): void {
  const numbers = [...actual];
  assert.equal(numbers.length, expected.length);
  expected.forEach((value, i) => assert.ok(Math.abs(numbers[i] - value) < within, `${numbers[i]} is not ${value}`));
}

Deno.test("linearMachine() finds the weights of scikit-learn's LinearSVC", () => {
  // LinearSVC(C=0.5, tol=1e-10, max_iter=1000000, random_state=1).fit(X, [1, 0, 1, 0, 1, 0, 0, 1])
  const options = { costs: new Float64Array(8).fill(0.5), tolerance: 1e-9, most_rounds: 10_000 };
  const { weights, bias } = linearMachine(sparse(X), Uint8Array.of(1, 0, 1, 0, 1, 0, 0, 1), options);
  near([...weights, bias], [0.84574436, -0.6099049, -0.57090735, 0.10634607], 1e-6);
});

Deno.test("linearMachine() gives the same weights for the same seed, and leaves rows of no cost out", () => {
  const yes = Uint8Array.of(1, 0, 1, 0, 1, 0, 0, 1), costs = Float64Array.of(1, 1, 1, 1, 1, 1, 0, 0);
  const first = linearMachine(sparse(X), yes, { costs }), second = linearMachine(sparse(X), yes, { costs });
  assert.deepEqual(first, second);
  const six = linearMachine(sparse(X.slice(0, 6)), yes.slice(0, 6), { costs: costs.slice(0, 6) });
  assert.deepEqual(first, six);
});

Deno.test("trainClasses() balances classes as class_weight='balanced' does, one against the rest", () => {
  // LinearSVC(C=0.5, class_weight="balanced", tol=1e-10, max_iter=1000000).fit(X, [0, 1, 0, 2, 0, 1, 2, 0])
  const labels = new Uint8Array(24);
  [0, 1, 0, 2, 0, 1, 2, 0].forEach((k, i) => labels[i * 3 + k] = 1);
  const { weights, biases } = trainClasses(sparse(X), labels, { classes: 3, strength: 0.5, exclusive: true });
  const byClass = [0, 1, 2].flatMap((k) => [0, 1, 2].map((column) => weights[column * 3 + k]));
  const expected = [
    ...[0.75085462, -0.5831081, -0.54830158],
    ...[-0.98921127, 0.70064477, -0.15728239],
    ...[-0.15405803, -0.0728975, 0.66201556],
  ];
  near(byClass, expected, 0.02); // it stops earlier: differences of that size change no code
  near(biases, [0.03810259, -0.20533691, -0.56841097], 0.02);
});

Deno.test("trainClasses() never says a class that no row has", () => {
  const labels = Uint8Array.from(X.flatMap((_, i) => [i % 2, 1 - i % 2, 0]));
  const scores = scoreRows(sparse(X), trainClasses(sparse(X), labels, { classes: 3, strength: 1, exclusive: true }));
  assert.ok(X.every((_, i) => scores[i * 3 + 2] === -1));
});

Deno.test("calibrate() gives the probabilities of scikit-learn's multinomial LogisticRegression", () => {
  // LogisticRegression(C=1, tol=1e-12, max_iter=100000).fit(S, t).predict_proba([[1, -1, -.5], [0, 0, 0], [-1, 0, 1]])
  const scores = Float64Array.from([
    ...[1, -1, -0.5, -0.2, 0.8, -1, 0.3, -0.1, -0.2, -1, -0.4, 0.9],
    ...[0.1, 0.2, -0.3, -0.5, 0.6, 0.1, -0.3, -0.2, 0.4, 0.7, -0.9, 0.2],
  ]);
  const model = calibrate(scores, Int32Array.of(0, 1, 0, 2, 1, 1, 2, 0), 3);
  const expected = [
    ...[0.83106151, 0.10025114, 0.06868735],
    ...[0.341763, 0.41234908, 0.24588792],
    ...[0.10012119, 0.23950587, 0.66037294],
  ];
  near(probabilitiesOf(Float64Array.of(1, -1, -0.5, 0, 0, 0, -1, 0, 1), model), expected, 1e-5);
});

Deno.test("groupedFolds() keeps equal keys together, whatever their order", () => {
  const keys = ["a", "b", "c", "a", "d", "e", "b"];
  const folds = groupedFolds(keys, 3, 1), back = groupedFolds(keys.toReversed(), 3, 1);
  assert.deepEqual([...back].reverse(), [...folds]);
  assert.equal(folds[0], folds[3]);
  assert.throws(() => groupedFolds(keys, 1, 1), /two at least/);
});
