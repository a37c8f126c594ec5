/** Grows a text column whose rows mostly lie side by side in another. @module */
import { TextColumn } from "../../tables/columns.ts";

/**
 * A column of a known number of rows. Rows that follow each other in one source are copied as one: a call for each costs
 * as much as the copying.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { TextRuns } from "./text_runs.ts";
 *
 * const runs = new TextRuns(2, 8), bytes = new TextEncoder().encode("one two");
 * runs.add(bytes, 0, 3);
 * runs.add(bytes, 3, 7);
 * assert.deepEqual(runs.build().toArray(), ["one", " two"]);
 * ```
 */
export class TextRuns {
  #bytes: Uint8Array<ArrayBuffer>;
  readonly #offsets: Int32Array<ArrayBuffer>;
  #rows = 0;
  #length = 0;
  #source: Uint8Array = new Uint8Array(0);
  #from = 0;
  #to = 0;

  /** @param bytes how many there will be, more or less */
  constructor(rows: number, bytes: number) {
    this.#offsets = new Int32Array(rows + 1);
    this.#bytes = new Uint8Array(bytes);
  }

  /** Adds a row; its bytes must stay as they are until the column is built, or {@linkcode TextRuns.settle} is called. */
  add(source: Uint8Array, start: number, end: number): void {
    if (source !== this.#source || start !== this.#to) {
      this.settle();
      this.#source = source;
      this.#from = start;
    }
    this.#to = end;
    this.#length += end - start;
    this.#offsets[++this.#rows] = this.#length;
  }

  /** Copies what was not copied yet. */
  settle(): void {
    const { length } = this.#bytes;
    if (this.#length > length) {
      const grown = new Uint8Array(Math.max(this.#length, length * 2));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    if (this.#to > this.#from) {
      this.#bytes.set(this.#source.subarray(this.#from, this.#to), this.#length - (this.#to - this.#from));
    }
    this.#from = this.#to = -1;
  }

  build(): TextColumn {
    this.settle();
    return new TextColumn(this.#bytes.subarray(0, this.#length), this.#offsets);
  }
}
