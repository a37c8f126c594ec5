/** "Since last time" and "would it survive", beside a finding. @module */
import type { Measure } from "../reading/measure.ts";
import { type Language, numbersOf } from "../numbers.ts";
import type { NumberKey, Review } from "./types.ts";
import { REVIEW_WORDS } from "./words.ts";

/**
 * How a number of the whole period has changed since the last other run, and what it would be under other choices.
 *
 * @returns none for a number of another period, or where there is nothing to compare with
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { reviewNotes } from "./review_notes.ts";
 *
 * const key = { measure: "response rate", subject: "Acme", dimension: null, value: null };
 * const row = { ...key, period_kind: "all", raw: 0.5, corrected: null, unit: "share" } as never;
 * const review = { before: [{ ...key, raw: 0.4 }],
 *   alternatives: [{ ...key, low: 0.45, high: 0.55, holds: 5, values: [1, 2, 3, 4, 5, 6] }] };
 * assert.deepEqual(reviewNotes(row, review, "en"), [
 *   "since last time: +10 points", "under other choices 45–55%; holds in 5 of 6, which is no proof",
 * ]);
 * ```
 */
export function reviewNotes(row: Measure, { before, alternatives }: Review, language: Language): string[] {
  if (row.period_kind !== "all" || row.raw === null) return [];
  const numbers = numbersOf(language), words = REVIEW_WORDS[language], notes: string[] = [];
  const was = before.find((one) => isSame(one, row))?.raw ?? null;
  if (was !== null) {
    const by = row.raw - was, points = { en: "points", ru: "п.\u00a0п.", uk: "в.\u00a0п." }[language];
    const size = row.unit === "share"
      ? `${numbers.points(by)} ${points}`
      : `${by < 0 ? "−" : "+"}${numbers.count(Math.abs(by))}`;
    notes.push(by === 0 ? words.same : words.since(size));
  }
  const own = alternatives.find((one) => isSame(one, row));
  if (own && own.low !== null && own.high !== null) {
    const range = row.unit === "share"
      ? numbers.interval(own.low, own.high)
      : `${numbers.count(own.low)}–${numbers.count(own.high)}`;
    notes.push(words.survives(numbers.count(own.holds), numbers.count(own.values.length), range));
  }
  return notes;
}

function isSame(a: NumberKey, b: NumberKey): boolean {
  return a.measure === b.measure && a.subject === b.subject && a.dimension === b.dimension && a.value === b.value;
}
