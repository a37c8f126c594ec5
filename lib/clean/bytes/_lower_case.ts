/** Texts that are clean already, brought into lower case byte by byte. @module */

/** What was met on the way, as bits. */
export const ADDRESS = 1, QUESTION = 2, DOTS = 4, HANDLE = 8;

const NEW_LINE = 0x0a,
  BLANK = 0x20,
  DOT = 0x2e,
  SLASH = 0x2f,
  COLON = 0x3a,
  QUESTION_MARK = 0x3f,
  AT_SIGN = 0x40,
  W = 0x77;

/** What a byte asks for: to be copied, lower-cased, looked at, or left to the way for all texts. */
const COPY = 0, CAPITAL = 1, SPACE = 2, LOOK = 3, REFUSE = 4;
const ASCII = kindsOfAscii();

export interface LowerCaseFacts {
  /** Bits of what was met. */
  readonly met: number;
  /** White spaces: one fewer than words. */
  readonly spaces: number;
  /** Characters, not bytes. */
  readonly characters: number;
}

const result = { met: 0, spaces: 0, characters: 0 };

/**
 * Writes the text in lower case (ё as е, a line's end as a space) to the beginning of `into`, byte for byte.
 *
 * @returns null if cleaning would change the text, or might: an entity, white space that is not single, a mark that
 * may join its letter, a letter of an alphabet not known here. The result is the same object each time
 */
// One long function, for it sees every byte: a call for each character costs half the speed.
export function lowerCase(bytes: Uint8Array, start: number, end: number, into: Uint8Array): LowerCaseFacts | null {
  let met = 0, spaces = 0, at = 0, more = 0, wasSpace = true; // more bytes than characters
  for (let i = start; i < end;) {
    const byte = bytes[i];
    if (byte < 0x80) {
      const kind = ASCII[byte];
      if (kind === SPACE) {
        if (wasSpace) return null;
        wasSpace = true;
        spaces++;
        into[at++] = BLANK;
        i++;
        continue;
      }
      if (kind === REFUSE) return null;
      if (kind === LOOK) met |= metAt(bytes, i, start, end);
      into[at++] = kind === CAPITAL ? byte + 0x20 : byte;
      i++;
    } else if (byte === 0xd0) { // Ѐ to п
      const next = bytes[i + 1];
      if (i + 1 >= end || (next & 0xc0) !== 0x80) return null;
      if (next >= 0xb0) into[at] = 0xd0, into[at + 1] = next;
      else if (next >= 0xa0) into[at] = 0xd1, into[at + 1] = next - 0x20; // Р–Я
      else if (next >= 0x90) into[at] = 0xd0, into[at + 1] = next + 0x20; // А–П
      else if (next === 0x81) into[at] = 0xd0, into[at + 1] = 0xb5; // Ё
      else into[at] = 0xd1, into[at + 1] = next + 0x10;
      at += 2, i += 2, more++;
    } else if (byte === 0xd1) { // р to џ
      const next = bytes[i + 1];
      if (i + 1 >= end || next < 0x80 || next > 0x9f) return null;
      if (next === 0x91) into[at] = 0xd0, into[at + 1] = 0xb5; // ё
      else into[at] = 0xd1, into[at + 1] = next;
      at += 2, i += 2, more++;
    } else {
      const size = sizeOfPlain(bytes, i);
      if (size === 0 || i + size > end) return null;
      if (byte === 0xe2 && bytes[i + 1] === 0x80 && bytes[i + 2] === 0xa6) met |= DOTS; // …
      for (let k = 1; k < size; k++) if ((bytes[i + k] & 0xc0) !== 0x80) return null;
      for (let k = 0; k < size; k++) into[at++] = bytes[i++];
      more += size - 1;
    }
    wasSpace = false;
  }
  if (wasSpace && end > start) return null;
  result.met = met;
  result.spaces = spaces;
  result.characters = end - start - more;
  return result;
}

/** What the character at i, one of `:.?@`, says with those around it. */
function metAt(bytes: Uint8Array, i: number, start: number, end: number): number {
  const byte = bytes[i];
  if (byte === AT_SIGN) return HANDLE;
  if (byte === QUESTION_MARK) return QUESTION;
  if (byte === COLON) return i + 2 < end && bytes[i + 1] === SLASH && bytes[i + 2] === SLASH ? ADDRESS : 0;
  if (i - 2 >= start && bytes[i - 1] === DOT && bytes[i - 2] === DOT) return DOTS;
  const w = (at: number) => (bytes[at] | 0x20) === W;
  return i - 3 >= start && w(i - 1) && w(i - 2) && w(i - 3) ? ADDRESS : 0;
}

/** Bytes of a character without capitals, spaces or marks that join: ґ, quotes, dashes, №, emoji; 0 for any other. */
function sizeOfPlain(bytes: Uint8Array, i: number): number {
  const byte = bytes[i], second = bytes[i + 1], third = bytes[i + 2];
  if (byte === 0xc2) return second > 0xa0 && second !== 0xad ? 2 : 0; // « » ° §
  if (byte === 0xd2) return second === 0x91 ? 2 : 0; // ґ
  if (byte === 0xe2) {
    if (second === 0x80) return third >= 0x93 && third < 0xa8 || third >= 0xb0 ? 3 : 0; // – — “ ” • …
    if (second === 0x84) return third === 0x96 || third === 0xa2 ? 3 : 0; // № ™
    return second === 0x82 || second >= 0x94 && second <= 0x9f ? 3 : 0; // € ✅ ❤
  }
  if (byte === 0xef) return second === 0xb8 && third === 0x8f ? 3 : 0; // the mark that makes a sign an emoji
  return byte === 0xf0 && second === 0x9f ? 4 : 0; // emoji
}

function kindsOfAscii(): Uint8Array {
  const kinds = new Uint8Array(0x80).fill(COPY);
  kinds.fill(REFUSE, 0, 0x20);
  kinds.fill(CAPITAL, 0x41, 0x5b);
  kinds[NEW_LINE] = kinds[BLANK] = SPACE;
  for (const byte of [DOT, COLON, QUESTION_MARK, AT_SIGN]) kinds[byte] = LOOK;
  for (const byte of [0x26, 0x7f]) kinds[byte] = REFUSE; // & and delete
  return kinds;
}
