/** Small numbers for names that repeat. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { ByteIndex } from "../../tables/lookup/byte_index.ts";

const encoder = new TextEncoder();

/**
 * Names in the order in which they were met. A name in a column is known by its bytes, so that a string is made once a name
 * and not once a row.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { Dictionary } from "./dictionary.ts";
 *
 * const names = new Dictionary();
 * assert.deepEqual(["a", "b", "a"].map((name) => names.add(name)), [0, 1, 0]);
 * assert.deepEqual(names.names, ["a", "b"]);
 * ```
 */
export class Dictionary {
  readonly names: string[] = [];
  readonly #index = new ByteIndex();

  /** The name's number; a new name gets the next one. */
  add(name: string): number {
    const bytes = encoder.encode(name), number = this.#index.add(bytes, 0, bytes.length);
    if (number === this.names.length) this.names.push(name);
    return number;
  }

  /** The number of the name at place i of a column that has one there; a new name gets the next number. */
  addAt(column: TextColumn, i: number): number {
    const number = this.#index.addAt(column, i);
    if (number === this.names.length) this.names.push(column.at(i)!);
    return number;
  }

  /** The name's number; −1 if it was never met. */
  find(name: string): number {
    return this.#index.findText(name);
  }

  /** The number of the name at place i of a column; −1 if it was never met. */
  findAt(column: TextColumn, i: number): number {
    return this.#index.findAt(column, i);
  }
}
