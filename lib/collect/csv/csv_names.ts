/** What names stand for, in a window's memory, where the kernel looks them up. @module */

/** Numbers a name has in the table: hash, how many bytes (0: free), where they lie, where its value lies. */
const SLOT = 4, SLOT_BYTES = SLOT * 4;
const FIRST_PLACES = 1 << 10, SLACK = 16;
/** No longer name is looked up; no value is four times as long. */
const LONGEST_BYTES = 1 << 12, ROOM_BYTES = LONGEST_BYTES * 5;

/** What the kernel tells of a name that it lacks: its place in the table, hash, where it begins and ends. */
export type Missing = Int32Array;

/** A table of names and values between two addresses. */
export class NameTable {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #slots: Int32Array<ArrayBuffer>;
  readonly #address: number;
  readonly #lettersAt: number;
  readonly #lettersEnd: number;
  #places = FIRST_PLACES;
  #names = 0;
  #letters: number;

  /**
   * @param address where its memory begins: a multiple of 16
   * @param places a power of two: half as many names are known at once
   * @param letterBytes what the bytes of all names and values may take
   */
  constructor(buffer: ArrayBuffer, address: number, places: number, letterBytes: number) {
    this.#bytes = new Uint8Array(buffer);
    this.#slots = new Int32Array(buffer, address, places * SLOT);
    this.#address = address;
    this.#letters = this.#lettersAt = address + places * SLOT_BYTES;
    this.#lettersEnd = this.#lettersAt + letterBytes;
  }

  /** Bytes of memory that a table takes. */
  static bytes(places: number, letterBytes: number): number {
    return places * SLOT_BYTES + letterBytes + SLACK;
  }

  get address(): number {
    return this.#address;
  }

  /** One less than the places in use. */
  get mask(): number {
    return this.#places - 1;
  }

  /** Whether there may be no room for another name: forget all, when the values are used no longer. */
  get isFull(): boolean {
    return this.#names * 2 > this.#slots.length / SLOT || this.#letters + ROOM_BYTES > this.#lettersEnd;
  }

  forget(): void {
    this.#slots.fill(0, 0, this.#places * SLOT);
    this.#places = FIRST_PLACES;
    this.#names = 0;
    this.#letters = this.#lettersAt;
  }

  /** Takes a name in that the kernel lacked, and what it stands for. */
  learn([place, hash, start, end]: Missing, value: Uint8Array): void {
    const length = end - start, slots = this.#slots, at = (place - this.#address) / 4, letters = this.#letters;
    const valueAt = letters + length + 3 & ~3;
    slots[at] = hash;
    slots[at + 1] = length;
    slots[at + 2] = letters;
    slots[at + 3] = valueAt;
    this.#bytes.copyWithin(letters, start, end);
    this.#letters = writeValue(this.#bytes, valueAt, value);
    if (++this.#names * 2 > this.#places && this.#places * SLOT < slots.length) this.#grow();
  }

  #grow(): void {
    const { length } = this.#slots, old = this.#slots.slice(0, this.#places * SLOT);
    this.#places = Math.min(this.#places * 4, length / SLOT);
    const slots = this.#slots.fill(0, 0, this.#places * SLOT), mask = this.#places - 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 1] === 0) continue;
      let place = old[from] & mask;
      while (slots[place * SLOT + 1] !== 0) place = (place + 1) & mask;
      for (let k = 0; k < SLOT; k++) slots[place * SLOT + k] = old[from + k];
    }
  }
}

/** Writes a value, its length first, at a multiple of 4; gives where it ends. */
export function writeValue(bytes: Uint8Array, at: number, value: Uint8Array): number {
  for (let k = 0; k < 4; k++) bytes[at + k] = value.length >>> 8 * k;
  for (let i = 0, to = at + 4; i < value.length; i++) bytes[to++] = value[i];
  return at + 4 + value.length;
}
