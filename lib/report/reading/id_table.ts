/** Which row has an id: a hash table of ids without a string an id. @module */
import { hashBytes } from "../../text/content_hash.ts";
import type { TextColumn } from "../../tables/columns.ts";

const encoder = new TextEncoder();
const words = new Uint32Array(4);

/** So many rows from the last on are tried before an id is looked up. */
const AHEAD = 8;

/**
 * Rows by id, for millions of ids: 16 bytes each. Two ids count as the same when 64 bits of their hashes are.
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
  /** By row: 64 bits of its id's hash. */
  readonly #high: Uint32Array;
  readonly #low: Uint32Array;
  /** Row + 1; 0 is an empty place. */
  readonly #rows: Uint32Array;
  /** The row found last, and the one after the last that was added. */
  #last = 0;
  #end = 0;

  /** @param capacity rows are below this, and are added without gaps */
  constructor(capacity: number) {
    let places = 16;
    while (places < capacity * 2) places *= 2;
    this.#mask = places - 1;
    this.#high = new Uint32Array(capacity);
    this.#low = new Uint32Array(capacity);
    this.#rows = new Uint32Array(places);
  }

  /** Adds the id at place i of a column as that of a row; returns 32 bits of its hash, to draw by. */
  add(ids: TextColumn, i: number, row: number): number {
    hashBytes(ids.bytes, ids.offsets[i], ids.offsets[i + 1], words);
    const [high, low] = words;
    this.#rows[this.#place(high, low)] = row + 1;
    this.#high[row] = high;
    this.#low[row] = low;
    this.#end = Math.max(this.#end, row + 1);
    return high;
  }

  /** The row of the id at place i of a column; −1 if there is none. Tables follow the order of the rows: the next are tried. */
  row(ids: TextColumn, i: number): number {
    hashBytes(ids.bytes, ids.offsets[i], ids.offsets[i + 1], words);
    const high = words[0], low = words[1], end = Math.min(this.#end, this.#last + AHEAD);
    for (let row = this.#last; row < end; row++) {
      if (this.#high[row] === high && this.#low[row] === low) return this.#last = row;
    }
    const row = this.#rows[this.#place(high, low)] - 1;
    if (row >= 0) this.#last = row;
    return row;
  }

  /** The row of an id; −1 if there is none. */
  rowOf(id: string): number {
    const bytes = encoder.encode(id);
    hashBytes(bytes, 0, bytes.length, words);
    return this.#rows[this.#place(words[0], words[1])] - 1;
  }

  #place(high: number, low: number): number {
    let place = low & this.#mask, row = this.#rows[place];
    while (row !== 0 && (this.#high[row - 1] !== high || this.#low[row - 1] !== low)) {
      row = this.#rows[place = (place + 1) & this.#mask];
    }
    return place;
  }
}
