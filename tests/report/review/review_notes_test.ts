/** What a finding says of the last run and of other choices. */
import assert from "node:assert/strict";
import { reviewNotes } from "../../../lib/report/review/review_notes.ts";
import { NO_REVIEW } from "../../../lib/report/review/types.ts";
import type { Measure } from "../../../lib/report/reading/measure.ts";

const key = { measure: "hours of work", subject: "Acme", dimension: null, value: null };
const row = { ...key, period_kind: "all", raw: 30, unit: "hours" } as unknown as Measure;

Deno.test("reviewNotes() tells a change of hours, none, and nothing without another run", () => {
  const review = (raw: number | null) => ({ ...NO_REVIEW, before: [{ ...key, raw }] });
  assert.deepEqual(reviewNotes(row, review(42), "en"), ["since last time: −12"]);
  assert.deepEqual(reviewNotes(row, review(30), "ru"), ["с прошлого раза: без изменений"]);
  assert.deepEqual(reviewNotes(row, review(null), "en"), []);
  assert.deepEqual(reviewNotes(row, NO_REVIEW, "en"), []);
});

Deno.test("reviewNotes() says nothing of a day, and of a number that is not defined", () => {
  const review = { ...NO_REVIEW, before: [{ ...key, raw: 1 }] };
  assert.deepEqual(reviewNotes({ ...row, period_kind: "day" }, review, "uk"), []);
  assert.deepEqual(reviewNotes({ ...row, raw: null }, review, "uk"), []);
});
