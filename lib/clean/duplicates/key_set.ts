/** A set of 64-bit keys that is asked far more often than it says yes. @module */

/** Bits of the filter before the table: a look at one of a million keys costs 2 ns where ten thousand are wanted. */
const FILTER_BITS = 19, WORD = 5;

/** Keys are two halves of 32 bits. */
export class KeySet {
  readonly #filter = new Int32Array(1 << (FILTER_BITS - WORD));
  /** Place + 1 of a key; 0: free. At most half of it is taken. */
  #slots = new Int32Array(1 << 8);
  #shift = 24;
  /** Halves of the keys by place, side by side. */
  #keys = new Int32Array(1 << 8);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Takes a key in; gives its place, in the order in which keys came. */
  add(high: number, low: number): number {
    const known = this.place(high, low);
    if (known >= 0) return known;
    const hash = hashOf(high, low), bit = hash >>> (32 - FILTER_BITS), place = this.#size++;
    this.#filter[bit >> WORD] |= 1 << (bit & 31);
    if (this.#size * 2 > this.#slots.length) this.#grow();
    this.#keys[place * 2] = high;
    this.#keys[place * 2 + 1] = low;
    this.#put(hash, place);
    return place;
  }

  /** The key's place; -1: it is not in the set. */
  place(high: number, low: number): number {
    const hash = hashOf(high, low), bit = hash >>> (32 - FILTER_BITS);
    return (this.#filter[bit >> WORD] >> (bit & 31) & 1) === 0 ? -1 : this.#find(hash, high | 0, low | 0);
  }

  /** Calls with each row of a column of hashes whose key is in the set. */
  eachRow({ high, low }: { readonly high: Uint32Array; readonly low: Uint32Array }, call: (row: number) => void): void {
    const filter = this.#filter;
    for (let row = 0; row < high.length; row++) {
      const h = high[row] | 0, l = low[row] | 0, hash = hashOf(h, l), bit = hash >>> (32 - FILTER_BITS);
      if ((filter[bit >> WORD] >> (bit & 31) & 1) !== 0 && this.#find(hash, h, l) >= 0) call(row);
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
      const high = numbers[at], low = numbers[at + 1], hash = hashOf(high, low), bit = hash >>> (32 - FILTER_BITS);
      if ((filter[bit >> WORD] >> (bit & 31) & 1) === 0) continue;
      const place = this.#find(hash, high, low);
      if (place >= 0) call(k, place);
    }
  }

  #find(hash: number, high: number, low: number): number {
    const slots = this.#slots, keys = this.#keys;
    let slot = hash >>> this.#shift, place = slots[slot] - 1;
    while (place >= 0 && (keys[place * 2] !== high || keys[place * 2 + 1] !== low)) {
      slot = (slot + 1) & (slots.length - 1);
      place = slots[slot] - 1;
    }
    return place;
  }

  #put(hash: number, place: number): void {
    const slots = this.#slots;
    let slot = hash >>> this.#shift;
    while (slots[slot] > 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = place + 1;
  }

  #grow(): void {
    const keys = this.#keys, known = this.#size - 1;
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#shift--;
    this.#keys = new Int32Array(keys.length * 2);
    this.#keys.set(keys);
    for (let place = 0; place < known; place++) this.#put(hashOf(keys[place * 2], keys[place * 2 + 1]), place);
  }
}

function hashOf(high: number, low: number): number {
  return Math.imul(high ^ Math.imul(low, 0x85ebca6b), 0x9e3779b1);
}
