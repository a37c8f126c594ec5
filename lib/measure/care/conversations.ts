/** What one author wrote in one thread. @module */
import type { Facts } from "../facts/types.ts";
import { placesOf } from "../facts/places_of.ts";
import { once } from "../once.ts";
import { isOfficial } from "../who/people.ts";

/** Mentions by author and thread. A mention alone in its thread, or of an unknown author, is in none. */
export interface Conversations {
  /** Place of each mention's conversation; -1: none. */
  readonly of: Int32Array;
  /** Rows of conversation c, by time, then id: `rows[offsets[c]]` up to `rows[offsets[c + 1]]`. */
  readonly rows: Int32Array;
  readonly offsets: Int32Array;
}

/** The conversations of everybody but the subjects' accounts; reposts ask nothing and are in none. */
export const conversationsOf = once((facts: Facts): Conversations => {
  const roots = rootsOf(facts);
  const { authors, times, ids } = facts;
  const rows = inThreads(facts).sort((a, b) =>
    authors[a] - authors[b] || roots[a] - roots[b] || times[a] - times[b] || ids.compare(a, b)
  );
  const of = new Int32Array(facts.length).fill(-1);
  const offsets = [0];
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    if (i > 0 && (authors[row] !== authors[before] || roots[row] !== roots[before])) offsets.push(i);
    of[row] = offsets.length - 1;
  });
  if (rows.length > 0) offsets.push(rows.length);
  return { of, rows, offsets: Int32Array.from(offsets) };
});

function inThreads(facts: Facts): Int32Array {
  const { authors, parents, kinds } = facts;
  const answered = new Uint8Array(facts.ids.length), marks = new Uint8Array(facts.length);
  for (const parent of parents) if (parent >= 0) answered[parent] = 1;
  const repost = kinds.names.indexOf("repost");
  for (let m = 0; m < facts.length; m++) {
    const inThread = parents[m] >= 0 || answered[m] === 1;
    if (inThread && authors[m] >= 0 && kinds.of[m] !== repost && !isOfficial(facts, m)) marks[m] = 1;
  }
  return placesOf(marks);
}

/**
 * The first mention of each mention's thread, as far as parents lead; it may be one that is not in the data. Where parents
 * run in a circle, the smallest id of the circle.
 */
export function rootsOf(facts: Facts): Int32Array {
  const roots = new Int32Array(facts.length).fill(-1);
  const parentOf = (m: number) => m < facts.length ? facts.parents[m] : -1;
  const seenBy = new Int32Array(facts.length).fill(-1);
  for (let m = 0; m < facts.length; m++) {
    const path: number[] = [];
    let at = m;
    while (at < facts.length && roots[at] < 0 && seenBy[at] !== m && parentOf(at) >= 0) {
      seenBy[at] = m;
      path.push(at);
      at = parentOf(at);
    }
    const inCircle = at < facts.length && roots[at] < 0 && seenBy[at] === m;
    const root = inCircle
      ? smallest(facts, path.slice(path.indexOf(at)))
      : at < facts.length && roots[at] >= 0
      ? roots[at]
      : at;
    if (at < facts.length && !inCircle) roots[at] = root;
    for (const step of path) roots[step] = root;
  }
  return roots;
}

function smallest(facts: Facts, rows: readonly number[]): number {
  return rows.reduce((least, row) => facts.ids.compare(row, least) < 0 ? row : least);
}
