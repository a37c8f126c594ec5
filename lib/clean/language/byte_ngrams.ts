/** The byte n-grams of a text's words, as the language model counts them. @module */

/** A text is looked at up to here: whole words after so many bytes, no byte after the second number. */
const MAX_CHARACTERS = 1000, ENOUGH_BYTES = 350, MAX_BYTES = 380;
/** Bytes of an n-gram, and from one to the next; of a long word only so much is looked at. */
const SIZE = 4, STRIDE = 3, MAX_WORD = 70;
const SPACE = 0x20;

/** All between two words; an apostrophe before a word is part of it. Letters beyond 16 bits are none to the model. */
const SEPARATORS = /(?:\P{L}|[\u{10000}-\u{10ffff}])+(?<!['`\u2019])/gu;

/** First bytes that the model has no n-grams of: it takes them for spaces. */
const UNKNOWN = Uint8Array.of(0xc7, 0xca, 0xcb, 0xcc, 0xcd, 0xd4, 0xdc, 0xdd, 0xde, 0xdf, 0xee);
const FIRST_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => UNKNOWN.includes(byte) ? SPACE : byte);

/** Room for the bytes of a text: the last character may go over. */
const held = new Uint8Array(MAX_BYTES + SIZE);

/**
 * Calls with each n-gram of a text, some of them more than once: its first three bytes and its next three, the highest
 * first, zeros where it is shorter. A word's n-grams are four bytes at every third, a space before the first and after
 * the last.
 *
 * @returns ends of words over 70 bytes: n-grams too, that are in no model
 */
export function eachByteNgram(text: string, call: (high: number, low: number) => void): readonly string[] {
  const plain = text.slice(0, MAX_CHARACTERS).replace(SEPARATORS, " ").trim().toLowerCase();
  const tails: string[] = [];
  for (let at = 0, bytes = 0; at < plain.length && bytes <= MAX_BYTES;) {
    let length = 0;
    for (; at < plain.length && bytes + length <= MAX_BYTES; at++) {
      const code = plain.charCodeAt(at);
      if (code === SPACE) break;
      length = put(code, length);
    }
    bytes += length;
    if (length > 0) eachOfWord(length, call, tails);
    if (at < plain.length && bytes <= MAX_BYTES) {
      if (bytes > ENOUGH_BYTES) break;
      at++;
      bytes++;
    }
  }
  return tails;
}

/** Puts a character's bytes (UTF-8) at a place. @returns the place after it */
function put(code: number, at: number): number {
  if (code < 0x80) held[at++] = code;
  else if (code < 0x800) {
    held[at++] = FIRST_BYTES[0xc0 | (code >> 6)];
    held[at++] = 0x80 | (code & 0x3f);
  } else {
    held[at++] = FIRST_BYTES[0xe0 | (code >> 12)];
    held[at++] = 0x80 | ((code >> 6) & 0x3f);
    held[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}

/** The n-grams of the word that lies in the first bytes held. */
function eachOfWord(length: number, call: (high: number, low: number) => void, tails: string[]): void {
  const end = Math.min(length, MAX_WORD);
  let at = 0;
  for (; at + SIZE < end; at += STRIDE) {
    if (at === 0) call(SPACE << 16 | held[0] << 8 | held[1], held[2] << 16 | held[3] << 8);
    else call(held[at] << 16 | held[at + 1] << 8 | held[at + 2], held[at + 3] << 16);
  }
  if (length > MAX_WORD) tails.push(String.fromCharCode(...held.subarray(end - SIZE, length)));
  else if (at === 0) wholeWord(length, call);
  else call(held[end - 4] << 16 | held[end - 3] << 8 | held[end - 2], held[end - 1] << 16 | SPACE << 8);
}

/** A word of one to four bytes is an n-gram by itself, between two spaces. */
function wholeWord(length: number, call: (high: number, low: number) => void): void {
  held[length] = SPACE;
  held.fill(0, length + 1, SIZE + 1);
  call(SPACE << 16 | held[0] << 8 | held[1], held[2] << 16 | held[3] << 8 | held[4]);
}
