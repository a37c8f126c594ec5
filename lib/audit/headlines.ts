/** The numbers that a study is remembered by. @module */
import type { MeasureKey } from "../measure/mod.ts";

/** Measures and, where they are cut, the value that is a headline; of the whole period, of the company. */
const HEADLINES: readonly (readonly [measure: string, dimension: string | null, value: string | null])[] = [
  ["mentions", null, null],
  ["share of voice", null, null],
  ["authors", null, null],
  ["share of people", "voice", "people"],
  ["tone", "tone", "negative"],
  ["net tone", null, null],
  ["response rate", null, null],
  ["responses within target", null, null],
  ["median first response", null, null],
  ["expected", "expectations", "support"],
  ["behaviour", "expectations", "support"],
  ["answers due", null, null],
];

/** Names of the measures that have a headline. */
export const HEADLINE_MEASURES: ReadonlySet<string> = new Set(HEADLINES.map(([measure]) => measure));

/**
 * The place of a number among the headlines of a study; -1: it is none. Headlines are of the whole period and of one
 * subject.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { headlineOf } from "./headlines.ts";
 *
 * const whole = { period_kind: "all", period: "all", dimension: null, value: null } as const;
 * assert.equal(headlineOf({ measure: "mentions", subject: "Acme", subject_kind: "company", ...whole }, "Acme"), 0);
 * assert.equal(headlineOf({ measure: "mentions", subject: "all", subject_kind: "all", ...whole }, "Acme"), -1);
 * ```
 */
export function headlineOf(
  { measure, subject, period_kind, dimension, value }: MeasureKey,
  company: string,
): number {
  if (subject !== company || period_kind !== "all") return -1;
  return HEADLINES.findIndex(([name, cut, own]) => name === measure && cut === dimension && own === value);
}

/** The headlines of every company: company by company as they first appear, each in the order of the headlines. */
export function companyHeadlines<R extends MeasureKey>(rows: readonly R[]): R[] {
  const heads = rows.filter((row) => row.subject_kind === "company" && headlineOf(row, row.subject) >= 0);
  const order = [...new Set(heads.map(({ subject }) => subject))];
  return heads.sort((a, b) =>
    order.indexOf(a.subject) - order.indexOf(b.subject) || headlineOf(a, a.subject) - headlineOf(b, b.subject)
  );
}
