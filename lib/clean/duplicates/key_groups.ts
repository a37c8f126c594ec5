/** Rows that share a key of 64 bits, in typed arrays. @module */

/** So many rows and their table take 100 KB. */
const PART_ROWS = 1 << 12;

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
  readonly #groups: Int32Array;
  /** Rows by the first bits of their hash, with their keys: what is looked at together stays in a core's cache. */
  readonly #parts: Int32Array;
  readonly #partBits: number;
  readonly #order: Int32Array;
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  /** Place + 1 in the order of the first row of a key; 0: free. At most half of it is taken. */
  #slots = new Int32Array(PART_ROWS * 4);

  /** @param rows how many rows every grouping has */
  constructor(rows: number) {
    this.#rows = rows;
    this.#groups = new Int32Array(rows);
    this.#partBits = Math.max(0, 32 - Math.clz32(Math.floor(rows / PART_ROWS)));
    this.#parts = new Int32Array((1 << this.#partBits) + 1);
    this.#order = new Int32Array(rows);
    this.#high = new Int32Array(rows);
    this.#low = new Int32Array(rows);
  }

  /** For each row the first row with its key; only good until the next call. */
  of(high: Int32Array, low: Int32Array): Int32Array {
    this.#divide(high, low);
    const parts = this.#parts;
    for (let part = 0, start = 0; part < parts.length - 1; start = parts[part++]) this.#group(start, parts[part]);
    return this.#groups;
  }

  /** Puts the rows of a part side by side, in rising order. */
  #divide(high: Int32Array, low: Int32Array): void {
    const ends = this.#parts.fill(0),
      shift = 32 - this.#partBits,
      order = this.#order,
      highs = this.#high,
      lows = this.#low;
    const partOf = (h: number, l: number) => shift === 32 ? 0 : hashOf(h, l) >>> shift;
    for (let row = 0; row < this.#rows; row++) ends[partOf(high[row], low[row]) + 1]++;
    for (let part = 1; part < ends.length; part++) ends[part] += ends[part - 1];
    for (let row = 0; row < this.#rows; row++) {
      const h = high[row], l = low[row], at = ends[partOf(h, l)]++; // in the end each is where its part ends
      order[at] = row;
      highs[at] = h;
      lows[at] = l;
    }
  }

  #group(start: number, end: number): void {
    const bits = Math.max(3, 33 - Math.clz32(end - start)), size = 1 << bits;
    if (this.#slots.length < size) this.#slots = new Int32Array(size);
    const slots = this.#slots, mask = size - 1, order = this.#order, high = this.#high, low = this.#low;
    slots.fill(0, 0, size);
    for (let at = start; at < end; at++) {
      const h = high[at], l = low[at];
      let slot = hashOf(h, l) & mask, first = slots[slot] - 1;
      while (first >= 0 && (high[first] !== h || low[first] !== l)) first = slots[slot = (slot + 1) & mask] - 1;
      if (first < 0) slots[slot] = at + 1;
      this.#groups[order[at]] = order[first < 0 ? at : first];
    }
  }
}

function hashOf(high: number, low: number): number {
  const hash = Math.imul(high ^ Math.imul(low, 0x85ebca6b), 0x9e3779b1);
  return hash ^ hash >>> 15;
}
