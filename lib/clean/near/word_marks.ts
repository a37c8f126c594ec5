/** The words of a text as marks: four 7-bit characters each, so that a sequence of words is a text column. @module */
import type { TextBuilder, TextColumn } from "../../tables/columns.ts";
import { createTokens, tokenise } from "../../text/mod.ts";

/** Characters a word's mark takes: 28 bits of its hash. */
export const MARK_BYTES = 4;

const AT_SIGN = 0x40;

const encoder = new TextEncoder();
const tokens = createTokens();
let bytes = new Uint8Array(1 << 12), marks = new Uint8Array(1 << 12);

/** Adds a row: the marks of the text's words in order, handles left out; addresses must be out of it already. */
export function addMarks(text: string, into: TextBuilder): void {
  if (text.length * 3 > bytes.length) bytes = new Uint8Array(text.length * 6);
  const { written } = encoder.encodeInto(text, bytes);
  tokenise(bytes, 0, written, tokens);
  if (tokens.count * MARK_BYTES > marks.length) marks = new Uint8Array(tokens.count * MARK_BYTES * 2);
  let end = 0;
  for (let k = 0; k < tokens.count; k++) {
    if (tokens.sigils[k] === AT_SIGN) continue;
    writeMark(tokens.hashes[k], end);
    end += MARK_BYTES;
  }
  into.addBytes(marks, 0, end);
}

/** The marks of some words, as the numbers that {@linkcode markAt} reads. */
export function marksOf(words: string): Int32Array {
  const { written } = encoder.encodeInto(words, bytes);
  tokenise(bytes, 0, written, tokens);
  return Int32Array.from({ length: tokens.count }, (_, k) => {
    writeMark(tokens.hashes[k], 0);
    return markAt(marks, 0);
  });
}

/** How many marks a row has. */
export function markCount({ offsets }: TextColumn, i: number): number {
  return (offsets[i + 1] - offsets[i]) / MARK_BYTES;
}

/** The mark that begins at a byte, as a number. */
export function markAt(column: Uint8Array, at: number): number {
  return column[at] | (column[at + 1] << 7) | (column[at + 2] << 14) | (column[at + 3] << 21);
}

function writeMark(hash: number, at: number): void {
  marks[at] = hash & 127;
  marks[at + 1] = (hash >>> 7) & 127;
  marks[at + 2] = (hash >>> 14) & 127;
  marks[at + 3] = (hash >>> 21) & 127;
}
