/** A table from 64-bit keys to row numbers, in typed arrays: 16 bytes a key where a Map takes a hundred. @module */

const EMPTY = -1, SLOT = 4, VALUE = 2;

/** Keys are two halves of 32 bits; values are whole numbers from 0. */
export class KeyTable {
  /** High half, low half, value and nothing, side by side: a look costs one miss of the cache. */
  #slots: Int32Array;
  #mask: number;
  #size = 0;

  constructor(expected = 1024) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(expected, 8) * 2));
    this.#slots = new Int32Array(slots * SLOT);
    for (let at = VALUE; at < this.#slots.length; at += SLOT) this.#slots[at] = EMPTY;
    this.#mask = slots - 1;
  }

  /** The value of a key, or -1. */
  get(high: number, low: number): number {
    return this.#slots[this.#at(high, low) + VALUE];
  }

  set(high: number, low: number, value: number): void {
    const at = this.#at(high, low), slots = this.#slots;
    if (slots[at + VALUE] === EMPTY) {
      if (++this.#size * 2 > this.#mask + 1) {
        this.#grow();
        return this.set(high, low, value);
      }
      slots[at] = high;
      slots[at + 1] = low;
    }
    slots[at + VALUE] = value;
  }

  #at(high: number, low: number): number {
    const slots = this.#slots, [h, l] = [high | 0, low | 0];
    let slot = (h ^ Math.imul(l, 0x9e3779b1)) & this.#mask;
    for (let at = slot * SLOT; slots[at + VALUE] !== EMPTY; at = slot * SLOT) {
      if (slots[at] === h && slots[at + 1] === l) return at;
      slot = (slot + 1) & this.#mask;
    }
    return slot * SLOT;
  }

  #grow(): void {
    const old = this.#slots, next = new KeyTable(this.#mask + 1);
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + VALUE] !== EMPTY) next.set(old[at], old[at + 1], old[at + VALUE]);
    }
    this.#slots = next.#slots;
    this.#mask = next.#mask;
    this.#size = next.#size;
  }
}
