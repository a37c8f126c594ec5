/** Reposts, quotes and cuts, told from a text's bytes. @module */
import { addressBegins, isAddress } from "./compared_address.ts";

/** What {@linkcode quoteIn} gives. */
export const NO_QUOTE = 0, QUOTE = 1;
/** What {@linkcode cutOf} gives. */
export const NOT_CUT = -1;
/** The bytes do not tell. */
export const UNSURE = -2;

const NEW_LINE = 0x0a,
  BLANK = 0x20,
  DOT = 0x2e,
  COLON = 0x3a,
  HASH = 0x23,
  AT_SIGN = 0x40,
  UNDERSCORE = 0x5f,
  LETTER_H = 0x68,
  LETTER_W = 0x77;
const DOTS_BYTES = 3;
const AFTER_REPOST = bytesIn("@:\xef"), BEFORE_DOTS = bytesIn("[(."), AFTER_DOTS = bytesIn("hwvrsc");

/** Where the text begins after `RT @name:`, written once or again and again; -1: the bytes do not tell. */
export function bodyOf(bytes: Uint8Array, start: number, end: number): number {
  for (let body = start;;) {
    if (isOddBeginning(bytes, body, end)) return -1;
    let i = afterRepostWord(bytes, body, end);
    if (i < 0 || i >= end || !(isWhite(bytes[i]) || isOneOf(bytes[i], AFTER_REPOST))) return body;
    if (i + 2 >= end || !isWhite(bytes[i]) || bytes[i + 1] !== AT_SIGN) return -1; // written otherwise, perhaps
    const name = i += 2;
    while (i < end && isNameByte(bytes[i])) i++;
    if (i === name || i < end && bytes[i] >= 0x80 || bytes[i] === AT_SIGN) return -1; // another script, a server
    if (i < end && bytes[i] === COLON) i++;
    if (i < end && isWhite(bytes[i])) i++;
    if (i < end && bytes[i] === COLON) return -1;
    body = i;
  }
}

/** After `RT` or `РТ`, in either case, at i; -1 if neither stands there. */
function afterRepostWord(bytes: Uint8Array, i: number, end: number): number {
  if (i + 2 <= end && (bytes[i] | 0x20) === 0x72 && (bytes[i + 1] | 0x20) === 0x74) return i + 2;
  if (i + 4 > end) return -1;
  const first = bytes[i] << 8 | bytes[i + 1], second = bytes[i + 2] << 8 | bytes[i + 3];
  return (first === 0xd0a0 || first === 0xd180) && (second === 0xd0a2 || second === 0xd182) ? i + 4 : -1;
}

/** True where a character that cannot be seen stands first, or `RT` in letters of both scripts. */
function isOddBeginning(bytes: Uint8Array, i: number, end: number): boolean {
  if (i + 3 > end) return false;
  const first = bytes[i], pair = first << 8 | bytes[i + 1], third = bytes[i + 2];
  if (pair === 0xe280) return third >= 0x8b && third <= 0x8f || third >= 0xaa && third <= 0xae;
  if (pair === 0xe281) return third >= 0xa0;
  if (pair === 0xc2ad || pair === 0xefbb) return true;
  if ((first | 0x20) === 0x72) {
    return bytes[i + 1] === 0xd0 && third === 0xa2 || bytes[i + 1] === 0xd1 && third === 0x82;
  }
  return (pair === 0xd0a0 || pair === 0xd180) && (third | 0x20) === 0x74;
}

export function isWhite(byte: number): boolean {
  return byte === BLANK || byte === NEW_LINE;
}

function isNameByte(byte: number): boolean {
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x7a || byte >= 0x30 && byte <= 0x39 || byte === UNDERSCORE || byte === DOT;
}

/** Whether a word stands before a quoted post, `rt @name`; {@linkcode UNSURE} where the bytes do not tell. */
export function quoteIn(lower: Uint8Array, start: number, end: number): number {
  for (let at = start + 2; at < end; at++) {
    if (lower[at] !== AT_SIGN) continue;
    let i = at;
    if (lower[i - 1] === BLANK) i--;
    if (lower[i - 1] === COLON) i--;
    const word = afterRepostWord(lower, i - 2, i) === i ? i - 2 : afterRepostWord(lower, i - 4, i) === i ? i - 4 : -1;
    if (word <= start || lower[word - 1] !== BLANK) continue;
    const name = at + 1 < end ? lower[at + 1] : BLANK;
    if (name >= 0x80) return UNSURE;
    if (name === DOT || !isNameByte(name)) continue;
    return startsWithWord(lower[start]) ? QUOTE : ownWordIn(lower, start, word - 1);
  }
  return NO_QUOTE;
}

/** Whether a word is there that is no tag, handle or address; {@linkcode UNSURE} where a character may be a letter. */
function ownWordIn(lower: Uint8Array, start: number, end: number): number {
  for (let i = start, before = BLANK; i < end;) {
    const byte = lower[i], second = lower[i + 1], isCyrillic = byte === 0xd0 || byte === 0xd1;
    if ((byte === LETTER_H || byte === LETTER_W) && addressBegins(lower, i, end)) {
      while (i < end && lower[i] !== BLANK) i++;
      before = BLANK;
    } else if (isCyrillic || byte !== UNDERSCORE && byte !== DOT && isNameByte(byte)) {
      if (before !== HASH && before !== AT_SIGN && before !== UNDERSCORE) return QUOTE;
      before = UNDERSCORE; // as any part of a word
      i += isCyrillic ? 2 : 1;
    } else {
      const size = byte < 0x80 ? 1 : sizeOfSign(byte, second, lower[i + 2]);
      if (size === 0) return UNSURE;
      before = byte;
      i += size;
    }
  }
  return NO_QUOTE;
}

/** Bytes of a character that is surely no letter or digit: « », most punctuation, №, most emoji; 0 for any other. */
function sizeOfSign(first: number, second: number, third: number): number {
  if (first === 0xc2) return second === 0xab || second === 0xbb ? 2 : 0;
  if (first === 0xe2) return second === 0x80 || second === 0x84 && third === 0x96 ? 3 : 0;
  return first === 0xf0 && third !== 0x84 && third !== 0xaf ? 4 : 0; // 🄀 and 🯰 are digits
}

/** True for the first byte of a word with which no address begins. */
function startsWithWord(byte: number): boolean {
  if (byte === 0xd0 || byte === 0xd1) return true;
  return byte !== LETTER_H && byte !== LETTER_W && byte !== UNDERSCORE && byte !== DOT && isNameByte(byte);
}

/**
 * Where the `…` or `...` stands that cuts the text short; {@linkcode NOT_CUT}, or {@linkcode UNSURE} where something
 * else stands after the last dots than a word, or in a bracket before them, or others stand before them: "… Read more…".
 */
export function cutOf(lower: Uint8Array, start: number, end: number): number {
  let dots = end - DOTS_BYTES;
  while (dots >= start && !isDots(lower, dots)) dots--;
  if (dots < start) return NOT_CUT;
  if (isInAddress(lower, start, dots, end) || dots > start && isOneOf(lower[dots - 1], BEFORE_DOTS)) return UNSURE;
  let after = dots + DOTS_BYTES;
  const surely = holdsDots(lower, start, dots) ? UNSURE : dots;
  if (after === end) return surely;
  if (lower[after] === BLANK && isAddress(lower, after + 1, end) && !lower.subarray(after + 1, end).includes(BLANK)) {
    return surely;
  }
  if (lower[after] === BLANK) after++;
  return isPlainWord(lower, after, end) ? NOT_CUT : UNSURE;
}

/** True if an address begins in the word before the dots, or with them. */
function isInAddress(lower: Uint8Array, start: number, dots: number, end: number): boolean {
  for (let i = dots - 1; i >= start && lower[i] !== BLANK; i--) {
    if ((lower[i] === LETTER_H || lower[i] === LETTER_W) && isAddress(lower, i, end)) return true;
  }
  return false;
}

/** True for letters after the dots with which no address, tag, handle or promise of more begins. */
function isPlainWord(lower: Uint8Array, i: number, end: number): boolean {
  const byte = lower[i], next = lower[i + 1];
  if (i + 1 >= end) return false;
  if (byte === 0xd0) return next !== 0xbf && next !== 0xb4; // п, д
  if (byte === 0xd1) return next !== 0x87; // ч
  return byte >= 0x61 && byte <= 0x7a && !isOneOf(byte, AFTER_DOTS);
}

function isOneOf(byte: number, characters: Uint8Array): boolean {
  return characters[byte] === 1;
}

function bytesIn(characters: string): Uint8Array {
  const bytes = new Uint8Array(256);
  for (const character of characters) bytes[character.charCodeAt(0)] = 1;
  return bytes;
}

/** True if there are dots before the last ones. */
export function holdsDots(lower: Uint8Array, start: number, end: number): boolean {
  for (let i = end - DOTS_BYTES; i >= start; i--) if (isDots(lower, i)) return true;
  return false;
}

/** True where `…` or `...` stands: both have three bytes. */
function isDots(lower: Uint8Array, i: number): boolean {
  if (lower[i] === DOT) return lower[i + 1] === DOT && lower[i + 2] === DOT;
  return lower[i] === 0xe2 && lower[i + 1] === 0x80 && lower[i + 2] === 0xa6;
}
