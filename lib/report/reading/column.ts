/** A name a mention, as a number. @module */
import { type NarrowArray, NarrowNumbers } from "../../tables/columns/narrow_numbers.ts";
import { Dictionary } from "./dictionary.ts";

/** Names of mentions as numbers: a byte each where the names are few. */
export class Column {
  readonly names: Dictionary = new Dictionary();
  readonly #numbers: NarrowNumbers;

  /** @param empty the number of mentions that have no name */
  constructor(rows: number, empty = 0) {
    this.#numbers = new NarrowNumbers(rows, empty);
  }

  /** By row the place of the name in `names`. */
  get of(): NarrowArray {
    return this.#numbers.values;
  }

  put(row: number, number: number): void {
    this.#numbers.put(row, number);
  }
}
