/** The words of a text as arrays, and what both ways of finding them share. @module */
import { toOneScript } from "./_one_script.ts";

/** A bit of {@linkcode Tokens.kinds}: the word has a letter of a–z. */
export const ASCII_LETTER = 1;
/** A bit of {@linkcode Tokens.kinds}: the word has a letter of another alphabet, or with an accent. */
export const OTHER_LETTER = 2;
/** A bit of {@linkcode Tokens.kinds}: the word has a digit or an underscore. */
export const DIGIT = 4;
const BOTH = ASCII_LETTER | OTHER_LETTER;

export const SEED: number = 0x811c9dc5 | 0, PRIME = 0x01000193; // of FNV-1a

const NUMBER_SIGN = 0x23, AT_SIGN = 0x40, SLASH = 0x2f, AMPERSAND = 0x26;
const WIDE_NUMBER_SIGN = 0xff03, WIDE_AT_SIGN = 0xff20;

/** The words of one text, word k at index k of each array. Meant to be used again for the next text. */
export interface Tokens {
  /** How many words there are. */
  count: number;
  /** Byte at which the word, or the # or @ before it, begins. */
  starts: Int32Array;
  /** Byte after the word. */
  ends: Int32Array;
  /** `#` or `@` as a character code where the word is a tag or a handle, else 0. */
  sigils: Uint8Array;
  /** What the word is made of: bits ASCII_LETTER, OTHER_LETTER, DIGIT. */
  kinds: Uint8Array;
  /** Hash of the folded letters: 32 bits, so compare letters too. */
  hashes: Int32Array;
  /** Folded letters of word k: `letters[letterStarts[k]]` up to `letters[letterStarts[k + 1]]`, as code points. */
  letterStarts: Int32Array;
  /** The folded letters of all words, as code points. */
  letters: Int32Array;
}

/** Room for a text of so many bytes: it has at most as many letters, special ones aside, and half as many words. */
export function reserve(tokens: Tokens, bytes: number): void {
  if (bytes > tokens.letters.length) tokens.letters = new Int32Array(bytes * 2);
  if (bytes / 2 + 2 < tokens.starts.length) return;
  tokens.starts = new Int32Array(bytes + 4);
  tokens.ends = new Int32Array(bytes + 4);
  tokens.sigils = new Uint8Array(bytes + 4);
  tokens.kinds = new Uint8Array(bytes + 4);
  tokens.hashes = new Int32Array(bytes + 4);
  tokens.letterStarts = new Int32Array(bytes + 5);
}

/** `#` and `@` make a tag or a handle, but not in `a#b`, in an address's `/#part`, nor in what is left of `&#39;`. */
export function sigilOf(c: number, before: number): number {
  if (c === AT_SIGN || c === WIDE_AT_SIGN) return AT_SIGN;
  const isTag = (c === NUMBER_SIGN || c === WIDE_NUMBER_SIGN) && before !== SLASH && before !== AMPERSAND;
  return isTag ? NUMBER_SIGN : 0;
}

/** Sets the kind and the hash of word k, once its letters are there; brings them into one script where that can be. */
export function closeWord({ letters, letterStarts, kinds, hashes }: Tokens, k: number): void {
  const start = letterStarts[k], end = letterStarts[k + 1];
  let kind = kindOf(letters, start, end);
  if ((kind & BOTH) === BOTH && toOneScript(letters, start, end)) kind = kindOf(letters, start, end);
  kinds[k] = kind;
  hashes[k] = hashOf(letters, start, end);
}

/** Lets all bits of a hash decide the low ones, by which tables are entered. */
export function scatter(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Of a word's folded letters. */
export function hashOf(letters: Int32Array, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ letters[i], PRIME);
  return scatter(hash);
}

function kindOf(letters: Int32Array, start: number, end: number): number {
  let kind = 0;
  for (let i = start; i < end; i++) kind |= kindOfLetter(letters[i]);
  return kind;
}

/** The bit of {@linkcode Tokens.kinds} for a folded letter. */
export function kindOfLetter(letter: number): number {
  return letter < 0x61 ? DIGIT : letter < 0x80 ? ASCII_LETTER : OTHER_LETTER;
}
