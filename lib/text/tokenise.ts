/** The words of a text, found in its UTF-8 bytes without making a string. @module */
import { compose, FOLDED, learn, NOT_LETTERS, SEPARATOR, SPECIAL, specialOf, UNKNOWN } from "./_fold_letter.ts";
import { toOneScript } from "./_one_script.ts";

/** Bits of {@linkcode Tokens.kinds}: what a word is made of. */
export const ASCII_LETTER = 1;
export const OTHER_LETTER = 2;
export const DIGIT = 4; // or underscore

const NUMBER_SIGN = 0x23, AT_SIGN = 0x40, SLASH = 0x2f, AMPERSAND = 0x26, SPACE = 0x20;
const BOTH = ASCII_LETTER | OTHER_LETTER;
const SEED = 0x811c9dc5 | 0, PRIME = 0x01000193; // of FNV-1a
const WIDE_NUMBER_SIGN = 0xff03, WIDE_AT_SIGN = 0xff20;

/** The words of one text, word k at index k of each array. Meant to be used again for the next text. */
export interface Tokens {
  count: number;
  /** Byte at which the word, or the # or @ before it, begins. */
  starts: Int32Array;
  /** Byte after the word. */
  ends: Int32Array;
  /** `#` or `@` as a character code where the word is a tag or a handle, else 0. */
  sigils: Uint8Array;
  kinds: Uint8Array;
  /** Hash of the folded letters: 32 bits, so compare letters too. */
  hashes: Int32Array;
  /** Folded letters of word k: `letters[letterStarts[k]]` up to `letters[letterStarts[k + 1]]`, as code points. */
  letterStarts: Int32Array;
  letters: Int32Array;
}

/** Room for the words of a text; it grows as needed. */
export function createTokens(): Tokens {
  const room = 256;
  return {
    count: 0,
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    sigils: new Uint8Array(room),
    kinds: new Uint8Array(room),
    hashes: new Int32Array(room),
    letterStarts: new Int32Array(room + 1),
    letters: new Int32Array(room),
  };
}

/**
 * Finds the words of a text: runs of letters, digits and underscores in any script.
 *
 * Letters are folded so that what a reader takes for the same word is the same: case, ё and е, full width, a letter
 * and its mark in two characters or one, invisible characters, and letters of another script that look alike
 * (a Latin `a` in a Cyrillic word). A # or @ that no letter stands before makes the word after it a tag or a handle.
 *
 * @param bytes UTF-8, as in a column of texts; the text lies from `start` up to `end`
 * @param tokens filled anew
 *
 * @example A tag, and a word written with a Latin a
 * ```ts
 * import assert from "node:assert/strict";
 * import { createTokens, tokenise } from "./tokenise.ts";
 *
 * const tokens = createTokens();
 * const bytes = new TextEncoder().encode("Новый #Тaриф");
 * tokenise(bytes, 0, bytes.length, tokens);
 * assert.equal(tokens.count, 2);
 * assert.equal(String.fromCharCode(tokens.sigils[1]), "#");
 * const letters = tokens.letters.subarray(tokens.letterStarts[1], tokens.letterStarts[2]);
 * assert.equal(String.fromCodePoint(...letters), "тариф");
 * ```
 */
// Long, with a loop for letters inside, for it sees every byte of every text: in one loop with all cases it took twice as
// long (17 MB: 95 ms against 50).
export function tokenise(bytes: Uint8Array, start: number, end: number, tokens: Tokens): void {
  reserve(tokens, end - start);
  const { starts, ends, sigils, kinds, hashes, letterStarts } = tokens;
  let letters = tokens.letters;
  let count = 0, top = 0, sigil = 0, sigilStart = 0, before = 0;
  for (let i = start; i < end;) {
    const at = i;
    let c = bytes[i], letter: number;
    if (c < 0x80) i++, letter = FOLDED[c];
    else c = codePointAt(bytes, i), i += bytesOf(c), letter = folded(c);
    if (letter === UNKNOWN) letter = learn(c);
    if (letter === SEPARATOR) {
      sigil = sigilOf(c, before);
      sigilStart = at;
      before = c;
      continue;
    }
    if (letter < NOT_LETTERS && standsAlone(c, letter)) continue;
    const first = top;
    let hash = SEED, kind = 0, wordEnd = i, rehash = false;
    for (;;) {
      while (letter > NOT_LETTERS) {
        letters[top++] = letter;
        hash = Math.imul(hash ^ letter, PRIME);
        kind |= letter < 0x61 ? DIGIT : letter < 0x80 ? ASCII_LETTER : OTHER_LETTER;
        wordEnd = i;
        c = i < end ? bytes[i] : SPACE; // as if a space followed the text
        if (c < 0x80) i++, letter = FOLDED[c];
        else if (c < 0xe0) c = ((c & 31) << 6) | (bytes[i + 1] & 63), i += 2, letter = FOLDED[c];
        else c = codePointAt(bytes, i), i += bytesOf(c), letter = folded(c);
      }
      if (letter === UNKNOWN) {
        letter = learn(c);
        continue;
      }
      if (letter === SEPARATOR) break;
      if (letter === SPECIAL) {
        top = addSpecial(tokens, c, first, top, end - i);
        letters = tokens.letters;
        wordEnd = i;
        rehash = true;
      }
      c = i < end ? codePointAt(bytes, i) : SPACE;
      i += bytesOf(c);
      letter = folded(c);
    }
    if (rehash) kind = kindOf(letters, first, top);
    if ((kind & BOTH) === BOTH && toOneScript(letters, first, top)) {
      kind = kindOf(letters, first, top);
      rehash = true;
    }
    starts[count] = sigil === 0 ? at : sigilStart;
    ends[count] = wordEnd < end ? wordEnd : end;
    sigils[count] = sigil;
    kinds[count] = kind;
    hashes[count] = scatter(rehash ? hashOf(letters, first, top) : hash);
    letterStarts[++count] = top;
    sigil = 0; // nor does a # or @ make one that stands right after the word: it has just been passed
    before = c;
  }
  tokens.count = count;
}

/** The character that begins at a byte; bytes that are no UTF-8 give some character. */
function codePointAt(bytes: Uint8Array, i: number): number {
  const b = bytes[i];
  if (b < 0x80) return b;
  if (b < 0xe0) return ((b & 31) << 6) | (bytes[i + 1] & 63);
  if (b < 0xf0) return ((b & 15) << 12) | ((bytes[i + 1] & 63) << 6) | (bytes[i + 2] & 63);
  return ((b & 7) << 18) | ((bytes[i + 1] & 63) << 12) | ((bytes[i + 2] & 63) << 6) | (bytes[i + 3] & 63);
}

function bytesOf(c: number): number {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

/** Of characters beyond 0xFFFF, and of those not seen before, {@linkcode UNKNOWN}. */
function folded(c: number): number {
  return c < 0x10000 ? FOLDED[c] : UNKNOWN;
}

/** An invisible character or a mark that no letter stands before. */
function standsAlone(c: number, letter: number): boolean {
  return letter !== SPECIAL || "mark" in specialOf(c);
}

/** `#` and `@` make a tag or a handle, but not in `a#b`, in an address's `/#part`, nor in what is left of `&#39;`. */
function sigilOf(c: number, before: number): number {
  if (c < NUMBER_SIGN) return 0;
  if (c === AT_SIGN || c === WIDE_AT_SIGN) return AT_SIGN;
  const isTag = (c === NUMBER_SIGN || c === WIDE_NUMBER_SIGN) && before !== SLASH && before !== AMPERSAND;
  return isTag ? NUMBER_SIGN : 0;
}

/** Adds what the special character c stands for to the open word; gives the word's new end. */
function addSpecial(tokens: Tokens, c: number, first: number, top: number, rest: number): number {
  const special = specialOf(c);
  if ("mark" in special) {
    if (top > first) tokens.letters[top - 1] = compose(tokens.letters[top - 1], special.mark);
    return top;
  }
  const room = top + special.letters.length + rest;
  if (room > tokens.letters.length) tokens.letters = grown(tokens.letters, room);
  tokens.letters.set(special.letters, top);
  return top + special.letters.length;
}

/** A text of so many bytes has at most as many letters, special ones aside, and half as many words. */
function reserve(tokens: Tokens, bytes: number): void {
  if (bytes + 1 > tokens.letters.length) tokens.letters = grown(tokens.letters, bytes * 2);
  if (bytes / 2 + 2 < tokens.starts.length) return;
  tokens.starts = new Int32Array(bytes + 4);
  tokens.ends = new Int32Array(bytes + 4);
  tokens.sigils = new Uint8Array(bytes + 4);
  tokens.kinds = new Uint8Array(bytes + 4);
  tokens.hashes = new Int32Array(bytes + 4);
  tokens.letterStarts = new Int32Array(bytes + 5);
}

function grown(letters: Int32Array, room: number): Int32Array {
  const larger = new Int32Array(room + 64);
  larger.set(letters);
  return larger;
}

function hashOf(letters: Int32Array, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ letters[i], PRIME);
  return hash;
}

/** Lets all bits decide the low ones, by which tables are entered. */
function scatter(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function kindOf(letters: Int32Array, start: number, end: number): number {
  let kind = 0;
  for (let i = start; i < end; i++) kind |= letters[i] < 0x61 ? DIGIT : letters[i] < 0x80 ? ASCII_LETTER : OTHER_LETTER;
  return kind;
}
