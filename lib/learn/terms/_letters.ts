/** Which bytes words are made of: all that a text must hold to be read without folding its letters. @module */
import { createTokens, tokenise } from "../../text/tokenise.ts";

/** Kinds of bytes: of a letter, digit or underscore, in ASCII or in the usual Cyrillic … */
export const WITHIN = 0;
/** … what begins another character beyond ASCII (see {@linkcode breakLength}); what ends a word. */
export const OTHER = 1, BREAK = 2;

/**
 * The kind of each byte. All bytes that go on a character are within words: in UTF-8 a reader meets no others.
 */
export const KINDS: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0xc0) return byte === 0xd0 || byte === 0xd1 ? WITHIN : OTHER;
  return byte >= 0x80 || /\w/.test(String.fromCharCode(byte)) ? WITHIN : BREAK;
});

/** Whether all letters are whole, where all bytes are within a word. */
export function isPlainWord(bytes: Uint8Array, start: number, end: number): boolean {
  let i = start;
  while (i < end && (bytes[i] < 0x80 || (bytes[i] >= 0xc0 && isNext(bytes[i + 1])))) i += bytes[i] < 0x80 ? 1 : 2;
  return i === end;
}

function isNext(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}

/** By code point: how many words two letters are with it between them. */
const words = new Map<number, number>();
const tokens = createTokens(), encoder = new TextEncoder();

/** How many bytes the character at i has, if it ends a word and is a dash, a quote, an emoji or such; else 0. */
export function breakLength(bytes: Uint8Array, i: number, end: number): number {
  const c = bytes[i];
  if (c === 0xc2) return i + 2 <= end && endsWord(((c & 31) << 6) | (bytes[i + 1] & 63)) ? 2 : 0;
  const middle = (bytes[i + 1] & 63) << 6 | (bytes[i + 2] & 63);
  if (c === 0xe2) return i + 3 <= end && endsWord(((c & 15) << 12) | middle) ? 3 : 0;
  if (c !== 0xf0 || i + 4 > end) return 0;
  return endsWord((middle << 6) | (bytes[i + 3] & 63)) ? 4 : 0;
}

function endsWord(codePoint: number): boolean {
  let count = words.get(codePoint);
  if (count === undefined) {
    const bytes = encoder.encode(`a${String.fromCodePoint(codePoint)}a`);
    tokenise(bytes, 0, bytes.length, tokens);
    words.set(codePoint, count = tokens.count);
  }
  return count === 2;
}
