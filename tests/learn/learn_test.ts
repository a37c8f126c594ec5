/** Known values, by scikit-learn 1.2.1, numpy 1.24.2 and scipy 1.10.1; the calls stand beside them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  bestAssignment,
  countRows,
  kMeans,
  partitionAgreement,
  project,
  type SparseRows,
  symmetricEigen,
  tfidf,
  truncatedSvd,
} from "../../lib/learn/mod.ts";

/** Rows of counts as a matrix writes them. */
function rowsOf(matrix: readonly (readonly number[])[]): SparseRows {
  const columns = matrix.map((row) => row.flatMap((count, column) => Array<number>(count).fill(column)));
  const starts = [0];
  for (const row of columns) starts.push(starts.at(-1)! + row.length);
  return countRows(Int32Array.from(starts), Int32Array.from(columns.flat()), matrix[0].length);
}

function near(actual: Iterable<number>, expected: readonly number[], digits = 6): void {
  assert.deepEqual(Array.from(actual, (x) => x.toFixed(digits)), expected.map((x) => x.toFixed(digits)));
}

Deno.test("tfidf() weighs as scikit-learn's TfidfTransformer does", () => {
  const counts = rowsOf([[2, 1, 0], [0, 1, 1], [1, 1, 1]]);
  const plain = tfidf(counts); // TfidfTransformer().fit_transform(X)
  near(plain.idf, [1.28768207, 1, 1.28768207]);
  near(plain.rows.values, [0.93219169, 0.361965, 0.61335554, 0.78980693, 0.61980538, 0.48133417, 0.61980538]);
  const sublinear = tfidf(counts, { sublinear: true }); // TfidfTransformer(sublinear_tf=True)
  near(sublinear.rows.values.slice(0, 2), [0.90895023, 0.41690465]);
});

Deno.test("truncatedSvd() finds numpy's singular values, and project() keeps the rows' lengths", () => {
  const rows = rowsOf([[2, 1, 0, 0], [0, 1, 1, 0], [1, 1, 1, 3], [0, 0, 2, 1], [1, 0, 0, 1]]);
  const svd = truncatedSvd(rows, 4, 1);
  near(svd.singular, [4.13860022, 2.31045944, 1.65505598, 0.89137824]); // np.linalg.svd(M, compute_uv=False)
  const points = project(rows, svd);
  near([Math.hypot(...points.slice(8, 12))], [Math.sqrt(12)]); // row 3 is (1, 1, 1, 3)
});

Deno.test("truncatedSvd() gives the same numbers for the same seed and for any seed the same values", () => {
  const rows = rowsOf([[2, 1, 0, 0], [0, 1, 1, 0], [1, 1, 1, 3], [0, 0, 2, 1]]);
  assert.deepEqual(truncatedSvd(rows, 2, 1), truncatedSvd(rows, 2, 1));
  near(truncatedSvd(rows, 2, 7).singular, [...truncatedSvd(rows, 2, 1).singular]);
});

Deno.test("truncatedSvd() finds the same values where most columns hold nothing, and those have no part in a component", () => {
  const matrix = [[2, 1, 0, 0], [0, 1, 1, 0], [1, 1, 1, 3], [0, 0, 2, 1], [1, 0, 0, 1]];
  const wide = rowsOf(
    matrix.map((row) => [...row.slice(0, 2), ...Array(8).fill(0), ...row.slice(2), ...Array(9).fill(0)]),
  );
  const svd = truncatedSvd(wide, 4, 1);
  near(svd.singular, [4.13860022, 2.31045944, 1.65505598, 0.89137824]); // as of the matrix alone, above
  const parts = Array.from({ length: wide.width }, (_, c) => svd.components.slice(c * 4, c * 4 + 4));
  assert.deepEqual(parts.flatMap((part, c) => part.some((entry) => entry !== 0) ? [c] : []), [0, 1, 10, 11]);
});

Deno.test("symmetricEigen() finds numpy's eigenvalues", () => {
  const { values } = symmetricEigen(Float64Array.of(4, 1, 2, 1, 3, 0, 2, 0, 5), 3);
  near(values, [6.66907909, 3.4760236, 1.85489731]); // np.linalg.eigvalsh
});

Deno.test("bestAssignment() finds scipy's linear_sum_assignment", () => {
  assert.deepEqual(bestAssignment([[7, 4, 3], [6, 8, 5], [9, 4, 4]]), [2, 1, 0]);
});

Deno.test("partitionAgreement() gives scikit-learn's mutual information and Rand index", () => {
  const a = Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 2), b = Int32Array.of(0, 0, 1, 1, 1, 2, 2, 2, 2, 0);
  const { acc, nmi, ari } = partitionAgreement(a, b)!;
  near([nmi, ari], [0.44270128, 0.20454545]); // normalized_mutual_info_score, adjusted_rand_score
  assert.equal(acc, 0.7); // by hand: 2 + 2 + 3 of 10
});

Deno.test("partitionAgreement() is 1 throughout for the same grouping under other names", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { minLength: 2, maxLength: 40 }), (groups) => {
      fc.pre(new Set(groups).size > 1);
      const { acc, nmi, ari } = partitionAgreement(Int32Array.from(groups), Int32Array.from(groups, (g) => 4 - g))!;
      near([acc, nmi, ari], [1, 1, 1]);
    }),
    { seed: 1 },
  );
});

Deno.test("kMeans() finds groups that lie apart, leaves none empty and is the same for the same seed", () => {
  const points = Float64Array.of(0, 0, 0, 1, 1, 0, 9, 9, 9, 8, 8, 9, 0, 9, 1, 9);
  const { groups, count, inertia } = kMeans(points, 2, 3, { seed: 1 });
  assert.equal(count, 3);
  for (const group of [[0, 1, 2], [3, 4, 5], [6, 7]]) assert.equal(new Set(group.map((i) => groups[i])).size, 1);
  near([inertia], [4 / 3 + 4 / 3 + 0.5]); // squared distances to the three means, by hand
  assert.deepEqual(kMeans(points, 2, 3, { seed: 1 }).groups, groups);
});

Deno.test("kMeans() never makes more groups than there are different points", () => {
  assert.equal(kMeans(Float64Array.of(5, 5, 5, 7), 1, 3, { seed: 1 }).count, 2);
});
