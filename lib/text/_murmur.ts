/** MurmurHash3 for 32-bit machines, 128 bits: the arithmetic behind content hashes. @module */

const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

/**
 * Writes the four 32-bit words of MurmurHash3_x86_128 of `bytes[start]` up to `bytes[end]` into `into`.
 *
 * One function of some length, for the four lanes live in locals; an array or an object for them costs half the speed.
 *
 * @see https://github.com/aappleby/smhasher, MurmurHash3.cpp, in the public domain
 */
export function murmur128(bytes: Uint8Array, start: number, end: number, seed: number, into: Uint32Array): void {
  let h1 = seed | 0, h2 = h1, h3 = h1, h4 = h1;
  const blocksEnd = end - ((end - start) & 15);
  let i = start;
  for (; i < blocksEnd; i += 16) {
    h1 = (rotate(h1 ^ scramble(word(bytes, i), C1, 15, C2), 19) + h2) | 0;
    h1 = (Math.imul(h1, 5) + 0x561ccd1b) | 0;
    h2 = (rotate(h2 ^ scramble(word(bytes, i + 4), C2, 16, C3), 17) + h3) | 0;
    h2 = (Math.imul(h2, 5) + 0x0bcaa747) | 0;
    h3 = (rotate(h3 ^ scramble(word(bytes, i + 8), C3, 17, C4), 15) + h4) | 0;
    h3 = (Math.imul(h3, 5) + 0x96cd1c35) | 0;
    h4 = (rotate(h4 ^ scramble(word(bytes, i + 12), C4, 18, C1), 13) + h1) | 0;
    h4 = (Math.imul(h4, 5) + 0x32ac3b17) | 0;
  }
  if (i < end) { // a missing word scrambles to 0 and changes nothing
    h4 ^= scramble(lastWord(bytes, i + 12, end), C4, 18, C1);
    h3 ^= scramble(lastWord(bytes, i + 8, end), C3, 17, C4);
    h2 ^= scramble(lastWord(bytes, i + 4, end), C2, 16, C3);
    h1 ^= scramble(lastWord(bytes, i, end), C1, 15, C2);
  }
  const length = end - start;
  h1 ^= length, h2 ^= length, h3 ^= length, h4 ^= length;
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0, h3 = (h3 + h1) | 0, h4 = (h4 + h1) | 0;
  h1 = avalanche(h1), h2 = avalanche(h2), h3 = avalanche(h3), h4 = avalanche(h4);
  h1 = (h1 + h2 + h3 + h4) | 0;
  into[0] = h1, into[1] = h2 + h1, into[2] = h3 + h1, into[3] = h4 + h1;
}

function word(bytes: Uint8Array, i: number): number {
  return bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
}

/** The four bytes at i, or as many of them as stand before `end`. */
function lastWord(bytes: Uint8Array, i: number, end: number): number {
  let value = 0;
  for (let k = Math.min(end, i + 4) - 1; k >= i; k--) value = (value << 8) | bytes[k];
  return value;
}

function scramble(k: number, first: number, turn: number, second: number): number {
  return Math.imul(rotate(Math.imul(k, first), turn), second);
}

function rotate(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}

function avalanche(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
