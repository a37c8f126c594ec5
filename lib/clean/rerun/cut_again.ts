/** Texts that were cut short, where other texts came or went. @module */
import { KeySet } from "../duplicates/key_set.ts";
import { evidenceAt } from "../evidence/evidence_at.ts";
import { cutTexts, eachHead, leastHead, MIN_LONG_HEAD_WORDS } from "../near/cut_texts.ts";
import { MARK_BYTES, markAt, markCount } from "../near/word_marks.ts";
import { CUT, type Evidence } from "../types.ts";

/**
 * What `cutTexts` gives for each row that was cut short and changed, or begins a text that did; it gives for all others
 * what it gave before.
 *
 * @param isAlone which rows are looked at, now
 * @param changed rows for which that is not what it was
 */
export function cutAgain(
  evidence: Evidence,
  isAlone: (i: number) => boolean,
  changed: Int32Array,
): Map<number, number> {
  const isCut = (row: number) => (evidence.flags[row] & CUT) !== 0;
  const alike = rowsThatBeginAlike(evidence, isAlone, changed), heads = headsOf(evidence, alike.filter(isCut));
  const isAsked = new Uint8Array(heads.keys.size);
  for (const row of changed) {
    eachHead(evidence, row, (_, high, low) => {
      const head = heads.keys.place(high, low);
      if (head >= 0) isAsked[head] = 1;
    });
  }
  const asked = [...heads.rows].filter(([, head]) => isAsked[head] === 1).map(([row]) => row), isOwn = new Set(asked);
  const rows = alike.filter((row) => isOwn.has(row) || beginsWith(evidence, row, heads.keys, isAsked));
  const of = cutTexts(evidenceAt(evidence, rows), () => true), places = new Map(Array.from(rows, (row, k) => [row, k]));
  return new Map(asked.map((row) => {
    const whole = of[places.get(row)!];
    return [row, whole < 0 ? -1 : rows[whole]];
  }));
}

/** Rows that begin with the same three words as one that changed: only such can belong together. */
function rowsThatBeginAlike(
  { marks }: Evidence,
  isAlone: (i: number) => boolean,
  changed: Int32Array,
): Int32Array {
  const { bytes, offsets } = marks, beginnings = new KeySet(), rows: number[] = [];
  const hasBeginning = (row: number) => offsets[row + 1] - offsets[row] >= MIN_LONG_HEAD_WORDS * MARK_BYTES;
  const two = (at: number) => Math.imul(markAt(bytes, at), 0x9e3779b1) ^ markAt(bytes, at + MARK_BYTES);
  const third = (at: number) => markAt(bytes, at + 2 * MARK_BYTES);
  for (const row of changed) if (hasBeginning(row)) beginnings.add(two(offsets[row]), third(offsets[row]));
  for (let row = 0; row < marks.length; row++) {
    const at = offsets[row];
    if (hasBeginning(row) && beginnings.place(two(at), third(at)) >= 0 && isAlone(row)) rows.push(row);
  }
  return Int32Array.from(rows);
}

/** The whole words of rows that were cut short, as keys, and for each row the place of its own. */
function headsOf(evidence: Evidence, cut: Int32Array): { keys: KeySet; rows: Map<number, number> } {
  const keys = new KeySet(), rows = new Map<number, number>();
  for (const row of cut) {
    const words = markCount(evidence.marks, row);
    if (words < leastHead(evidence, row)) continue;
    eachHead(evidence, row, (length, high, low) => {
      if (length === words) rows.set(row, keys.add(high, low));
    });
  }
  return { keys, rows };
}

function beginsWith(evidence: Evidence, row: number, heads: KeySet, isAsked: Uint8Array): boolean {
  let begins = false;
  eachHead(evidence, row, (_, high, low) => {
    const head = heads.place(high, low);
    begins ||= head >= 0 && isAsked[head] === 1;
  });
  return begins;
}
