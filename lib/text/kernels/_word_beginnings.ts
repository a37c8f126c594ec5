/** The bytes with which words begin, for a kernel that looks at many places of a text at once. @module */
import { FOLDED, learn, UNKNOWN } from "../_fold_letter.ts";

/** The first bytes that are looked at. */
const PLACES = [0, 1, 3], LAST = 3;
const BUCKETS = 8, NIBBLES = 16;
/** Bytes of the table that {@linkcode tableOfBeginnings} makes. */
export const BEGINNINGS_BYTES: number = PLACES.length * 2 * NIBBLES;

/** Characters of one and of two bytes that the kernel knows: ASCII, and what begins with 0xd0 or 0xd1. */
const KNOWN = [[0, 0x80], [0x400, 0x480]] as const;

let characters: Map<number, number[]> | undefined;

/** By folded letter: the known characters that count as it. */
function charactersOf(letter: number): readonly number[] {
  characters ??= learnKnown();
  return characters.get(letter) ?? [];
}

function learnKnown(): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [from, to] of KNOWN) {
    for (let c = from; c < to; c++) {
      const letter = FOLDED[c] === UNKNOWN ? learn(c) : FOLDED[c];
      const same = found.get(letter);
      if (same) same.push(c);
      else found.set(letter, [c]);
    }
  }
  return found;
}

/**
 * For each of some first bytes a table by the low and one by the high half of it, of bits of buckets: the bytes of a word
 * that begins so have a bucket in common. Words with the same first letter are in one bucket.
 *
 * @param beginnings folded letters. What no known characters can stand for is left out
 * @see Wang et al. (2019), "Hyperscan: A Fast Multi-pattern Regex Matcher", on which the name Teddy stands for this
 */
export function tableOfBeginnings(beginnings: Iterable<readonly number[]>): Uint8Array {
  const table = new Uint8Array(BEGINNINGS_BYTES), buckets = new Map<number, number>();
  for (const letters of beginnings) {
    const places = placesOf(letters);
    if (!places) continue;
    if (!buckets.has(letters[0])) buckets.set(letters[0], 1 << buckets.size % BUCKETS);
    for (const [k, place] of PLACES.entries()) {
      const low = k * 2 * NIBBLES, high = low + NIBBLES, bucket = buckets.get(letters[0])!;
      for (const byte of places[place] ?? ANY) {
        table[low + (byte & 15)] |= bucket;
        table[high + (byte >> 4)] |= bucket;
      }
    }
  }
  return table;
}

const ANY: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte);
const encoder = new TextEncoder();

/** The bytes that may stand at each of the first places, of characters as long as each other. */
function placesOf(letters: readonly number[]): number[][] | null {
  const places: number[][] = [];
  for (const letter of letters) {
    if (places.length > LAST) break;
    const written = charactersOf(letter).map((c) => encoder.encode(String.fromCharCode(c)));
    if (written.length === 0) return null;
    for (let k = 0; k < written[0].length; k++) places.push(written.map((bytes) => bytes[k]));
  }
  return places;
}
