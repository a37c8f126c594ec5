/** Reads a text whose letters need no second look: straight from its bytes, and a known word is looked up as it stands. @module */
import { BREAK, breakLength, KINDS, OTHER, WITHIN } from "./_letters.ts";
import { type Gaps, readGap } from "./_signs.ts";
import type { Spellings } from "./_spellings.ts";

const SPACE = 0x20, AT_SIGN = 0x40;
const SEED = 0x811c9dc5 | 0, PRIME = 0x01000193; // of FNV-1a
const OTHER_PRIME = 0x9e3779b1 | 0; // 2^32 by the golden ratio

/** What is done with what is found. */
export interface PlainReading {
  readonly gaps: Gaps;
  readonly spellings: Spellings;
  /** The number of the word in the bytes from `start` up to `end`, which has no spelling yet; −1: it is no plain word. */
  readonly learn: (bytes: Uint8Array, start: number, end: number, isHandle: boolean) => number;
  readonly emit: (id: number, isHandle: boolean) => void;
  /** Whether a word and the bytes from `after` begin an address. */
  readonly beginsAddress: (id: number, bytes: Uint8Array, after: number) => boolean;
  readonly emitAddress: () => void;
}

/** Reads a text, or gives up at a letter beyond ASCII and the usual Cyrillic; terms may then have been emitted. */
// A function of some length, for it sees every byte of every text: with the letters folded and hashed, words looked up by
// them and compared, reading took 1.65 s for a million texts of 167 bytes, so 0.6.
export function readPlain(bytes: Uint8Array, start: number, end: number, reading: PlainReading): boolean {
  let from = start, i = start;
  while (i < end) {
    let kind = KINDS[bytes[i]];
    if (kind === BREAK) {
      i++;
      continue;
    }
    if (kind === OTHER) {
      const length = breakLength(bytes, i, end);
      if (length === 0) return false;
      i += length;
      continue;
    }
    const first = i;
    let one = SEED, other = 0;
    do {
      const byte = bytes[i++];
      one = Math.imul(one ^ byte, PRIME);
      other = Math.imul(((other << 13) | (other >>> 19)) ^ byte, OTHER_PRIME);
    } while (i < end && (kind = KINDS[bytes[i]]) === WITHIN);
    if (kind === OTHER && breakLength(bytes, i, end) === 0) return false;
    if (first - from !== 1 || bytes[from] !== SPACE) readGap(bytes, from, first, reading.gaps);
    // What ends a word makes no handle of the next one: name@host.
    const isHandle = first > start && bytes[first - 1] === AT_SIGN && (first - 1 > from || from === start);
    // Numbers of 31 bits: handing on larger ones makes an object of each, 0.7 kB a text.
    const known = reading.spellings.find(scatter(one) >> 1, other >> 1, i - first);
    const id = known >= 0 ? known : reading.learn(bytes, first, i, isHandle);
    if (id < 0) return false;
    if (reading.beginsAddress(id, bytes, i)) {
      i = addressEnd(bytes, i, end);
      reading.emitAddress();
    } else reading.emit(id, isHandle);
    from = i;
  }
  readGap(bytes, from, end, reading.gaps);
  return true;
}

/** After the last word before white space or a character beyond ASCII that ends a word. */
function addressEnd(bytes: Uint8Array, i: number, end: number): number {
  let last = i;
  while (i < end && bytes[i] > SPACE) {
    const kind = KINDS[bytes[i]];
    if (kind === OTHER) break;
    i++;
    if (kind === WITHIN) last = i;
  }
  return last;
}

/** Lets all bits of a hash decide the low ones. */
function scatter(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
