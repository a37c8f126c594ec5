/** Near-duplicates: groups of texts in nearly the same words, each near to the one that stands for it. @module */
import { eachGroup, isBefore, type KeyOf } from "../duplicates/first_of.ts";
import type { Evidence } from "../types.ts";
import { withoutFrames } from "./frames.ts";
import { bandKeys, BANDS, mixMarks, wholeKeys } from "./min_hash.ts";
import { Similarity } from "./similar.ts";

/** Below this many words only equal texts are copies. */
export const MIN_NEAR_WORDS = 6;

/** A text of many handles and addresses must still have so many words that say something. */
const MIN_MARKS = 3;

/**
 * For each row the row whose text it nearly repeats, or -1.
 *
 * Groups do not chain: the earliest of its group stands for it, and each other is itself near to that one. Every pair
 * is verified by true Jaccard over its words; MinHash only proposes.
 */
export function nearDuplicates(evidence: Evidence, among: (i: number) => boolean): Int32Array {
  const similarity = new Similarity(evidence.marks);
  const isLong = (i: number) => {
    return among(i) && evidence.words[i] >= MIN_NEAR_WORDS && similarity.length(i) >= MIN_MARKS;
  };
  const candidates = nearPairs(evidence, similarity, isLong);
  const of = new Int32Array(evidence.words.length).fill(-1);
  const inOrder = [...candidates.keys()].sort((a, b) => isBefore(evidence, a, b) ? -1 : 1);
  for (const i of inOrder) of[i] = standsFor(i, candidates.get(i)!, of, evidence, similarity);
  return withoutFrames(of, similarity);
}

/**
 * Verified pairs by the later of the two: the earlier ones it is near to. In its bucket a row is held against the
 * earliest and against the one just before it.
 */
function nearPairs(evidence: Evidence, similarity: Similarity, among: (i: number) => boolean): Map<number, number[]> {
  const pairs = new Map<number, number[]>(), mixed = mixMarks(evidence.marks), rows = evidence.words.length;
  const refused = new Int32Array(rows).fill(-1);
  const hold = (i: number, earlier: number) => {
    if (earlier === refused[i]) return;
    const known = pairs.get(i);
    if (known?.includes(earlier)) return;
    if (!similarity.near(i, earlier)) refused[i] = earlier;
    else if (known) known.push(earlier);
    else pairs.set(i, [earlier]);
  };
  for (let band = 0; band <= BANDS; band++) {
    const keys = band < BANDS ? bandKeys(mixed, band, among) : wholeKeys(mixed, among);
    const keyOf: KeyOf = (i, key) => {
      key.high = keys.high[i];
      key.low = keys.low[i];
      return among(i);
    };
    eachGroup(rows, keyOf, (group) => {
      if (group.length > 1) group.sort((a, b) => isBefore(evidence, a, b) ? -1 : 1);
      for (let k = 1; k < group.length; k++) {
        hold(group[k], group[0]);
        if (k > 1) hold(group[k], group[k - 1]);
      }
    });
  }
  return pairs;
}

/** The earliest row that stands for itself and is near to i: one of the candidates or what stands for one. */
function standsFor(
  i: number,
  candidates: number[],
  of: Int32Array,
  evidence: Evidence,
  similarity: Similarity,
): number {
  for (const candidate of candidates.sort((a, b) => isBefore(evidence, a, b) ? -1 : 1)) {
    if (of[candidate] < 0) return candidate;
    if (similarity.near(i, of[candidate])) return of[candidate];
  }
  return -1;
}
