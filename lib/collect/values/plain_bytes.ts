/** Tells, byte by byte, which values need no care. @module */

/** `none`, `null`; what begins with u, as `undefined` does, is not taken either. */
const LONGEST_NO_ID = 4;
const SPACE = 32, MINUS = 45, ZERO = 48, NINE = 57, AT = 64, UNDERSCORE = 95;
const REPOST = new TextEncoder().encode("RT @");

/** Digits, or a word without white space that cannot be a rounded number or say that there is none. */
export function isPlainId(bytes: Uint8Array, start: number, end: number): boolean {
  if (start >= end) return false;
  let digits = true, joined = end - start > 1 && bytes[start] === MINUS;
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte <= SPACE || byte > 126 || byte === 43) return false;
    if (byte >= ZERO && byte <= NINE) continue;
    digits = false;
    if (byte !== UNDERSCORE && i > start) joined = false;
  }
  // What begins with another sign (1.2E18, ="7", #N/A), and a short word (nan), is left to the careful way.
  const first = bytes[start] | 32, letter = first >= 97 && first <= 122;
  return digits || joined || letter && end - start > LONGEST_NO_ID && first !== 117;
}

/** A value that stands as it is: no white space around, and it does not say that there is none. */
export function isPlainValue(bytes: Uint8Array, start: number, end: number): boolean {
  return start === end || !isRagged(bytes, start, end) && !isNoName(bytes, start, end);
}

/** A name that stands as it is, as does what an @ before it leaves. */
export function isPlainName(bytes: Uint8Array, start: number, end: number): boolean {
  return isPlainValue(bytes, start, end) && (bytes[start] !== AT || isPlainValue(bytes, start + 1, end));
}

/** May be `None`, `NaN`, `#N/A`, `undefined`, `[deleted]`, `-`, or an @ alone. */
function isNoName(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start, first = bytes[start], letter = first | 32;
  if (length <= LONGEST_NO_ID && (letter === 110 || first === AT || first === 96)) return true;
  return first === 91 || first === 45 || first === 35 || first === 92 || first === 0xe2 ||
    letter === 117 && length === 9;
}

/** White space around, or what may be some: beyond ASCII its first byte is one of five. */
function isRagged(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start], last = bytes[end - 1];
  if (first <= SPACE || last <= SPACE || first === 0xc2 || mayBeginSpace(first)) return true;
  return last >= 0x80 && end - start > 2 && (bytes[end - 2] === 0xc2 || mayBeginSpace(bytes[end - 3]));
}

/** Whether a byte begins a character of three bytes that may be white space. */
function mayBeginSpace(byte: number): boolean {
  return byte >= 0xe1 && byte <= 0xe3 || byte === 0xef;
}

/** A text that says something, and is no HTML by its looks. */
export function isPlainText(bytes: Uint8Array, start: number, end: number): boolean {
  return !isBlank(bytes, start, end) && !mayHoldTag(bytes, start, end);
}

/** Nothing but white space, perhaps of a kind beyond ASCII: the careful way decides. */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (
      bytes[i] > SPACE && bytes[i] < 0x80 || bytes[i] >= 0xc4 && !mayBeginSpace(bytes[i])
    ) return false;
  }
  return true; // or white space beyond ASCII, perhaps: the careful way decides
}

/** An address on X shows its author's name. */
export function mayHoldHandle(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i + 5 < end; i++) {
    if (bytes[i] === 47 && (bytes[i + 1] | 32) === 115 && (bytes[i + 2] | 32) === 116 && (bytes[i + 3] | 32) === 97) {
      return true;
    }
  }
  return false;
}

/** Whether a text begins as a repost does: `RT @`. */
export function startsRepost(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < REPOST.length) return false;
  for (let i = 0; i < REPOST.length; i++) if (bytes[start + i] !== REPOST[i]) return false;
  return true;
}

const LESS = 60, SLASH = 47;

/** Whether a tag may begin in a text: a `<` before a letter or `/`. */
function mayHoldTag(bytes: Uint8Array, start: number, end: number): boolean {
  const within = bytes.subarray(start, end);
  for (let at = within.indexOf(LESS); at >= 0; at = within.indexOf(LESS, at + 1)) {
    const next = within[at + 1], letter = next | 32;
    if (next === SLASH || letter >= 97 && letter <= 122) return true;
  }
  return false;
}
