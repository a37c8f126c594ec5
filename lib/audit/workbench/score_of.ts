/** How well a query does on labelled texts. @module */
import { wilsonInterval } from "../../stats/mod.ts";
import type { QueryScore, Shown } from "./types.ts";

/** A labelled text. */
export interface Labelled {
  readonly about: boolean;
  readonly matched: boolean;
  readonly shown: Shown;
}

/** Shown at most. */
const SHOWN = 5;

/**
 * Precision (of what is matched, the share that is about it) and recall (of what is about it, the share that is matched),
 * each with its 95 % Wilson interval. They hold for the texts that the labelled ones are a random sample of: recall needs a
 * sample of all mentions, not of the matched ones.
 *
 * @returns null if nothing is labelled
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { scoreOf } from "./score_of.ts";
 *
 * const text = (about: boolean, matched: boolean) => ({ about, matched, shown: { id: "", text: "" } });
 * const score = scoreOf([text(true, true), text(true, true), text(true, false), text(false, true), text(false, false)])!;
 * assert.deepEqual([score.precision, score.recall], [2 / 3, 2 / 3]);
 * ```
 */
export function scoreOf(texts: readonly Labelled[]): QueryScore | null {
  if (texts.length === 0) return null;
  const right = texts.filter(({ about, matched }) => about && matched).length;
  const wrongly = texts.filter(({ about, matched }) => !about && matched);
  const missing = texts.filter(({ about, matched }) => about && !matched);
  const share = (n: number) => n === 0 ? null : right / n;
  return {
    labelled: texts.length,
    right,
    wrong: wrongly.length,
    missed: missing.length,
    precision: share(right + wrongly.length),
    precision_interval: wilsonInterval(right, right + wrongly.length),
    recall: share(right + missing.length),
    recall_interval: wilsonInterval(right, right + missing.length),
    wrongly: wrongly.slice(0, SHOWN).map(({ shown }) => shown),
    missing: missing.slice(0, SHOWN).map(({ shown }) => shown),
  };
}
