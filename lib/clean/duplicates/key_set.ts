/** A set of 64-bit keys that is asked far more often than it says yes. @module */
import { KeyTable } from "./key_table.ts";

/** Bits of the filter before the table: a look at one of a million keys costs 1 ns where ten thousand are wanted. */
const BITS = 19, WORD = 5;

/** Keys are two halves of 32 bits. */
export class KeySet {
  readonly #filter = new Int32Array(1 << (BITS - WORD));
  readonly #keys = new KeyTable();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Takes a key in; gives its place, in the order in which keys came. */
  add(high: number, low: number): number {
    const known = this.place(high, low);
    if (known >= 0) return known;
    const bit = bitOf(high, low);
    this.#filter[bit >> WORD] |= 1 << (bit & 31);
    this.#keys.set(high, low, this.#size);
    return this.#size++;
  }

  /** The key's place; -1: it is not in the set. */
  place(high: number, low: number): number {
    const bit = bitOf(high, low);
    return (this.#filter[bit >> WORD] >> (bit & 31) & 1) === 0 ? -1 : this.#keys.get(high, low);
  }

  /** Calls with each row of a column of hashes whose key is in the set. */
  eachRow({ high, low }: { readonly high: Uint32Array; readonly low: Uint32Array }, call: (row: number) => void): void {
    const filter = this.#filter;
    for (let row = 0; row < high.length; row++) {
      const bit = bitOf(high[row] | 0, low[row] | 0);
      if ((filter[bit >> WORD] >> (bit & 31) & 1) !== 0 && this.#keys.get(high[row], low[row]) >= 0) call(row);
    }
  }

  /**
   * Calls with the index and the place of each key that is in the set.
   *
   * @param numbers high half of key k at `at + k * step`, its low half after it
   */
  eachIn(numbers: Int32Array, at: number, step: number, call: (k: number, place: number) => void): void {
    const filter = this.#filter;
    for (let k = 0; at < numbers.length; k++, at += step) {
      const bit = bitOf(numbers[at], numbers[at + 1]);
      if ((filter[bit >> WORD] >> (bit & 31) & 1) === 0) continue;
      const place = this.#keys.get(numbers[at], numbers[at + 1]);
      if (place >= 0) call(k, place);
    }
  }
}

function bitOf(high: number, low: number): number {
  return Math.imul(high ^ Math.imul(low, 0x85ebca6b), 0x9e3779b1) >>> (32 - BITS);
}
