/** Eigenvalues and eigenvectors of a small symmetric matrix. @module */

const MOST_SWEEPS = 60;

/** Values in descending order; vector j is `vectors[i * size + j]` over i, of length one. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * All eigenvalues and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations.
 *
 * Exact to rounding and simple; O(size³) a sweep, about eight sweeps: meant for up to a few hundred rows.
 *
 * @param matrix row by row, symmetric, `size` × `size`; it is left as it is
 * @see Golub and Van Loan, "Matrix Computations", section 8.5
 *
 * @example A matrix whose eigenvalues are 3 and 1
 * ```ts
 * import assert from "node:assert/strict";
 * import { symmetricEigen } from "./symmetric_eigen.ts";
 *
 * const { values } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
 * assert.deepEqual(Array.from(values, (value) => value.toFixed(9)), ["3.000000000", "1.000000000"]);
 * ```
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const a = matrix.slice();
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a, size) > 0; sweep++) {
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q);
    }
  }
  return sorted(a, v, size);
}

/** What is left beside the diagonal; 0 where it no longer counts beside the diagonal itself. */
function offDiagonal(a: Float64Array, size: number): number {
  let beside = 0, along = 0;
  for (let i = 0; i < size; i++) {
    along += a[i * size + i] ** 2;
    for (let j = i + 1; j < size; j++) beside += a[i * size + j] ** 2;
  }
  return beside > along * 1e-26 ? beside : 0;
}

/** Turns rows and columns p and q so that the entry (p, q) becomes 0. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const entry = a[p * size + q];
  if (entry === 0) return;
  const theta = (a[q * size + q] - a[p * size + p]) / (2 * entry);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) {
    const akp = a[k * size + p], akq = a[k * size + q];
    a[k * size + p] = c * akp - s * akq;
    a[k * size + q] = s * akp + c * akq;
  }
  for (let k = 0; k < size; k++) {
    const apk = a[p * size + k], aqk = a[q * size + k];
    a[p * size + k] = c * apk - s * aqk;
    a[q * size + k] = s * apk + c * aqk;
    const vkp = v[k * size + p], vkq = v[k * size + q];
    v[k * size + p] = c * vkp - s * vkq;
    v[k * size + q] = s * vkp + c * vkq;
  }
}

function sorted(a: Float64Array, v: Float64Array, size: number): Eigen {
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => a[j * size + j] - a[i * size + i] || i - j);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) vectors[i * size + j] = v[i * size + order[j]];
  }
  return { values: Float64Array.from(order, (i) => a[i * size + i]), vectors };
}
