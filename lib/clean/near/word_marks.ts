/** The words of a text as marks, short hashes of three 7-bit characters: so marks of many texts are a text column. @module */
import { TextBuilder, type TextColumn } from "../../tables/columns.ts";
import { createTokens, DIGIT, tokenise } from "../../text/tokenise.ts";

/**
 * Characters (and bytes) of a word's mark: 20 bits of the word's hash, and one bit that says whether it is a number. Two
 * different words have the same mark once in a million pairs.
 */
export const MARK_BYTES = 3;

/** The bit of a mark that says that the word is a number. */
const NUMBER_BIT = 1 << 20;

const AT_SIGN = 0x40;

/** Adds rows of marks. */
export interface MarkWriter {
  /** The marks of the words in `bytes[start]` up to `bytes[end]`, handles left out; addresses must be out of it already. */
  add(bytes: Uint8Array, start: number, end: number): void;
  build(): TextColumn;
}

export function markWriter(): MarkWriter {
  const column = new TextBuilder();
  let marks = new Uint8Array(1 << 12);
  return {
    add(bytes, start, end) {
      if ((end - start + 1) * MARK_BYTES > marks.length) marks = new Uint8Array((end - start + 1) * MARK_BYTES * 2);
      column.addBytes(marks, 0, marksInto(bytes, start, end, marks, 0));
    },
    build: () => column.build(),
  };
}

const tokens = createTokens();

/** Writes the marks of the words in `bytes[start]` up to `bytes[end]` to `into` at `at`; gives where they end. */
export function marksInto(bytes: Uint8Array, start: number, end: number, into: Uint8Array, at: number): number {
  tokenise(bytes, start, end, tokens);
  const { count, sigils, kinds, hashes } = tokens;
  for (let k = 0; k < count; k++) {
    if (sigils[k] === AT_SIGN) continue;
    const hash = hashes[k];
    into[at++] = hash & 127;
    into[at++] = (hash >>> 7) & 127;
    into[at++] = (hash >>> 14) & 63 | (kinds[k] === DIGIT ? 64 : 0);
  }
  return at;
}

/** The marks of some words, as the numbers that {@linkcode markAt} reads. */
export function marksOf(words: string): Int32Array {
  const writer = markWriter(), bytes = new TextEncoder().encode(words);
  writer.add(bytes, 0, bytes.length);
  const column = writer.build();
  return Int32Array.from({ length: markCount(column, 0) }, (_, k) => markAt(column.bytes, k * MARK_BYTES));
}

/** How many marks a row has. */
export function markCount({ offsets }: TextColumn, i: number): number {
  return (offsets[i + 1] - offsets[i]) / MARK_BYTES;
}

/** The mark that begins at a byte, as a number. */
export function markAt(column: Uint8Array, at: number): number {
  return column[at] | (column[at + 1] << 7) | (column[at + 2] << 14);
}

/** True for the mark of a number. */
export function isNumberMark(mark: number): boolean {
  return (mark & NUMBER_BIT) !== 0;
}
