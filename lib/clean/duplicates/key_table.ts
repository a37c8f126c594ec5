/** A table from 64-bit keys to row numbers, in typed arrays: 16 bytes a key where a Map takes a hundred. @module */

const EMPTY = -1;

/** Keys are two halves of 32 bits; values are whole numbers from 0. */
export class KeyTable {
  #high: Uint32Array;
  #low: Uint32Array;
  #values: Int32Array;
  #mask: number;
  #size = 0;

  constructor(expected = 1024) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(expected, 8) * 2));
    this.#high = new Uint32Array(slots);
    this.#low = new Uint32Array(slots);
    this.#values = new Int32Array(slots).fill(EMPTY);
    this.#mask = slots - 1;
  }

  /** The value of a key, or -1. */
  get(high: number, low: number): number {
    return this.#values[this.#slot(high, low)];
  }

  set(high: number, low: number, value: number): void {
    const slot = this.#slot(high, low);
    if (this.#values[slot] === EMPTY) {
      if (++this.#size * 2 > this.#values.length) {
        this.#grow();
        return this.set(high, low, value);
      }
      this.#high[slot] = high;
      this.#low[slot] = low;
    }
    this.#values[slot] = value;
  }

  #slot(high: number, low: number): number {
    let slot = (high ^ Math.imul(low, 0x9e3779b1)) & this.#mask;
    while (this.#values[slot] !== EMPTY && (this.#high[slot] !== high || this.#low[slot] !== low)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  #grow(): void {
    const old = { high: this.#high, low: this.#low, values: this.#values };
    const next = new KeyTable(old.values.length);
    for (let i = 0; i < old.values.length; i++) {
      if (old.values[i] !== EMPTY) next.set(old.high[i], old.low[i], old.values[i]);
    }
    this.#high = next.#high;
    this.#low = next.#low;
    this.#values = next.#values;
    this.#mask = next.#mask;
    this.#size = next.#size;
  }
}
