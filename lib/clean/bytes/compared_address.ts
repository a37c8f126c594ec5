/** Addresses in the spelling that is compared, from bytes. @module */

const DOT = 0x2e, SLASH = 0x2f, COLON = 0x3a, QUESTION = 0x3f, HASH = 0x23, PERCENT = 0x25, LETTER_W = 0x77;

/**
 * Writes the address as {@linkcode comparableAddress} gives it to `into` at `at`.
 *
 * @returns where it ends there; -1 if the bytes do not tell: a query, escaped letters, or a host in another script
 */
export function comparedAddress(bytes: Uint8Array, start: number, end: number, into: Uint8Array, at: number): number {
  let stop = end;
  for (let i = start; i < end; i++) {
    if (bytes[i] === QUESTION || bytes[i] === PERCENT) return -1;
    if (bytes[i] === HASH && stop === end) stop = i;
  }
  let host = afterPrefix(bytes, afterScheme(bytes, start, stop), stop);
  let slash = host;
  while (slash < stop && bytes[slash] !== SLASH) if (bytes[slash++] >= 0x80) return -1;
  let hostEnd = slash;
  while (hostEnd > host && isDigit(bytes[hostEnd - 1])) hostEnd--;
  hostEnd = hostEnd < slash && hostEnd > host && bytes[hostEnd - 1] === COLON ? hostEnd - 1 : slash;
  for (; host < hostEnd; host++) into[at++] = lower(bytes[host]);
  while (stop > slash && bytes[stop - 1] === SLASH) stop--;
  for (; slash < stop; slash++) into[at++] = bytes[slash];
  return at;
}

/** Where an address in lower case begins, from `from` on; -1: there is none. */
export function nextAddress(lower: Uint8Array, from: number, end: number): number {
  for (let i = from; i < end; i++) if (addressBegins(lower, i, end)) return i;
  return -1;
}

/** True if an address in lower case begins there: `http://`, `https://` or `www.` and something after it. */
export function addressBegins(lower: Uint8Array, i: number, end: number): boolean {
  if (i >= end - 4) return false;
  if (lower[i] === 0x68 && lower[i + 1] === 0x74 && lower[i + 2] === 0x74 && lower[i + 3] === 0x70) { // http
    const colon = lower[i + 4] === 0x73 ? i + 5 : i + 4; // https
    const hasScheme = lower[colon] === COLON && lower[colon + 1] === SLASH && lower[colon + 2] === SLASH;
    return hasScheme && colon + 3 < end && lower[colon + 3] !== 0x20;
  }
  if (lower[i] !== LETTER_W || lower[i + 1] !== LETTER_W || lower[i + 2] !== LETTER_W) return false;
  return lower[i + 3] === DOT && lower[i + 4] !== 0x20;
}

/** True for what begins like an address, in letters of any case. */
export function isAddress(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 4) return false;
  const letter = (i: number) => bytes[start + i] | 0x20;
  if (letter(0) === LETTER_W) return letter(1) === LETTER_W && letter(2) === LETTER_W && bytes[start + 3] === DOT;
  if (letter(0) !== 0x68 || letter(1) !== 0x74 || letter(2) !== 0x74 || letter(3) !== 0x70) return false;
  const colon = start + (letter(4) === 0x73 ? 5 : 4);
  return colon + 2 < end && bytes[colon] === COLON && bytes[colon + 1] === SLASH && bytes[colon + 2] === SLASH;
}

function afterScheme(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && isLetter(bytes[i])) i++;
  const hasScheme = i > start && i + 2 < end && bytes[i] === COLON && bytes[i + 1] === SLASH && bytes[i + 2] === SLASH;
  return hasScheme ? i + 3 : start;
}

/** What is put before a site's name for readers on a phone, or from habit. */
const PREFIXES = ["www.", "m.", "mobile.", "amp."].map((prefix) => new TextEncoder().encode(prefix));

/** After one of {@linkcode PREFIXES}. */
function afterPrefix(bytes: Uint8Array, start: number, end: number): number {
  for (const prefix of PREFIXES) {
    let k = 0;
    while (k < prefix.length && start + k < end && lower(bytes[start + k]) === prefix[k]) k++;
    if (k === prefix.length) return start + k;
  }
  return start;
}

function lower(byte: number): number {
  return isCapital(byte) ? byte + 0x20 : byte;
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
