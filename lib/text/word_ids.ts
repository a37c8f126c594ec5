/** Small whole numbers for words, so that words are compared as numbers. @module */
import type { Tokens } from "./tokenise.ts";

const MAX_LOAD = 0.4; // most words looked up are not there: a sparse table says so at the first look

/**
 * Words and their numbers, 0 upward in the order in which they were added. Letters are compared, not only hashes: two
 * words never share a number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createTokens, tokenise } from "./tokenise.ts";
 * import { WordIds } from "./word_ids.ts";
 *
 * const ids = new WordIds();
 * const tokens = createTokens();
 * const bytes = new TextEncoder().encode("тариф Тариф цена");
 * tokenise(bytes, 0, bytes.length, tokens);
 * assert.deepEqual([0, 1, 2].map((k) => ids.add(tokens, k)), [0, 0, 1]);
 * assert.equal(ids.word(1), "цена");
 * ```
 */
export class WordIds {
  #size = 0;
  #slots = new Int32Array(1 << 10); // a word's number + 1; 0: empty
  #hashes = new Int32Array(1 << 8);
  #ends = new Int32Array((1 << 8) + 1); // letters of word i: from #ends[i] up to #ends[i + 1]
  #letters = new Int32Array(1 << 12);

  /** How many words there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of word k of the tokens, or −1. */
  find(tokens: Tokens, k: number): number {
    const hash = tokens.hashes[k];
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask;; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] - 1;
      if (id < 0) return -1;
      if (this.#hashes[id] === hash && this.#isWord(id, tokens, k)) return id;
    }
  }

  /** The number of word k of the tokens, a new one if it had none. */
  add(tokens: Tokens, k: number): number {
    const known = this.find(tokens, k);
    if (known >= 0) return known;
    const id = this.#size;
    const first = tokens.letterStarts[k], length = tokens.letterStarts[k + 1] - first, end = this.#ends[id];
    this.#reserve(length);
    for (let i = 0; i < length; i++) this.#letters[end + i] = tokens.letters[first + i];
    this.#ends[id + 1] = end + length;
    this.#hashes[id] = tokens.hashes[k];
    this.#size++;
    this.#enter(id);
    return id;
  }

  /** The folded letters of a number's word. */
  word(id: number): string {
    return text(this.#letters, this.#ends[id], this.#ends[id + 1]);
  }

  #isWord(id: number, tokens: Tokens, k: number): boolean {
    const start = this.#ends[id], other = tokens.letterStarts[k];
    const length = this.#ends[id + 1] - start;
    if (tokens.letterStarts[k + 1] - other !== length) return false;
    for (let i = 0; i < length; i++) {
      if (this.#letters[start + i] !== tokens.letters[other + i]) return false;
    }
    return true;
  }

  #enter(id: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[id] & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = id + 1;
  }

  #reserve(letters: number): void {
    this.#letters = roomFor(this.#letters, this.#ends[this.#size] + letters);
    this.#hashes = roomFor(this.#hashes, this.#size + 1);
    this.#ends = roomFor(this.#ends, this.#size + 2);
    if (this.#size + 1 < this.#slots.length * MAX_LOAD) return;
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (let id = 0; id < this.#size; id++) this.#enter(id);
  }
}

/** The folded letters of word k as a string. */
export function lettersOf(tokens: Tokens, k: number): string {
  return text(tokens.letters, tokens.letterStarts[k], tokens.letterStarts[k + 1]);
}

function text(letters: Int32Array, start: number, end: number): string {
  let word = "";
  for (let i = start; i < end; i++) word += String.fromCodePoint(letters[i]);
  return word;
}

function roomFor(values: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  if (room <= values.length) return values;
  const larger = new Int32Array(Math.max(room, values.length * 2));
  larger.set(values);
  return larger;
}
