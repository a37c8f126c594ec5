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
  #slots = new Int32Array(1 << 12);
  readonly #written: string[] = [];
  readonly #hashes: number[] = [];
  readonly #known: T[] = [];

  /** @param look says what is to be known of a word as it is written */
  constructor(look: (word: string) => T) {
    this.#look = look;
  }

  /** What is known of the word that begins at `start`: letters, digits and underscores, and hyphens and apostrophes within. */
  read(text: string, start: number): T {
    let hash = SEED, end = start;
    for (;;) {
      const unit = text.charCodeAt(end);
      let units = 1;
      if ((this.#kinds[unit] & KIND) !== WORD) {
        const next = JOINS.has(unit) && end > start ? end + 1 : end;
        if (kindAt(text, next) !== WORD) break;
        units = next - end - (text.codePointAt(next)! > 0xffff ? 2 : 1);
      }
      for (let k = 0; k < units; k++) hash = Math.imul(hash ^ text.charCodeAt(end + k), PRIME);
      end += units;
    }
    this.end = end;
    const slot = this.#slotOf(text, start, end, hash), known = this.#slots[slot];
    return known > 0 ? this.#known[known - 1] : this.#meet(text.slice(start, end), hash);
  }

  #meet(cut: string, hash: number): T {
    if (this.#known.length >= MOST) this.#forget();
    const word = ownString(cut), known = this.#look(word), slot = this.#slotOf(word, 0, word.length, hash);
    this.#written.push(word);
    this.#hashes.push(hash);
    this.#slots[slot] = this.#known.push(known);
    if (this.#known.length * 2 > this.#slots.length) this.#grow();
    return known;
  }

  /** The slot of a word, or the empty one where it belongs. */
  #slotOf(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots, mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] > 0 && !this.#isWord(slots[slot] - 1, text, start, end, hash)) slot = (slot + 1) & mask;
    return slot;
  }

  #isWord(i: number, text: string, start: number, end: number, hash: number): boolean {
    const word = this.#written[i];
    if (this.#hashes[i] !== hash || word.length !== end - start) return false;
    for (let k = 0; k < word.length; k++) if (word.charCodeAt(k) !== text.charCodeAt(start + k)) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#written.forEach((word, i) => this.#slots[this.#slotOf(word, 0, word.length, this.#hashes[i])] = i + 1);
  }

  #forget(): void {
    this.#slots.fill(0);
    for (const list of [this.#written, this.#hashes, this.#known]) list.length = 0;
  }
}

/** A string cut from another keeps it alive in V8, if it is as long as this. */
const CUT_LETTERS = 13;

function ownString(word: string): string {
  return word.length < CUT_LETTERS ? word : word.split("").join("");
}
