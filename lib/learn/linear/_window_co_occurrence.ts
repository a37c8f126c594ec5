/** Which stems stand near each other: co-occurrence in a window of words. @module */
import { RowSums } from "../row_sums.ts";
import type { SparseRows } from "../sparse_rows.ts";

/** Words up to so far apart count as near, the nearer the more. */
const WINDOW = 4;
/** Halves, thirds and quarters are whole numbers of twelfths: their sums are exact in whichever order. */
const TWELFTHS = 12;

/**
 * How often two stems stand near each other, summed over all texts: 1 for each time they stand side by side, ½, ⅓ and ¼ where
 * they are two, three and four words apart. A stem that comes again within the window co-occurs with itself. Rows are made
 * stem by stem, so that nothing is held beside the result: 30,000 long reviews have more pairs than a map can hold. O(words).
 *
 * @param texts stems of each text, below `size`; −1 for a word that is none of them
 * @returns a symmetric matrix of `size` rows and columns
 */
export function windowCoOccurrence(texts: readonly Int32Array[], size: number): SparseRows {
  const { stems, starts, places } = placesOf(texts, size), sums = new RowSums(size, size);
  for (let stem = 0; stem < size; stem++) {
    for (let p = starts[stem]; p < starts[stem + 1]; p++) {
      for (let away = -WINDOW; away <= WINDOW; away++) {
        const other = away === 0 ? NONE : stems[places[p] + away];
        if (other >= 0) sums.add(other, TWELFTHS / Math.abs(away));
      }
    }
    sums.endRow(TWELFTHS);
  }
  return sums.build();
}

const NONE = -1;

/** The texts one after the other, so far apart that no window reaches from one to the next, and where each stem stands. */
function placesOf(texts: readonly Int32Array[], size: number) {
  const stems = new Int32Array(texts.reduce((sum, { length }) => sum + length + WINDOW, WINDOW)).fill(NONE);
  const starts = new Int32Array(size + 1);
  let at = WINDOW;
  for (const text of texts) {
    stems.set(text, at);
    at += text.length + WINDOW;
    for (const stem of text) if (stem >= 0) starts[stem + 1]++;
  }
  for (let stem = 0; stem < size; stem++) starts[stem + 1] += starts[stem];
  const next = starts.slice(), places = new Int32Array(starts[size]);
  stems.forEach((stem, place) => {
    if (stem >= 0) places[next[stem]++] = place;
  });
  return { stems, starts, places };
}
