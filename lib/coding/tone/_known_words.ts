/** Words of texts, each different one looked at once. @module */
import { KIND, kindAt, unitKinds, WORD } from "./_letters.ts";

/** Beyond so many different words the memory of them is emptied. */
const MOST = 200_000;
const SEED = 0x811c9dc5 | 0, PRIME = 0x01000193; // of FNV-1a
const JOINS = new Set([..."-'’"].map((character) => character.charCodeAt(0)));

/** Reads words and knows those that it has met, without cutting them out of the text again. */
export class KnownWords<T> {
  /** Where the word that was read last ends. */
  end = 0;
  readonly #look: (word: string) => T;
  readonly #kinds = unitKinds();
  /** Of each slot: a word's number and 1, 0 where it is empty; its hash. */
  #slots = new Int32Array(1 << 13);
  readonly #known: T[] = [];
  /** The UTF-16 units of word i: `#units[#ends[i]]` up to `#units[#ends[i + 1]]`. */
  #units = new Uint16Array(1 << 12);
  #ends = new Int32Array(1 << 9);
  /** The units of the word at hand, after those of all that are known. */
  #length = 0;

  /** @param look says what is to be known of a word as it is written */
  constructor(look: (word: string) => T) {
    this.#look = look;
  }

  /** What is known of the word that begins at `start`: letters, digits and underscores, and hyphens and apostrophes within. */
  read(text: string, start: number): T {
    const from = this.#ends[this.#known.length];
    let hash = SEED, end = start, at = from;
    for (;;) {
      const unit = text.charCodeAt(end);
      let units = 1;
      if ((this.#kinds[unit] & KIND) !== WORD) {
        const next = JOINS.has(unit) && end > start ? end + 1 : end;
        if (kindAt(text, next) !== WORD) break;
        units = next - end + (text.codePointAt(next)! > 0xffff ? 2 : 1);
      }
      if (at + units > this.#units.length) this.#units = larger(this.#units, new Uint16Array(this.#units.length * 2));
      for (let k = 0; k < units; k++) {
        const unit = text.charCodeAt(end + k);
        this.#units[at++] = unit;
        hash = Math.imul(hash ^ unit, PRIME);
      }
      end += units;
    }
    this.end = end;
    this.#length = at - from;
    const slot = this.#slotOf(hash), known = this.#slots[slot];
    return known > 0 ? this.#known[known - 1] : this.#meet(text.slice(start, end), hash, slot);
  }

  #meet(word: string, hash: number, slot: number): T {
    const known = this.#look(ownString(word));
    if (this.#known.length >= MOST) {
      this.#forget();
      return known;
    }
    const number = this.#known.push(known);
    this.#slots[slot] = number;
    this.#slots[slot + 1] = hash;
    if (number + 1 >= this.#ends.length) this.#ends = larger(this.#ends, new Int32Array(this.#ends.length * 2));
    this.#ends[number] = this.#ends[number - 1] + this.#length;
    if (number * 4 > this.#slots.length) this.#grow();
    return known;
  }

  /** The slot of the word at hand, or the empty one where it belongs. */
  #slotOf(hash: number): number {
    const slots = this.#slots, mask = slots.length - 2;
    let slot = firstSlot(hash) & mask;
    while (slots[slot] > 0 && (slots[slot + 1] !== hash || !this.#isWord(slots[slot] - 1))) slot = (slot + 2) & mask;
    return slot;
  }

  #isWord(i: number): boolean {
    const units = this.#units, start = this.#ends[i], own = this.#ends[this.#known.length], length = this.#length;
    if (this.#ends[i + 1] - start !== length) return false;
    for (let k = 0; k < length; k++) if (units[start + k] !== units[own + k]) return false;
    return true;
  }

  #grow(): void {
    const before = this.#slots, slots = this.#slots = new Int32Array(before.length * 2), mask = slots.length - 2;
    for (let from = 0; from < before.length; from += 2) {
      if (before[from] === 0) continue;
      let slot = firstSlot(before[from + 1]) & mask;
      while (slots[slot] > 0) slot = (slot + 2) & mask;
      slots[slot] = before[from];
      slots[slot + 1] = before[from + 1];
    }
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#known.length = 0;
  }
}

function firstSlot(hash: number): number {
  return (hash ^ (hash >>> 15)) << 1;
}

function larger<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** A string cut from another keeps it alive in V8, if it is as long as this. */
const CUT_LETTERS = 13;

function ownString(word: string): string {
  return word.length < CUT_LETTERS ? word : word.split("").join("");
}
