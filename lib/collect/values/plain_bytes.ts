/** Tells, byte by byte, which values need no care. @module */

/** `none`, `null`; what begins with u, as `undefined` does, is not taken either. */
const LONGEST_NO_ID = 4;
const SPACE = 32, MINUS = 45, ZERO = 48, NINE = 57, UNDERSCORE = 95;
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

/** A name that stands as it is: no white space around, no sign of there being none. */
export function isPlainName(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end) return true;
  const first = bytes[start], last = bytes[end - 1];
  if (first <= SPACE || last <= SPACE || first >= 0xc2 && first <= 0xc3 || first === 0xe2 || first === 0xef) {
    return false;
  }
  if (isNoName(bytes, start, end)) return false;
  return !(last === 0xa0 || last === 0xbf);
}

/** May be `None`, `NaN`, `#N/A`, `undefined`, `[deleted]`, `-`, or an @ alone. */
export function isNoName(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start, first = bytes[start], letter = first | 32;
  if (length <= LONGEST_NO_ID && (letter === 110 || first === 64 || first === 96)) return true;
  return first === 91 || first === 45 || first === 35 || first === 92 || first === 0xe2 ||
    letter === 117 && length === 9;
}

/** A value that stands as it is: no white space around, and it does not say that there is none. */
export function isPlainValue(bytes: Uint8Array, start: number, end: number): boolean {
  return start === end || !isRagged(bytes, start, end) && !isNoName(bytes, start, end);
}

/** White space around, or a beginning that may be some. */
function isRagged(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end) return false;
  return bytes[start] <= SPACE || bytes[end - 1] <= SPACE ||
    bytes[start] >= 0xc2 && bytes[start] !== 0xd0 && bytes[start] !== 0xd1 ||
    bytes[end - 1] === 0xa0 || bytes[end - 1] === 0xbf;
}

/** Nothing but white space, perhaps of a kind beyond ASCII: the careful way decides. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (
      bytes[i] > SPACE && bytes[i] < 0x80 ||
      bytes[i] >= 0xc4 && bytes[i] !== 0xe2 && bytes[i] !== 0xe3 && bytes[i] !== 0xef
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
