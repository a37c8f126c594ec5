import assert from "node:assert/strict";
import { toneAnswer } from "../../../lib/report/answers/tone.ts";
import { buildReport } from "../../../lib/report/build_report.ts";
import { coderAgreement } from "../../../lib/report/correction/coder_agreement.ts";
import { correctedTone } from "../../../lib/report/correction/corrected_tone.ts";
import { termsOfTone } from "../../../lib/report/correction/terms_of_tone.ts";
import { toneDifferences } from "../../../lib/report/correction/tone_differences.ts";
import { CORRECTION_WORDS } from "../../../lib/report/correction/words/mod.ts";
import { tone } from "../../../lib/report/pages/tone.ts";
import type { Language } from "../../../lib/report/numbers.ts";
import type { Row } from "../../../lib/tables/frame.ts";
import { PARAMETERS, partOf, table } from "../_fixture.ts";

const US = "Северика", THEM = "Гудлайн";

/** A report of these measures alone. */
function reportOf(rows: readonly Row[], language: Language = "en") {
  const usual = {
    question: 7,
    subject: US,
    subject_kind: "company",
    period_kind: "all",
    period: "all",
    unit: "share",
    n: 900,
  };
  const measures = table("measures", rows.map((row) => ({ ...usual, ...row })));
  const subjects = [US, THEM].map((name, i) => ({
    name,
    kind: i === 0 ? "company" as const : "competitor" as const,
    query: name,
    accounts: [],
  }));
  return buildReport({
    parameters: { ...PARAMETERS, language, subjects },
    parts: (name) => name === "measures" ? [partOf(measures)] : [],
    version: "0",
    logo: null,
  }).report;
}

const plain = (markup: unknown) =>
  String(markup).replace(/<[^>]+>/g, " ").replaceAll("&#39;", "'").replaceAll("\u00a0", " ").replace(/\s+/g, " ");

const SAMPLE: Row = {
  measure: "hand-coded sample",
  subject: "all",
  subject_kind: "all",
  period_kind: "day",
  period: "2026-05-31",
  dimension: "codebook",
  value: "tone",
  raw: 211,
};

function toneRow(more: Row): Row {
  return { measure: "tone", dimension: "tone", value: "negative", raw: 0.35, n_labelled: 52, ...more };
}

Deno.test("correctedTone() shows raw, corrected, interval, n, labels and the day, and says what the correction did", () => {
  const page = (more: Row) => plain(correctedTone(reportOf([SAMPLE, toneRow(more)])));
  const low = page({ corrected: 0.44, low: 0.37, high: 0.51 });
  assert.match(low, /35% 44% 37–51% 900 52/);
  assert.match(low, /counted 35% negative about Северика; 52 hand codes of a random sample say 44% \(37–51%\)/);
  assert.match(low, /9 points too low/);
  assert.match(low, /up to 31 May 2026/);
  assert.match(page({ corrected: 0.2, low: 0.1, high: 0.3 }), /15 points too high/);
  assert.match(page({ corrected: 0.4, low: 0.3, high: 0.5 }), /lies within the interval/);
});

Deno.test("toneAnswer() gives the net tone with the interval that it was corrected with, and without one where it was not", () => {
  const answer = (more: Row) =>
    plain(toneAnswer(reportOf([
      toneRow({ corrected: 0.44, low: 0.32, high: 0.57 }),
      toneRow({ value: "positive", raw: 0.22, corrected: 0.08, low: 0.03, high: 0.17 }),
      { measure: "net tone", raw: -0.13, n_labelled: 52, ...more },
    ])));
  assert.match(answer({ corrected: -0.35, low: -0.5, high: -0.19 }), /a net tone of −35 points \(−50 … −19, n = 900\)/);
  assert.match(answer({}), /a net tone of −13 points \(n = 900\)/);
});

Deno.test("a figure of several subjects says from how many to how many hand codes correct it", () => {
  const note = (rows: readonly Row[]) =>
    plain(tone(reportOf([SAMPLE, ...rows]))).match(/Corrected by .*? hand codes/)?.[0];
  const ours = toneRow({ corrected: 0.44, low: 0.32, high: 0.57 });
  assert.equal(note([ours]), "Corrected by 52 hand codes");
  assert.equal(note([ours, { ...ours, subject: THEM, n_labelled: 63 }]), "Corrected by 52–63 hand codes");
});

Deno.test("correctedTone() says that the error is unknown where there is no sample, and where labels are few", () => {
  assert.match(plain(correctedTone(reportOf([toneRow({})]))), /Machine codes, error unknown: .*deno task sample/);
  assert.match(
    plain(correctedTone(reportOf([SAMPLE, toneRow({ n_labelled: 12 })]))),
    /corrected from 30 coded mentions by 10 authors up.* 35% too few labels error unknown 900 12/,
  );
  const silent = plain(correctedTone(reportOf([SAMPLE, toneRow({ raw: null, n: 0, n_labelled: 0 })])));
  assert.match(silent, /Северика negative no data no data 0 0/);
  const whole = plain(correctedTone(reportOf([SAMPLE, toneRow({ corrected: 0.4, low: 0.3, high: 0.5 })])));
  assert.doesNotMatch(whole, /10 authors up/);
});

Deno.test("toneDifferences() says what is more, less, not distinguishable from none, and what has too few labels", () => {
  const row = (more: Row): Row => ({
    measure: "tone less rival",
    dimension: "negative",
    value: THEM,
    raw: 0.1,
    n_labelled: 90,
    ...more,
  });
  const page = (more: Row) => plain(toneDifferences(reportOf([row(more)])));
  assert.match(
    page({ corrected: 0.1, low: 0.02, high: 0.2 }),
    /Северика − Гудлайн negative more \+10 \+10 \+2 … \+20 90/,
  );
  assert.match(page({ corrected: -0.1, low: -0.2, high: -0.02 }), /less \+10 −10/);
  assert.match(page({ corrected: 0.1, low: -0.02, high: 0.2 }), /not distinguishable from none/);
  assert.match(page({}), /too few labels/);
  assert.equal(String(toneDifferences(reportOf([]))), "");
  const month = {
    measure: "tone change",
    period_kind: "month",
    period: "2026-04",
    dimension: "tone",
    value: "negative",
    raw: 0.1,
  };
  assert.match(
    plain(toneDifferences(reportOf([{ ...month, corrected: 0.1, low: 0, high: 0.2 }]))),
    /Северика: April − March/,
  );
});

Deno.test("coderAgreement() shows alpha, AC1 and F1 by code, and nothing without a sample", () => {
  const all = { subject: "all", subject_kind: "all", dimension: "tone", n: 211, n_labelled: 211 };
  const rows: Row[] = [
    { ...all, measure: "agreement with people", value: "alpha", raw: 0.256 },
    { ...all, measure: "agreement with people", value: "AC1", raw: 0.305 },
    { ...all, measure: "agreement with people", value: "agreement", raw: 0.526 },
    { ...all, measure: "F1 of code", value: "negative", raw: 0.619, n_labelled: 80 },
    { ...all, measure: "F1 of code", value: "none", raw: null, n_labelled: 0 },
  ];
  const page = plain(coderAgreement(reportOf(rows), "tone"));
  assert.match(page, /decisions on the sample: 211. .* 53% of them; Krippendorff's alpha 0.26, Gwet's AC1 0.31/);
  assert.match(page, /negative 0.62 80 $/);
  assert.equal(String(coderAgreement(reportOf([]), "tone")), "");
});

Deno.test("termsOfTone() writes odds as times, with an interval, and escapes words", () => {
  const row = {
    measure: "term of tone",
    dimension: "negative",
    value: "<b>лежит",
    raw: Math.log(9),
    low: Math.log(2),
    high: Math.log(30),
    n: 16,
    unit: "log odds",
  };
  const page = String(termsOfTone(reportOf([row])));
  assert.match(plain(page), /×9 ×2 … ×30 16/);
  assert.ok(page.includes("&lt;b&gt;лежит"));
  assert.equal(String(termsOfTone(reportOf([]))), "");
});

Deno.test("CORRECTION_WORDS say the same things in each language, in its own letters", () => {
  const keys = (value: unknown): string[] =>
    typeof value === "object" && value ? Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)]) : [];
  const all = (value: unknown): string =>
    typeof value === "function"
      ? String(value)
      : typeof value === "object" && value
      ? Object.values(value).map(all).join(" ")
      : String(value);
  for (const language of ["ru", "uk"] as const) {
    assert.deepEqual(keys(CORRECTION_WORDS[language]), keys(CORRECTION_WORDS.en), language);
  }
  assert.doesNotMatch(all(CORRECTION_WORDS.ru), /[іїєґ]/i);
  assert.doesNotMatch(all(CORRECTION_WORDS.uk), /[ыэъё]/i);
});
