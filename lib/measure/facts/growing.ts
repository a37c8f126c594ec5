/** Numbers, one after the other, without knowing how many. @module */

type Numbers = Uint8Array | Int32Array | Float64Array;

/** A list of numbers that grows: 32-bit whole numbers, or what else `Kind` holds. */
export class Growing<A extends Numbers = Int32Array> {
  #values: A;
  #length = 0;
  readonly #Kind: new (length: number) => A;

  /** @param room how many numbers there will be, if that is known: growing costs twice */
  constructor(Kind: new (length: number) => A = Int32Array as unknown as new (length: number) => A, room = 1 << 8) {
    this.#Kind = Kind;
    this.#values = new Kind(Math.max(1, room));
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new this.#Kind(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  /** Puts a number at place i; the place after the last one grows the list. */
  put(i: number, value: number): void {
    if (i === this.#length) this.push(value);
    else this.#values[i] = value;
  }

  /** Adds to the number at place i; places up to it begin at 0. */
  add(i: number, value: number): void {
    while (this.#length <= i) this.push(0);
    this.#values[i] += value;
  }

  at(i: number): number {
    return this.#values[i];
  }

  /** The numbers in an array of their own length. Nothing is pushed any more. */
  take(): A {
    if (this.#length === this.#values.length) return this.#values;
    return this.#values.slice(0, this.#length) as A;
  }

  /** The numbers where they lie: valid until the next push. */
  view(): A {
    return this.#values.subarray(0, this.#length) as A;
  }
}
