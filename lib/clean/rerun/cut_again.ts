/** Texts that were cut short, where other texts came or went. @module */
import { KeySet } from "../duplicates/key_set.ts";
import { cutTexts, MIN_LONG_HEAD_WORDS } from "../near/cut_texts.ts";
import { MARK_BYTES, markAt } from "../near/word_marks.ts";
import { CUT, type Evidence } from "../types.ts";
import { evidenceAt } from "../evidence/evidence_at.ts";

/**
 * For rows that were cut short, and begin like one that changed, what `cutTexts` gives for each: texts that can belong
 * together begin with the same three words, so that only such are looked at.
 *
 * @param isAlone which rows are looked at, now
 * @param changed rows for which that is not what it was
 */
export function cutAgain(
  evidence: Evidence,
  isAlone: (i: number) => boolean,
  changed: Int32Array,
): Map<number, number> {
  const { flags, marks } = evidence, heads = new KeySet(), members: number[][] = [], hasCut: boolean[] = [];
  for (const row of changed) if (hasHead(evidence, row)) members[addHead(heads, marks, row)] ??= [];
  if (heads.size === 0) return new Map();
  for (let row = 0; row < flags.length; row++) {
    const head = hasHead(evidence, row) ? placeOfHead(heads, marks, row) : -1;
    if (head < 0 || !isAlone(row)) continue;
    members[head].push(row);
    if ((flags[row] & CUT) !== 0) hasCut[head] = true;
  }
  const rows = Int32Array.from(members.flatMap((group, head) => hasCut[head] ? group : [])).sort();
  const of = cutTexts(evidenceAt(evidence, rows), () => true);
  const cut = new Map<number, number>();
  for (const [k, row] of rows.entries()) {
    if ((flags[row] & CUT) !== 0) cut.set(row, of[k] < 0 ? -1 : rows[of[k]]);
  }
  return cut;
}

function hasHead({ marks: { offsets } }: Evidence, row: number): boolean {
  return offsets[row + 1] - offsets[row] >= MIN_LONG_HEAD_WORDS * MARK_BYTES;
}

/** The first three marks are a key: two of them make one half. */
function addHead(heads: KeySet, { bytes, offsets }: Evidence["marks"], row: number): number {
  const at = offsets[row];
  return heads.add(firstTwo(bytes, at), markAt(bytes, at + 2 * MARK_BYTES));
}

function placeOfHead(heads: KeySet, { bytes, offsets }: Evidence["marks"], row: number): number {
  const at = offsets[row];
  return heads.place(firstTwo(bytes, at), markAt(bytes, at + 2 * MARK_BYTES));
}

function firstTwo(bytes: Uint8Array, at: number): number {
  return Math.imul(markAt(bytes, at), 0x9e3779b1) ^ markAt(bytes, at + MARK_BYTES);
}
