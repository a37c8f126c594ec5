/** What words are known to be, by their bytes as they stand in texts. @module */

/** Places in a slot's four numbers, side by side so that one look fetches them; of an empty slot all are 0. */
const FIRST = 0, SECOND = 1, LENGTH = 2, VALUE = 3, SLOT = 4;
const MAX_LOAD = 0.5;

/**
 * Numbers of words by spelling. Words recur in the same spelling, and whoever has met it need not fold its letters again.
 *
 * The bytes themselves are not kept, which would be looks at three far places for one at most: spellings are told apart
 * by their length and 62 bits of hashes. Of a million, two are taken for one in one of some ten million runs.
 */
export class Spellings {
  #size = 0;
  #slots = new Int32Array(SLOT << 10);
  #missed: [first: number, second: number, length: number] = [0, 0, 0];

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of the spelling of that length, or −1. */
  find(first: number, second: number, length: number): number {
    const slots = this.#slots, mask = slots.length - 1;
    for (let at = (first << 2) & mask;; at = (at + SLOT) & mask) {
      if (slots[at] === first && slots[at + SECOND] === second && slots[at + LENGTH] === length) {
        return slots[at + VALUE];
      }
      if (slots[at + LENGTH] === 0) return this.#miss(first, second, length);
    }
  }

  /** Gives a number, not below 0, to the spelling that was asked for last and had none. */
  keep(value: number): void {
    if (++this.#size * SLOT > this.#slots.length * MAX_LOAD) this.#grow();
    this.#enter(...this.#missed, value);
  }

  #miss(first: number, second: number, length: number): -1 {
    this.#missed = [first, second, length];
    return -1;
  }

  #enter(first: number, second: number, length: number, value: number): void {
    const slots = this.#slots, mask = slots.length - 1;
    let at = (first << 2) & mask;
    while (slots[at + LENGTH] !== 0) at = (at + SLOT) & mask;
    slots[at + FIRST] = first;
    slots[at + SECOND] = second;
    slots[at + LENGTH] = length;
    slots[at + VALUE] = value;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += SLOT) {
      if (before[at + LENGTH] > 0) {
        this.#enter(before[at], before[at + SECOND], before[at + LENGTH], before[at + VALUE]);
      }
    }
  }
}
