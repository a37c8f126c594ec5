/** Sums of rows of numbers, as many rows of a table as a text has features. @module */

/** Numbers that are summed side by side. */
const SIDE_BY_SIDE = 4;

/**
 * A table of rows, and a sum over some of them. A row is what a feature adds to a text: the square of its length, then
 * what it says for each class. Rows are added in the order in which they are named, so the sum has the same bits as one
 * that is kept row by row; put off until all are named, it needs a third of the time.
 */
export class RowSum {
  /** From one row to the next. */
  readonly #stride: number;
  #rows: Float64Array;
  #size = 0;
  /** Rows of full weight that are named and not yet added. */
  #named = new Int32Array(256);
  #count = 0;
  /** The squared length of what was summed, then what it says for each class; only good after `end`. */
  readonly sums: Float64Array;

  constructor(classes: number) {
    this.#stride = Math.ceil((1 + classes) / SIDE_BY_SIDE) * SIDE_BY_SIDE;
    this.#rows = new Float64Array(this.#stride << 10);
    this.sums = new Float64Array(this.#stride);
  }

  /** How many rows there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of a new row. */
  push(row: ArrayLike<number>): number {
    const at = this.#size * this.#stride;
    if (at + this.#stride > this.#rows.length) {
      const larger = new Float64Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows.set(row, at);
    return this.#size++;
  }

  /** Begins a sum. */
  begin(): void {
    const sums = this.sums;
    for (let k = 0; k < sums.length; k++) sums[k] = 0; // of so few numbers a fill is slower
    this.#count = 0;
  }

  /** Adds a row of full weight. */
  add(row: number): void {
    if (this.#count === this.#named.length) this.end();
    this.#named[this.#count++] = row * this.#stride;
  }

  /** Adds a row that counts less: what it says by the weight, its squared length by the weight's square. */
  addLess(row: number, weight: number): void {
    const at = row * this.#stride, less = this.#rows.slice(at, at + this.#stride).map((number) => weight * number);
    less[0] = weight * weight * this.#rows[at];
    this.addNumbers(less);
  }

  /** Adds the numbers of a row that is in no table. */
  addNumbers(row: ArrayLike<number>): void {
    this.end();
    for (let k = 0; k < row.length; k++) this.sums[k] += row[k];
  }

  /** Adds what was named. */
  end(): void {
    const sums = this.sums, rows = this.#rows, named = this.#named, count = this.#count;
    for (let k = 0; k < sums.length; k += SIDE_BY_SIDE) {
      let a = sums[k], b = sums[k + 1], c = sums[k + 2], d = sums[k + 3];
      for (let i = 0; i < count; i++) {
        const at = named[i] + k;
        a += rows[at];
        b += rows[at + 1];
        c += rows[at + 2];
        d += rows[at + 3];
      }
      sums[k] = a, sums[k + 1] = b, sums[k + 2] = c, sums[k + 3] = d;
    }
    this.#count = 0;
  }
}
