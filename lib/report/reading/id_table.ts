/** Which row has an id: a hash table of ids without a string an id. @module */
import { hashBytes } from "../../text/content_hash.ts";
import type { TextColumn } from "../../tables/columns.ts";

const encoder = new TextEncoder();
const words = new Uint32Array(4);

/**
 * Rows by id, for millions of ids: 20 bytes each. Two ids count as the same when 64 bits of their hashes are.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { TextBuilder } from "../../tables/columns.ts";
 * import { IdTable } from "./id_table.ts";
 *
 * const ids = new TextBuilder();
 * for (const id of ["vk:1", "vk:2"]) ids.add(id);
 * const column = ids.build();
 * const table = new IdTable(2);
 * table.add(column, 0, 0);
 * table.add(column, 1, 1);
 * assert.deepEqual([table.rowOf("vk:2"), table.row(column, 0), table.rowOf("vk:3")], [1, 0, -1]);
 * ```
 */
export class IdTable {
  readonly #mask: number;
  readonly #high: Uint32Array;
  readonly #low: Uint32Array;
  /** Row + 1; 0 is an empty place. */
  readonly #rows: Uint32Array;

  /** @param capacity how many ids will be added at most */
  constructor(capacity: number) {
    let places = 16;
    while (places < capacity * 2) places *= 2;
    this.#mask = places - 1;
    this.#high = new Uint32Array(places);
    this.#low = new Uint32Array(places);
    this.#rows = new Uint32Array(places);
  }

  /** Adds the id at place i of a column as that of a row; returns 32 bits of its hash, to draw by. */
  add(ids: TextColumn, i: number, row: number): number {
    hashBytes(ids.bytes, ids.offsets[i], ids.offsets[i + 1], words);
    const place = this.#place();
    this.#high[place] = words[0];
    this.#low[place] = words[1];
    this.#rows[place] = row + 1;
    return words[0];
  }

  /** The row of the id at place i of a column; −1 if there is none. */
  row(ids: TextColumn, i: number): number {
    hashBytes(ids.bytes, ids.offsets[i], ids.offsets[i + 1], words);
    return this.#rows[this.#place()] - 1;
  }

  /** The row of an id; −1 if there is none. */
  rowOf(id: string): number {
    const bytes = encoder.encode(id);
    hashBytes(bytes, 0, bytes.length, words);
    return this.#rows[this.#place()] - 1;
  }

  #place(): number {
    let place = words[1] & this.#mask;
    while (this.#rows[place] !== 0 && (this.#high[place] !== words[0] || this.#low[place] !== words[1])) {
      place = (place + 1) & this.#mask;
    }
    return place;
  }
}
