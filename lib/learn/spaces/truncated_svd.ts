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
  const turned = transposed(rows), image = new Float64Array(rows.rows * block); // used again: fresh memory is dear
  for (let i = 0; i < ITERATIONS; i++) {
    times(turned, times(rows, basis, block, image), block, basis);
    orthonormalise(basis, rows.width, block);
  }
  orthonormalise(basis, rows.width, block);
  times(rows, basis, block, image);
  const { values, vectors } = symmetricEigen(gram(image, rows.rows, block), block);
  return finish(rows.width, basis, block, dimensions, values, vectors);
}

/**
 * Rows in the space of the components: row i is `[i * dimensions]` up to `[(i + 1) * dimensions]` of the result.
 */
export function project(rows: SparseRows, svd: Svd): Float64Array {
  return times(rows, svd.components, svd.dimensions, new Float64Array(rows.rows * svd.dimensions));
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
    if (isEmpty(basis, c * block, block)) continue;
    for (let b = 0; b < block; b++) {
      const entry = basis[c * block + b];
      for (let j = 0; j < dimensions; j++) components[c * dimensions + j] += entry * vectors[b * block + j];
    }
  }
  fixSigns(components, dimensions);
  return { dimensions, width, components, singular: values.slice(0, dimensions).map((value) => Math.sqrt(value)) };
}

function fixSigns(components: Float64Array, dimensions: number): void {
  const largest = new Float64Array(dimensions);
  for (let at = 0; at < components.length; at += dimensions) {
    for (let j = 0; j < dimensions; j++) {
      const entry = components[at + j];
      if (Math.abs(entry) > Math.abs(largest[j]) + 1e-9) largest[j] = entry;
    }
  }
  for (let at = 0; at < components.length; at += dimensions) {
    for (let j = 0; j < dimensions; j++) if (largest[j] < 0) components[at + j] *= -1;
  }
}

/** Whether a row is 0 throughout, as that of a column without entries is: of a few texts over a wide vocabulary most are. */
function isEmpty(block: Float64Array, at: number, size: number): boolean {
  for (let j = 0; j < size; j++) if (block[at + j] !== 0) return false;
  return true;
}

/** rows × block, into `product`; `block` is a width × size matrix. Four entries at a time: a sum is stored once for them. */
function times(rows: SparseRows, block: Float64Array, size: number, product: Float64Array): Float64Array {
  const { starts, columns, values } = rows;
  product.fill(0);
  for (let i = 0, at = 0; i < rows.rows; i++, at += size) {
    let p = starts[i];
    for (; p + 3 < starts[i + 1]; p += 4) {
      const v0 = values[p], v1 = values[p + 1], v2 = values[p + 2], v3 = values[p + 3];
      const b0 = columns[p] * size, b1 = columns[p + 1] * size, b2 = columns[p + 2] * size, b3 = columns[p + 3] * size;
      for (let j = 0; j < size; j++) {
        product[at + j] += v0 * block[b0 + j] + v1 * block[b1 + j] + v2 * block[b2 + j] + v3 * block[b3 + j];
      }
    }
    for (; p < starts[i + 1]; p++) {
      const value = values[p], from = columns[p] * size;
      for (let j = 0; j < size; j++) product[at + j] += value * block[from + j];
    }
  }
  return product;
}

/** Columns as rows. */
function transposed({ rows, width, starts, columns, values }: SparseRows): SparseRows {
  const ends = new Int32Array(width + 1);
  for (let p = 0; p < columns.length; p++) ends[columns[p] + 1]++;
  for (let c = 0; c < width; c++) ends[c + 1] += ends[c];
  const next = ends.slice(0, width), turned = new Int32Array(columns.length), moved = new Float64Array(columns.length);
  for (let i = 0; i < rows; i++) {
    for (let p = starts[i]; p < starts[i + 1]; p++) {
      const place = next[columns[p]]++;
      turned[place] = i;
      moved[place] = values[p];
    }
  }
  return { rows: width, width: rows, starts: ends, columns: turned, values: moved };
}

/** blockᵀ × block, four rows at a time; `block` has `rows` rows. */
function gram(block: Float64Array, rows: number, size: number): Float64Array {
  const sums = new Float64Array(size * size);
  let i = 0;
  for (; i + 3 < rows; i += 4) {
    const b0 = i * size, b1 = b0 + size, b2 = b1 + size, b3 = b2 + size;
    if (isEmpty(block, b0, size * 4)) continue;
    for (let j = 0; j < size; j++) {
      const v0 = block[b0 + j], v1 = block[b1 + j], v2 = block[b2 + j], v3 = block[b3 + j];
      for (let k = j, to = j * size; k < size; k++) {
        sums[to + k] += v0 * block[b0 + k] + v1 * block[b1 + k] + v2 * block[b2 + k] + v3 * block[b3 + k];
      }
    }
  }
  for (let at = i * size; i < rows; i++, at += size) {
    for (let j = 0; j < size; j++) {
      for (let k = j, to = j * size; k < size; k++) sums[to + k] += block[at + j] * block[at + k];
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
    if (isEmpty(block, at, size)) continue;
    row.fill(0);
    let j = 0;
    for (; j + 3 < size; j += 4) { // below its diagonal the inverse is 0
      const v0 = block[at + j], v1 = block[at + j + 1], v2 = block[at + j + 2], v3 = block[at + j + 3];
      const i0 = j * size, i1 = i0 + size, i2 = i1 + size, i3 = i2 + size;
      for (let k = j; k < size; k++) {
        row[k] += v0 * inverse[i0 + k] + v1 * inverse[i1 + k] + v2 * inverse[i2 + k] + v3 * inverse[i3 + k];
      }
    }
    for (; j < size; j++) {
      for (let k = j, from = j * size; k < size; k++) row[k] += block[at + j] * inverse[from + k];
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
