/** Weeks as days. @module */

import { periodSpan } from "../../time/periods.ts";
import { zoneOf } from "../../time/zone.ts";
import type { Measure } from "../reading/measure.ts";
import type { Report } from "../types.ts";

/** A share of fewer mentions may be anything: a week of one is 0 or 100 %. */
const LEAST_IN_WEEK = 10;

/**
 * The Monday of an ISO week.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mondayOf } from "./weeks.ts";
 *
 * assert.equal(mondayOf("2026-W01"), "2025-12-29");
 * assert.equal(mondayOf("2015-W27"), "2015-06-29");
 * ```
 */
export function mondayOf(week: string): string {
  return new Date(periodSpan(week, zoneOf("UTC")).from).toISOString().slice(0, 10);
}

/** A week as people name it, by its Monday, as the charts do: 29 June 2015. */
export function weekText({ numbers }: Pick<Report, "numbers">, week: string): string {
  return numbers.day(mondayOf(week));
}

/**
 * The weeks that a line of shares goes through: those of fewer than ten mentions (the data's first days, mostly) would stretch
 * its scale and turn it anywhere. A subject of whose weeks more than half are so small keeps them all.
 *
 * @param rows a subject's share in a week
 * @returns what is drawn, in the same order, and how few mentions it leaves out, for the note; null where all is drawn
 */
export function drawnWeeks<T extends { readonly row: Measure }>(
  rows: readonly T[],
): { readonly drawn: readonly T[]; readonly below: number | null } {
  const large = new Map<string, number>(), all = new Map<string, number>();
  for (const { row: { subject, n } } of rows) {
    all.set(subject, (all.get(subject) ?? 0) + 1);
    if (n >= LEAST_IN_WEEK) large.set(subject, (large.get(subject) ?? 0) + 1);
  }
  const keeps = (subject: string) => (large.get(subject) ?? 0) * 2 < all.get(subject)!;
  const drawn = rows.filter(({ row: { subject, n } }) => n >= LEAST_IN_WEEK || keeps(subject));
  return { drawn, below: drawn.length < rows.length ? LEAST_IN_WEEK : null };
}

/** A note with what {@linkcode drawnWeeks} left out. */
export function weeksNote(
  { words, numbers }: Pick<Report, "words" | "numbers">,
  note: string,
  below: number | null,
): string {
  const left = below === null ? "" : words.figures.smallWeeks(numbers.count(below));
  return [note, left].filter(Boolean).join(" · ");
}
