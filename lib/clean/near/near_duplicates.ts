/** Near-duplicates: groups of texts in nearly the same words, each near to the one that stands for it. @module */
import { KeyGroups } from "../duplicates/key_groups.ts";
import type { Evidence, NearPairs } from "../types.ts";
import { withoutFrames } from "./frames.ts";
import { type Marks, marksOfRows } from "./marks.ts";
import { eachBand } from "./each_band.ts";
import { Similarity } from "./similar.ts";
import { markCount } from "./word_marks.ts";

/** Below this many words only equal texts are copies. */
export const MIN_NEAR_WORDS = 6;

/** A text of many handles and addresses must still have so many words that say something. */
const MIN_MARKS = 3;

/**
 * The rows whose text nearly repeats that of earlier ones.
 *
 * Groups do not chain: the earliest of its group stands for it, and each other is itself near to that one. Every pair
 * is verified by true Jaccard over its words; MinHash only proposes.
 */
export function nearDuplicates(evidence: Evidence, among: (i: number) => boolean): NearPairs {
  const rows = longRows(evidence, among), marks = marksOfRows(evidence.marks, rows);
  const similarity = new Similarity(marks), pairs = nearPairs(marks, similarity);
  const near = (i: number, j: number) => similarity.near(i, j);
  const later = Int32Array.from(pairs.keys()).sort(), of = new Int32Array(rows.length).fill(-1);
  const starts = new Int32Array(later.length + 1), earlier: number[] = [];
  for (const [k, i] of later.entries()) {
    const candidates = pairs.get(i)!.sort((a, b) => a - b);
    of[i] = standsFor(i, candidates, of, near);
    for (const candidate of candidates) earlier.push(rows[candidate]);
    starts[k + 1] = earlier.length;
  }
  const namedAs = (i: number) => i < 0 ? -1 : rows[i], stands = later.map((i) => namedAs(of[i]));
  withoutFrames(of, marks);
  return {
    rows: later.map(namedAs),
    starts,
    earlier: Int32Array.from(earlier),
    stands,
    copies: later.map((i) => namedAs(of[i])),
  };
}

/** The rows that are compared, the one that stands for others first; below they are known by their place here. */
function longRows({ ranks, words, marks }: Evidence, among: (i: number) => boolean): Int32Array {
  const order = new Int32Array(ranks.length);
  for (let i = 0; i < ranks.length; i++) order[ranks[i]] = i;
  return order.filter((i) => isLong({ words, marks }, i) && among(i));
}

/** True for a text of enough words to be near to another. */
export function isLong({ words, marks }: Pick<Evidence, "words" | "marks">, i: number): boolean {
  return words[i] >= MIN_NEAR_WORDS && markCount(marks, i) >= MIN_MARKS;
}

/**
 * Verified pairs by the later of the two: the earlier ones it is near to. In its bucket a row is held against the
 * earliest and against the one just before it.
 */
function nearPairs(marks: Marks, similarity: Similarity): Map<number, number[]> {
  const rows = marks.offsets.length - 1, pairs = new Map<number, number[]>();
  const groups = new KeyGroups(rows), refused = new Int32Array(rows).fill(-1), last = new Int32Array(rows);
  const isPaired = new Uint8Array(rows); // most are not, and a look into the map takes longer
  const hold = (i: number, earlier: number) => {
    if (earlier === refused[i]) return;
    const known = isPaired[i] === 1 ? pairs.get(i)! : null;
    if (known?.includes(earlier)) return;
    if (!similarity.near(i, earlier)) refused[i] = earlier;
    else if (known) known.push(earlier);
    else {
      isPaired[i] = 1;
      pairs.set(i, [earlier]);
    }
  };
  eachBand(marks, ({ high, low }) => {
    const first = groups.of(high, low);
    for (let i = 0; i < rows; i++) {
      const earliest = first[i], before = last[earliest];
      last[earliest] = i;
      if (earliest === i) continue;
      hold(i, earliest);
      if (before !== earliest) hold(i, before);
    }
  });
  return pairs;
}

/**
 * The earliest row that stands for itself and is near to i: one of the candidates or what stands for one; -1: none.
 *
 * @param candidates rows that i is near to, the first that stands first
 * @param of for each of them what stands for it
 */
export function standsFor(
  i: number,
  candidates: ArrayLike<number>,
  of: Int32Array,
  near: (i: number, j: number) => boolean,
): number {
  for (let k = 0; k < candidates.length; k++) {
    const candidate = candidates[k];
    if (of[candidate] < 0) return candidate;
    if (near(i, of[candidate])) return of[candidate];
  }
  return -1;
}
