/** Rows that share a key of 64 bits, in typed arrays. @module */

/**
 * Groups rows by key. One table of 4 bytes a place serves many groupings of as many rows, since fresh memory costs as
 * much as the looks into it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { KeyGroups } from "./key_groups.ts";
 *
 * assert.deepEqual([...new KeyGroups(3).of(Int32Array.of(9, 1, 9), Int32Array.of(2, 0, 2))], [0, 1, 0]);
 * ```
 */
export class KeyGroups {
  readonly #rows: number;
  /** Row + 1 of the first row of a key; 0: free. At most half of it is taken. */
  readonly #slots: Int32Array;
  readonly #groups: Int32Array;
  readonly #shift: number;

  /** @param rows how many rows every grouping has */
  constructor(rows: number) {
    const bits = Math.max(3, 33 - Math.clz32(rows));
    this.#rows = rows;
    this.#slots = new Int32Array(2 ** bits);
    this.#groups = new Int32Array(rows);
    this.#shift = 32 - bits;
  }

  /** For each row the first row with its key; only good until the next call. */
  of(high: Int32Array, low: Int32Array): Int32Array {
    const slots = this.#slots.fill(0), mask = slots.length - 1;
    for (let row = 0; row < this.#rows; row++) {
      const h = high[row], l = low[row];
      let slot = Math.imul(h ^ Math.imul(l, 0x85ebca6b), 0x9e3779b1) >>> this.#shift, first = slots[slot] - 1;
      while (first >= 0 && (high[first] !== h || low[first] !== l)) first = slots[slot = (slot + 1) & mask] - 1;
      if (first < 0) slots[slot] = row + 1;
      this.#groups[row] = first < 0 ? row : first;
    }
    return this.#groups;
  }
}
