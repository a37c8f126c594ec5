/** Sparse rows summed up one after the other. @module */
import type { SparseRows } from "./sparse_rows.ts";

/**
 * Adds up rows whose entries come in any order and again and again, holding no more than one row and what comes out.
 * O(entries + columns met · log).
 *
 * @example Two rows over three columns
 * ```ts
 * import assert from "node:assert/strict";
 * import { RowSums } from "./row_sums.ts";
 *
 * const sums = new RowSums(2, 3);
 * sums.add(2, 1);
 * sums.add(0, 3);
 * sums.add(2, 4);
 * sums.endRow(2);
 * sums.endRow();
 * const { starts, columns, values } = sums.build();
 * assert.deepEqual([[...starts], [...columns], [...values]], [[0, 2, 2], [0, 2], [1.5, 2.5]]);
 * ```
 */
export class RowSums {
  readonly #width: number;
  readonly #starts: Int32Array;
  readonly #sums: Float64Array;
  readonly #met: Int32Array;
  #count = 0;
  #row = 0;
  #end = 0;
  #columns = new Int32Array(1 << 10);
  #values = new Float64Array(1 << 10);

  constructor(rows: number, width: number) {
    this.#width = width;
    this.#starts = new Int32Array(rows + 1);
    this.#sums = new Float64Array(width);
    this.#met = new Int32Array(width);
  }

  /** Adds to a column of the row at hand; `value` is above 0. */
  add(column: number, value: number): void {
    if (this.#sums[column] === 0) this.#met[this.#count++] = column;
    this.#sums[column] += value;
  }

  /** Ends the row; what was added is divided by `unit`. */
  endRow(unit = 1): void {
    this.#reserve(this.#end + this.#count);
    for (const column of this.#met.subarray(0, this.#count).sort()) {
      this.#columns[this.#end] = column;
      this.#values[this.#end++] = this.#sums[column] / unit;
      this.#sums[column] = 0;
    }
    this.#count = 0;
    this.#starts[++this.#row] = this.#end;
  }

  /** The rows, once all have ended. */
  build(): SparseRows {
    return {
      rows: this.#starts.length - 1,
      width: this.#width,
      starts: this.#starts,
      columns: this.#columns.slice(0, this.#end),
      values: this.#values.slice(0, this.#end),
    };
  }

  #reserve(entries: number): void {
    const { length } = this.#columns;
    if (entries <= length) return;
    const columns = this.#columns, values = this.#values, room = Math.max(entries, length * 2);
    this.#columns = new Int32Array(room);
    this.#columns.set(columns);
    this.#values = new Float64Array(room);
    this.#values.set(values);
  }
}
