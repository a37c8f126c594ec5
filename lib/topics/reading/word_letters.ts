/**
 * Texts whose words are numbers, as texts in which each word is one letter: so a table of texts holds them, in one to three
 * bytes a word, and they are read as fast as bytes.
 *
 * @module
 */
import type { TextColumn } from "../../tables/columns.ts";

/** UTF-8 has no letters from here on for so many; a number from there on has the letter after them. */
const SURROGATES = 0xd800, SURROGATE_COUNT = 0x800;
/** Letters from here on stand before another one and say how many whole `NUMBERS` its number has left out. */
const PREFIXES = 0x100000, NUMBERS = PREFIXES - SURROGATE_COUNT;
/** Bytes of two letters. */
const MOST_BYTES = 8;

/** Writes numbers as letters in UTF-8. */
export class LetterWriter {
  /** What was written last: up to `end`. */
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 10);
  end = 0;

  /** Writes `numbers[from]` up to `numbers[to]` over what was written before. */
  write(numbers: Int32Array, from: number, to: number): void {
    this.end = 0;
    if ((to - from) * MOST_BYTES > this.bytes.length) this.bytes = new Uint8Array((to - from) * MOST_BYTES * 2);
    for (let i = from; i < to; i++) {
      if (numbers[i] >= NUMBERS) this.#add(PREFIXES + Math.floor(numbers[i] / NUMBERS));
      const number = numbers[i] % NUMBERS;
      this.#add(number < SURROGATES ? number : number + SURROGATE_COUNT);
    }
  }

  #add(letter: number): void {
    const { bytes } = this;
    if (letter < 0x80) {
      bytes[this.end++] = letter;
      return;
    }
    if (letter < 0x800) bytes[this.end++] = 0xc0 | letter >> 6;
    else {
      if (letter < 0x10000) bytes[this.end++] = 0xe0 | letter >> 12;
      else {
        bytes[this.end++] = 0xf0 | letter >> 18;
        bytes[this.end++] = 0x80 | letter >> 12 & 0x3f;
      }
      bytes[this.end++] = 0x80 | letter >> 6 & 0x3f;
    }
    bytes[this.end++] = 0x80 | letter & 0x3f;
  }
}

/**
 * Reads row i of a column of such letters into `into`, from `at` on, which has a place for every byte.
 *
 * @param of what each number is called there
 * @returns the place after the last
 *
 * @example Two words, the second twice
 * ```ts
 * import assert from "node:assert/strict";
 * import { TextBuilder } from "../../tables/columns.ts";
 * import { LetterWriter, readLetters } from "./word_letters.ts";
 *
 * const writer = new LetterWriter(), column = new TextBuilder(), into = new Int32Array(6);
 * writer.write(Int32Array.of(0, 700, 700), 0, 3);
 * column.addBytes(writer.bytes, 0, writer.end);
 * const numbers = Int32Array.from({ length: 701 }, (_, i) => i * 2);
 * assert.equal(readLetters(column.build(), 0, numbers, into, 0), 3);
 * assert.deepEqual([...into.subarray(0, 3)], [0, 1400, 1400]);
 * ```
 */
export function readLetters(
  { bytes, offsets }: TextColumn,
  i: number,
  of: Int32Array,
  into: Int32Array,
  at: number,
): number {
  let before = 0;
  for (let k = offsets[i], end = offsets[i + 1]; k < end;) {
    let letter = bytes[k++];
    if (letter >= 0xf0) {
      letter = (letter & 7) << 18 | (bytes[k++] & 0x3f) << 12 | (bytes[k++] & 0x3f) << 6 | bytes[k++] & 0x3f;
    } else if (letter >= 0xe0) letter = (letter & 15) << 12 | (bytes[k++] & 0x3f) << 6 | bytes[k++] & 0x3f;
    else if (letter >= 0x80) letter = (letter & 31) << 6 | bytes[k++] & 0x3f;
    if (letter >= PREFIXES) {
      before = (letter - PREFIXES) * NUMBERS;
      continue;
    }
    into[at++] = of[before + (letter < SURROGATES ? letter : letter - SURROGATE_COUNT)];
    before = 0;
  }
  return at;
}
