/** Grows a text column whose texts recur. @module */
import { TextBuilder } from "./text_builder.ts";
import { TextColumn } from "./text_column.ts";

/**
 * Grows a text column row by row, where few texts recur: each is encoded once, and a row is a number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { CodedBuilder } from "../columns.ts";
 *
 * const codes = new CodedBuilder();
 * for (const text of ["none", "none", null, "help"]) codes.add(text);
 * assert.deepEqual(codes.build().toArray(), ["none", "none", null, "help"]);
 * assert.equal(codes.build().coded?.values.length, 2);
 * ```
 */
export class CodedBuilder {
  readonly #given: TextColumn | undefined;
  readonly #values = new TextBuilder();
  readonly #places = new Map<string, number>();
  #last: string | undefined;
  #lastPlace = 0;
  #codes = new Int32Array(1 << 8);
  #rows = 0;
  #nulls: number[] = [];

  /** @param values the texts, where they are a column already: then rows are added by {@linkcode CodedBuilder.addPlace} */
  constructor(values?: TextColumn) {
    this.#given = values;
  }

  get length(): number {
    return this.#rows;
  }

  add(text: string | null): void {
    if (text === null) {
      this.#nulls.push(this.#rows);
      return this.addPlace(0);
    }
    if (text !== this.#last) {
      let place = this.#places.get(text);
      if (place === undefined) {
        this.#places.set(text, place = this.#values.length);
        this.#values.add(text);
      }
      [this.#last, this.#lastPlace] = [text, place];
    }
    this.addPlace(this.#lastPlace);
  }

  /** Adds a row by the place of its text among the values. */
  addPlace(place: number): void {
    if (this.#rows === this.#codes.length) {
      const codes = new Int32Array(this.#rows * 2);
      codes.set(this.#codes);
      this.#codes = codes;
    }
    this.#codes[this.#rows++] = place;
  }

  /** The rows so far; valid until the next is added. */
  build(): TextColumn {
    const codes = this.#codes.subarray(0, this.#rows);
    const valid = this.#nulls.length > 0 ? new Uint8Array(this.#rows).fill(1) : undefined;
    for (const row of this.#nulls) valid![row] = 0;
    return TextColumn.ofCodes({ values: this.#given ?? this.#values.build(), codes }, valid);
  }
}
