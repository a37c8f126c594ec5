import assert from "node:assert/strict";
import { isMachineOnly, measuresOf, shown } from "../../lib/report/measures.ts";
import type { Measure } from "../../lib/report/reading/measure.ts";
import { table } from "./_fixture.ts";

const base = { question: 4, measure: "share of source", subject: "We", subject_kind: "company", unit: "share" };
const rows = ["vk", "forum"].map((value, i) => ({
  ...base,
  period_kind: "all",
  period: "all",
  dimension: "source",
  value,
  raw: (i + 1) / 4,
  n: 4,
  low: 0.1,
  high: 0.9,
}));
const measures = measuresOf([table("measures", rows)]);

Deno.test("measuresOf() finds a row by subject, dimension and value, and lists a dimension's rows", () => {
  assert.equal(measures.one("share of source", { subject: "We", dimension: "source", value: "forum" })?.raw, 0.5);
  assert.deepEqual(measures.all("share of source", { subject: "We", dimension: "source" }).map((row) => row.value), [
    "vk",
    "forum",
  ]);
});

Deno.test("measuresOf() has nothing where the study has nothing", () => {
  assert.equal(measures.one("share of source", { subject: "They", dimension: "source", value: "vk" }), null);
  assert.deepEqual(measures.all("mentions", { subject: "We" }), []);
  assert.deepEqual([measures.has("share of source", "We"), measures.has("mentions", "We")], [true, false]);
});

Deno.test("shown() prefers the corrected number; isMachineOnly() is a share with neither correction nor interval", () => {
  const row = { unit: "share", raw: 0.4, corrected: null, low: null } as Measure;
  assert.deepEqual([shown(row), isMachineOnly(row)], [0.4, true]);
  assert.deepEqual([shown({ ...row, corrected: 0.3 }), isMachineOnly({ ...row, corrected: 0.3 })], [0.3, false]);
  assert.deepEqual([shown(null), isMachineOnly({ ...row, raw: null })], [null, false]);
});
