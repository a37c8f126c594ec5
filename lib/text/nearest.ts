/** The word somebody probably meant. @module */

/** So many letters of a word to one mistake that is forgiven. */
const LETTERS_PER_MISTAKE = 3;

/**
 * The candidate nearest to a mistyped word, or null if none is near: one mistake is forgiven in a word of up to five
 * letters, and one more for each three. Capitals and lower case are alike, and so are composed and decomposed
 * letters. Of equally near ones the first is taken.
 *
 * A mistake is a letter too many, missing, wrong, or swapped with its neighbour.
 *
 * @see Damerau (1964), "A technique for computer detection and correction of spelling errors"
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { nearest } from "./nearest.ts";
 *
 * assert.equal(nearest("langauge", ["title", "language", "timezone"]), "language");
 * assert.equal(nearest("colour", ["title", "language", "timezone"]), null);
 * ```
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const folded = fold(word);
  let best: string | null = null, least = Math.max(1, Math.floor(folded.length / LETTERS_PER_MISTAKE)) + 1;
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (Math.abs(other.length - folded.length) >= least) continue;
    const distance = mistakesBetween(folded, other);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function fold(word: string): string[] {
  return [...word.normalize("NFC").toLowerCase()];
}

/** The fewest mistakes that lead from one word to the other, no letter mended twice ("optimal string alignment"). */
function mistakesBetween(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}
