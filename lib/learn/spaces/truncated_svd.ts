/** The few directions in which sparse rows vary most. @module */
import { randomOf } from "../../stats/random_of.ts";
import type { SparseRows } from "../sparse_rows.ts";
import { symmetricEigen } from "./symmetric_eigen.ts";

const SPARE_DIRECTIONS = 10;
const ITERATIONS = 6;

/** Right singular vectors and singular values, the largest first. */
export interface Svd {
  readonly dimensions: number;
  readonly width: number;
  /** Component j of column c is `components[c * dimensions + j]`. */
  readonly components: Float64Array;
  readonly singular: Float64Array;
}

/**
 * Truncated singular value decomposition of sparse rows, by block power iteration on the columns' side.
 *
 * Fewer dimensions come back than were asked for if the rows have not that many. A component's largest entry
 * is positive, so that signs do not depend on chance. O(non-zeros × dimensions + width × dimensions²) an iteration.
 *
 * @param dimensions how many components to find
 * @param seed of the directions with which the iteration starts
 * @see Halko, Martinsson and Tropp (2011), "Finding structure with randomness"
 *
 * @example Rows that lie in one direction
 * ```ts
 * import assert from "node:assert/strict";
 * import { countRows } from "../sparse_rows.ts";
 * import { truncatedSvd } from "./truncated_svd.ts";
 *
 * const rows = countRows(Int32Array.of(0, 1, 2, 3), Int32Array.of(1, 1, 1), 2);
 * const svd = truncatedSvd(rows, 2, 1);
 * assert.equal(svd.dimensions, 1);
 * assert.equal(svd.singular[0].toFixed(6), Math.sqrt(3).toFixed(6));
 * ```
 */
export function truncatedSvd(rows: SparseRows, dimensions: number, seed: number): Svd {
  const block = Math.min(dimensions + SPARE_DIRECTIONS, rows.width, rows.rows);
  if (block === 0) {
    return { dimensions: 0, width: rows.width, components: new Float64Array(0), singular: new Float64Array(0) };
  }
  const random = randomOf(seed);
  const basis = new Float64Array(rows.width * block);
  for (let i = 0; i < basis.length; i++) basis[i] = random() - 0.5;
  orthonormalise(basis, rows.width, block);
  for (let i = 0; i < ITERATIONS; i++) {
    basis.set(transposeTimes(rows, times(rows, basis, block), block));
    orthonormalise(basis, rows.width, block);
  }
  orthonormalise(basis, rows.width, block);
  const image = times(rows, basis, block);
  const { values, vectors } = symmetricEigen(gram(image, rows.rows, block), block);
  return finish(rows.width, basis, block, dimensions, values, vectors);
}

/**
 * Rows in the space of the components: row i is `[i * dimensions]` up to `[(i + 1) * dimensions]` of the result.
 */
export function project(rows: SparseRows, svd: Svd): Float64Array {
  return times(rows, svd.components, svd.dimensions);
}

/** Keeps the components that the rows really have, signs fixed. */
function finish(
  width: number,
  basis: Float64Array,
  block: number,
  wanted: number,
  values: Float64Array,
  vectors: Float64Array,
): Svd {
  const enough = Math.max(values[0], 0) * 1e-12;
  let dimensions = 0;
  while (dimensions < Math.min(wanted, block) && values[dimensions] > enough) dimensions++;
  const components = new Float64Array(width * dimensions);
  for (let c = 0; c < width; c++) {
    for (let b = 0; b < block; b++) {
      const entry = basis[c * block + b];
      for (let j = 0; j < dimensions; j++) components[c * dimensions + j] += entry * vectors[b * block + j];
    }
  }
  for (let j = 0; j < dimensions; j++) fixSign(components, width, dimensions, j);
  return { dimensions, width, components, singular: values.slice(0, dimensions).map((value) => Math.sqrt(value)) };
}

function fixSign(components: Float64Array, width: number, dimensions: number, j: number): void {
  let largest = 0;
  for (let c = 0; c < width; c++) {
    const entry = components[c * dimensions + j];
    if (Math.abs(entry) > Math.abs(largest) + 1e-9) largest = entry;
  }
  if (largest >= 0) return;
  for (let c = 0; c < width; c++) components[c * dimensions + j] *= -1;
}

/** rows × block; `block` is a width × size matrix, row by row. */
function times(rows: SparseRows, block: Float64Array, size: number): Float64Array {
  const { starts, columns, values } = rows;
  const product = new Float64Array(rows.rows * size);
  for (let i = 0, at = 0; i < rows.rows; i++, at += size) {
    for (let p = starts[i]; p < starts[i + 1]; p++) {
      const value = values[p], from = columns[p] * size;
      for (let j = 0; j < size; j++) product[at + j] += value * block[from + j];
    }
  }
  return product;
}

/** rowsᵀ × block; `block` is a rows × size matrix. */
function transposeTimes(rows: SparseRows, block: Float64Array, size: number): Float64Array {
  const { starts, columns, values } = rows;
  const product = new Float64Array(rows.width * size);
  for (let i = 0, at = 0; i < rows.rows; i++, at += size) {
    for (let p = starts[i]; p < starts[i + 1]; p++) {
      const value = values[p], to = columns[p] * size;
      for (let j = 0; j < size; j++) product[to + j] += value * block[at + j];
    }
  }
  return product;
}

/** blockᵀ × block. */
function gram(block: Float64Array, rows: number, size: number): Float64Array {
  const sums = new Float64Array(size * size);
  for (let i = 0, at = 0; i < rows; i++, at += size) {
    for (let j = 0; j < size; j++) {
      const value = block[at + j];
      if (value === 0) continue;
      for (let k = j, to = j * size; k < size; k++) sums[to + k] += value * block[at + k];
    }
  }
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) sums[j * size + k] = sums[k * size + j];
  }
  return sums;
}

/** Makes the columns of a matrix orthonormal by Cholesky's factor of its Gram matrix; columns without rank become 0. */
function orthonormalise(block: Float64Array, rows: number, size: number): void {
  const inverse = inverseCholesky(gram(block, rows, size), size);
  const row = new Float64Array(size);
  for (let i = 0, at = 0; i < rows; i++, at += size) {
    row.fill(0);
    for (let j = 0; j < size; j++) {
      const value = block[at + j];
      if (value === 0) continue;
      for (let k = j, from = j * size; k < size; k++) row[k] += value * inverse[from + k];
    }
    block.set(row, at);
  }
}

/** R⁻¹ for the upper triangular R with RᵀR = the matrix; a column without rank is 0 throughout. */
function inverseCholesky(matrix: Float64Array, size: number): Float64Array {
  const r = matrix.slice();
  const inverse = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) {
      let dot = r[k * size + j];
      for (let i = 0; i < k; i++) dot -= r[i * size + k] * r[i * size + j];
      r[k * size + j] = r[k * size + k] > 0 ? dot / r[k * size + k] : 0;
    }
    let rest = matrix[j * size + j];
    for (let k = 0; k < j; k++) rest -= r[k * size + j] ** 2;
    r[j * size + j] = rest > matrix[j * size + j] * 1e-12 ? Math.sqrt(rest) : 0;
    if (r[j * size + j] === 0) continue;
    inverse[j * size + j] = 1 / r[j * size + j];
    for (let i = 0; i < j; i++) {
      let dot = 0;
      for (let k = i; k < j; k++) dot += inverse[i * size + k] * r[k * size + j];
      inverse[i * size + j] = -dot / r[j * size + j];
    }
  }
  return inverse;
}
