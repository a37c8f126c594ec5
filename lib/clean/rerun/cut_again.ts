/** Texts that were cut short, where other texts came or went. @module */
import { cutRows, wholesOf } from "../near/cut_texts.ts";
import { Heads } from "../near/heads.ts";
import type { Evidence } from "../types.ts";

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
  const cut = cutRows(evidence, isAlone), heads = new Heads(evidence, cut), isAsked = new Uint8Array(heads.count);
  for (const row of changed) heads.each(row, (head) => isAsked[head] = 1);
  const asked = cut.filter((_, k) => heads.of[k] >= 0 && isAsked[heads.of[k]] === 1);
  const wholes = wholesOf(evidence, isAlone, asked);
  return new Map(Array.from(asked, (row, k) => [row, wholes[k]]));
}
