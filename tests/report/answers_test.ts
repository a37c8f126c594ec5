/** Answers and findings from measures written by hand. */
import assert from "node:assert/strict";
import { whereAnswer } from "../../lib/report/answers/where.ts";
import { buildReport } from "../../lib/report/build_report.ts";
import { findingsOf } from "../../lib/report/cover/findings.ts";
import { codedTop } from "../../lib/report/texts/top_two.ts";
import type { Row } from "../../lib/tables/frame.ts";
import { fixtureTables, PARAMETERS, partOf, table } from "./_fixture.ts";

const WHOLE = {
  subject: "Северика",
  subject_kind: "company",
  period_kind: "all",
  period: "all",
  unit: "share",
  n: 100,
};

function reportOf(rows: readonly Row[]) {
  const tables = { ...fixtureTables(20), measures: table("measures", rows.map((row) => ({ ...WHOLE, ...row }))) };
  const parts = (name: string) => [partOf(tables[name as keyof typeof tables])];
  return buildReport({ parameters: { ...PARAMETERS, language: "en" }, parts, version: "0", logo: null }).report;
}
const shares = (question: number, measure: string, dimension: string, values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([value, raw]) => ({ question, measure, dimension, value, raw }));

Deno.test("whereAnswer() adds up the three largest sources, and says nothing of them where there are no more", () => {
  const of = (values: Readonly<Record<string, number>>) =>
    whereAnswer(reportOf(shares(4, "share of source", "source", values)));
  assert.match(
    of({ a: 0.1, b: 0.4, c: 0.2, d: 0.3, e: 0 }),
    /^Most of all on b: 40%.*; the three largest sources hold 90%\.$/,
  );
  assert.doesNotMatch(of({ a: 0.1, b: 0.7, c: 0.2, d: 0 }), /three/);
});

Deno.test("codedTop() takes the two greatest codes that say something", () => {
  const top = codedTop(
    reportOf(shares(8, "motives", "motives", { none: 0.6, vent: 0.1, help: 0.3, warn: 0 })),
    "motives",
  );
  assert.deepEqual([top?.first, top?.second], ["help", "vent"]);
  const one = codedTop(reportOf(shares(8, "motives", "motives", { none: 0.6, help: 0.3 })), "motives");
  assert.deepEqual([one?.first, one?.second], ["help", null]);
});

Deno.test("findingsOf() leads with answers, work, tone, share of voice and the highest spike", () => {
  const day = { period_kind: "day", unit: "mentions", n: 7, question: 3, measure: "spike" };
  const rows = [
    { question: 2, measure: "share of voice", raw: 0.4 },
    { ...day, period: "2026-03-02", raw: 30 },
    { ...day, period: "2026-03-09", raw: 50 },
    { question: 7, measure: "tone", dimension: "tone", value: "negative", raw: 0.31 },
    { question: 11, measure: "response rate", raw: 0.5 },
    { question: 11, measure: "answers due", raw: 80, unit: "mentions" },
    { question: 11, measure: "hours of work", raw: 8.4, unit: "hours" },
  ];
  assert.deepEqual(findingsOf(reportOf(rows)).map(({ question, number }) => [question, number.replace(/\s.*/, "")]), [
    [11, "50%"],
    [11, "8"],
    [7, "31%"],
    [2, "40%"],
    [3, "50"],
  ]);
});
