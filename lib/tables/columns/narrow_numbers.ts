/** A whole number a row, in as few bytes as the largest needs. @module */

/** One, two or four bytes a number. */
export type NarrowArray = Int8Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** How many rows there is room for where that is not known. */
const USUAL_ROWS = 1 << 8;

/**
 * A column of whole numbers of up to 32 bits, most of them small: places of few names. It holds a byte a row until a number
 * asks for more, then two or four for all.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { NarrowNumbers } from "./narrow_numbers.ts";
 *
 * const numbers = new NarrowNumbers(3, -1);
 * numbers.put(1, 127);
 * assert.deepEqual(numbers.values, Int8Array.of(-1, 127, -1));
 * numbers.put(2, 128);
 * assert.deepEqual(numbers.values, Int16Array.of(-1, 127, 128));
 * ```
 */
export class NarrowNumbers {
  #values: NarrowArray;
  #least = -128;
  #most = 127;
  readonly #empty: number;

  /**
   * @param rows how many there will be, if that is known: rows beyond are grown
   * @param empty what a row holds that nothing was put in; of one byte
   */
  constructor(rows: number = USUAL_ROWS, empty = 0) {
    this.#empty = empty;
    this.#values = new Int8Array(rows).fill(empty);
  }

  /** The numbers where they lie; good until the next is put. */
  get values(): NarrowArray {
    return this.#values;
  }

  /** Puts a number in a row. */
  put(row: number, value: number): void {
    if (value > this.#most || value < this.#least) this.#widen(value);
    if (row >= this.#values.length) this.#resize(Math.max(row + 1, this.#values.length * 2));
    this.#values[row] = value;
  }

  /** Puts in place of each number of 0 and more what stands at that place of a list: names that get another order. */
  renumber(places: ArrayLike<number>): void {
    const old = this.#values; // read to its end where a larger number moves all to another array
    for (let row = 0; row < old.length; row++) if (old[row] >= 0) this.put(row, places[old[row]]);
  }

  /** The same numbers, for others to be put among them. */
  copy(): NarrowNumbers {
    const copy = new NarrowNumbers(0, this.#empty);
    copy.#values = this.#values.slice();
    copy.#least = this.#least;
    copy.#most = this.#most;
    return copy;
  }

  /** The first rows alone, in an array of their own length. Nothing is put any more. */
  take(rows: number): NarrowArray {
    if (rows !== this.#values.length) this.#resize(rows);
    return this.#values;
  }

  #widen(value: number): void {
    const Numbers = value === value << 16 >> 16 ? Int16Array : Int32Array;
    this.#values = new Numbers(this.#values);
    this.#most = Numbers === Int16Array ? 0x7fff : 0x7fffffff;
    this.#least = -this.#most - 1;
  }

  #resize(rows: number): void {
    const old = this.#values, values = new (old.constructor as new (rows: number) => NarrowArray)(rows);
    values.set(old.length > rows ? old.subarray(0, rows) : old);
    if (this.#empty !== 0) values.fill(this.#empty, old.length);
    this.#values = values;
  }
}
