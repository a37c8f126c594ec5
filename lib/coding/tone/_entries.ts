/** Entries of word lists: words, and beginnings of words (`ужас*`). @module */

const SHORTEST_BEGINNING = 2;
const SEED = 0x811c9dc5 | 0, PRIME = 0x01000193; // of FNV-1a
/** Marks that are kept, a power of two: few enough to stay in the cache, and enough that most words of no entry meet none. */
const MARKS = 1 << 17;
const GOES_ON = 1, BEGINNING = 2, WHOLE = 4;

/**
 * A function from a word to the entries that it is or begins with, the longest first. A word is read letter by letter for as
 * long as some entry begins so, as marks by the hash of the letters tell: for most words that ends after three letters, and
 * no string is cut.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { entriesIn } from "./_entries.ts";
 *
 * const entriesOf = entriesIn(["ужас*", "ужасн*", "ужасный", "ужин"]);
 * assert.deepEqual(entriesOf("ужасный"), ["ужасный", "ужасн*", "ужас*"]);
 * assert.deepEqual(entriesOf("ужины"), []);
 * ```
 */
export function entriesIn(entries: Iterable<string>): (word: string) => readonly string[] {
  const marks = new Uint8Array(MARKS), known = new Set(entries);
  for (const entry of known) {
    const isBeginning = entry.endsWith("*");
    mark(marks, entry, WHOLE);
    if (isBeginning) mark(marks, entry.slice(0, -1), BEGINNING);
  }
  return (word) => {
    let found = NONE, hash = SEED;
    for (let i = 0; i < word.length; i++) {
      hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
      const here = marks[placeOf(hash)], length = i + 1;
      if (here === 0) break;
      if ((here & BEGINNING) && length >= SHORTEST_BEGINNING) {
        found = withEntry(found, `${word.slice(0, length)}*`, known);
      }
      if ((here & WHOLE) && length === word.length) found = withEntry(found, word, known);
    }
    return found;
  };
}

const NONE: readonly string[] = [];

function mark(marks: Uint8Array, letters: string, as: number): void {
  let hash = SEED;
  for (let i = 0; i < letters.length; i++) {
    hash = Math.imul(hash ^ letters.charCodeAt(i), PRIME);
    marks[placeOf(hash)] |= i + 1 < letters.length ? GOES_ON : as;
  }
}

function withEntry(found: readonly string[], entry: string, known: ReadonlySet<string>): readonly string[] {
  return known.has(entry) ? [entry, ...found] : found;
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (MARKS - 1);
}
