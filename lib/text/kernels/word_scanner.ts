/** The words of many texts at once, by WebAssembly over texts that lie in its memory. @module */
import { FOLDED, INVISIBLE, LEARNT, NOT_LETTERS, SEPARATOR } from "../_fold_letter.ts";
import { kindOfLetter } from "../_tokens.ts";
import { CODE } from "./_scan_words_code.ts";
import { instanceOf } from "./instance_of.ts";

/** No longer text can be scanned: it may have half as many words. */
export const SCANNED_BYTES = 0x7fff;
const WORDS_BYTES = 0x70000;
/** Bytes of memory that a scanner takes for itself. */
export const SCANNER_BYTES: number = WORDS_BYTES + FOLDED.length * 4;

/** Marks in the table of letters; see the kernel. */
const KIND_SHIFT = 16, UNSEEN = 8, SECOND_LOOK = 16;

interface Kernel {
  marks(row: number, rows: number, slices: number, letters: number, out: number, ends: number): number;
  follow(row: number, rows: number, offsets: number, letters: number, words: number, search: number): number;
}

/**
 * What `tokenise` finds, as far as it is asked for, in a third of its time. Texts with characters that need a second look
 * (a combining mark, a word of two alphabets) are told, and left to it.
 */
export class WordScanner {
  readonly #kernel: Kernel;
  readonly #words: number;
  readonly #letters: Int32Array<ArrayBuffer>;
  #learnt = 0;

  /** @param at where its own memory begins: a multiple of 16 */
  constructor(memory: WebAssembly.Memory, at: number) {
    this.#kernel = instanceOf(CODE, memory) as unknown as Kernel;
    this.#words = at;
    this.#letters = new Int32Array(memory.buffer as ArrayBuffer, at + WORDS_BYTES, FOLDED.length);
    this.#letters.fill(SECOND_LOOK << KIND_SHIFT);
  }

  /** Writes the marks of texts; see the kernel. */
  marks(row: number, rows: number, slices: number, out: number, ends: number): number {
    this.#learn();
    return this.#kernel.marks(row, rows, slices, this.#letters.byteOffset, out, ends);
  }

  /** Follows words through texts; see the kernel. */
  follow(row: number, rows: number, offsets: number, search: number): number {
    this.#learn();
    return this.#kernel.follow(row, rows, offsets, this.#letters.byteOffset, this.#words, search);
  }

  /** Takes over the letters that were looked at since. */
  #learn(): void {
    for (; this.#learnt < LEARNT.length; this.#learnt++) {
      const character = LEARNT[this.#learnt], letter = FOLDED[character];
      this.#letters[character] = letter > NOT_LETTERS
        ? letter | kindOfLetter(letter) << KIND_SHIFT
        : (letter === SEPARATOR ? 0 : letter === INVISIBLE ? UNSEEN : SECOND_LOOK) << KIND_SHIFT;
    }
  }
}
