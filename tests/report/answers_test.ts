/** Answers and findings from measures written by hand. */
import assert from "node:assert/strict";
import { whereAnswer } from "../../lib/report/answers/where.ts";
import { aboutWhatAnswer } from "../../lib/report/answers/about_what.ts";
import { answeringAnswer } from "../../lib/report/answers/answering.ts";
import { howMuchAnswer } from "../../lib/report/answers/how_much.ts";
import { howOftenAnswer } from "../../lib/report/answers/how_often.ts";
import { spikeSection } from "../../lib/report/spikes/spike_section.ts";
import type { Spikes } from "../../lib/report/spikes/types.ts";
import { motivesAnswer } from "../../lib/report/answers/motives.ts";
import { ownCodeAnswer } from "../../lib/report/answers/own_code.ts";
import { toneAnswer } from "../../lib/report/answers/tone.ts";
import { correctedTone } from "../../lib/report/correction/corrected_tone.ts";
import { expectationAnswer } from "../../lib/report/texts/expectation_answer.ts";
import { stageAnswer } from "../../lib/report/answers/stage_of_cycle.ts";
import { whoAnswer } from "../../lib/report/answers/who.ts";
import { answering } from "../../lib/report/pages/answering.ts";
import { where } from "../../lib/report/pages/where.ts";
import { motives } from "../../lib/report/pages/motives.ts";
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

function reportOf(rows: readonly Row[], more: Partial<typeof PARAMETERS> = {}) {
  const tables = { ...fixtureTables(20), measures: table("measures", rows.map((row) => ({ ...WHOLE, ...row }))) };
  const parts = (name: string) => [partOf(tables[name as keyof typeof tables])];
  return buildReport({ parameters: { ...PARAMETERS, ...more, language: "en" }, parts, version: "0", logo: null })
    .report;
}
const shares = (question: number, measure: string, dimension: string, values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([value, raw]) => ({ question, measure, dimension, value, raw }));

Deno.test("whereAnswer() adds up the three largest sources, and says nothing of them where there are no more", () => {
  const of = (values: Readonly<Record<string, number>>) =>
    whereAnswer(reportOf(shares(4, "share of source", "source", values)));
  assert.match(
    of({ a: 0.1, b: 0.4, c: 0.2, d: 0.3, e: 0 }),
    /^The largest source is b: 40%.*; the three largest together have 90%\.$/,
  );
  assert.doesNotMatch(of({ a: 0.1, b: 0.7, c: 0.2, d: 0 }), /three/);
});

Deno.test("whereAnswer() names a source, not that none is named, and says of how many none is", () => {
  const of = (values: Readonly<Record<string, number>>) =>
    whereAnswer(reportOf(shares(4, "share of source", "source", values)));
  assert.match(
    of({ unknown: 0.6, vk: 0.4 }),
    /^The largest source is vk: 40%.* 60% of the mentions name no source\.$/,
  );
  assert.equal(of({ unknown: 1 }), "The data name no source.");
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

Deno.test("questions of codes say that none was found, not that there is no base", () => {
  const found = "None of these was found in the mentions (n\u00a0=\u00a0100).";
  assert.equal(motivesAnswer(reportOf(shares(8, "motives", "motives", { vent: 0, none: 1 }))), found);
  assert.equal(stageAnswer(reportOf(shares(9, "journey", "journey", { use: 0, none: 1 }))), found);
  assert.equal(aboutWhatAnswer(reportOf(shares(5, "share of topic", "topic", { t1: 0, none: 1 }))), found);
  const own = { codebooks: [{ use: "coding/food.yml" }] };
  assert.equal(ownCodeAnswer(reportOf(shares(5, "share of code", "food", { late: 0, none: 1 }), own), "food"), found);
  assert.match(motivesAnswer(reportOf([])), /^The data do not answer this question/);
});

Deno.test("questions of codebooks that the study does not use say so, and nothing is said of their machine", () => {
  const report = reportOf([{ question: 6, measure: "authors", raw: 2, n: 3, unit: "authors" }], { codebooks: [] });
  for (const answer of [toneAnswer, motivesAnswer, stageAnswer, expectationAnswer]) {
    assert.match(answer(report), /^The study does not ask this/);
  }
  assert.equal(String(correctedTone(report)), "");
  const people = { question: 6, measure: "share of people", dimension: "voice", value: "people", raw: 1 };
  assert.equal(
    whoAnswer(reportOf([people], { codebooks: [] })),
    "The data do not answer this question: there is nothing to count.",
  );
  assert.equal(whoAnswer(report), "The mentions come from 2 authors.");
});

Deno.test("a breakdown in which no value is found draws each of them as 0, not an empty chart", () => {
  const report = reportOf(shares(8, "motives", "motives", { vent: 0, help: 0, none: 1 }));
  motives(report);
  assert.match(JSON.stringify(report.charts), /"group":"let off steam","series":"Северика","value":0/);
});

Deno.test("a breakdown names each subject's base in the key, also where one of them lacks a value", () => {
  const share = (subject: string, value: string, n: number) => (
    { question: 4, measure: "share of source", dimension: "source", subject, value, raw: 0.5, n }
  );
  const rows = [share("Северика", "vk", 40), share("Гудлайн Связь", "vk", 30), share("Северика", "rare.example", 40)];
  const page = String(where(reportOf(rows, { subjects: [PARAMETERS.subjects[0], PARAMETERS.subjects[2]] })));
  assert.match(page, /Северика<\/bdi> <small>n\u00a0=\u00a040.*Гудлайн Связь<\/bdi> <small>n\u00a0=\u00a030/s);
});

Deno.test("answering() draws what no department is named for: it waits, too", () => {
  const due = { question: 11, measure: "answers due", dimension: "department", unit: "answers" };
  const report = reportOf([{ ...due, value: "Help desk", raw: 5 }, { ...due, value: "none", raw: 7 }]);
  answering(report);
  const groups = JSON.stringify(report.charts).match(
    /"group":"(?:Help desk|no department named)","series":"Северика"/g,
  );
  assert.deepEqual(new Set(groups).size, 2);
});

Deno.test("howOftenAnswer() and the part on spikes do not call days quiet that cannot be judged", () => {
  const report = (days: number) =>
    reportOf([
      { question: 3, measure: "mentions a day", raw: 2, unit: "mentions a day", n: days },
      ...Array.from({ length: days }, (_, i) => ({
        ...{ question: 1, measure: "mentions", raw: 2, n: 2, unit: "mentions", period_kind: "day" },
        period: `2026-03-${String(i + 1).padStart(2, "0")}`,
      })),
    ]);
  assert.match(howOftenAnswer(report(14)), /no day can be judged as a spike/);
  assert.match(howOftenAnswer(report(15)), /no day was unusual\.$/);
  const section = (alarms: Spikes["alarms"]) =>
    String(spikeSection(report(14), { rule: "", last_day: "2026-03-14", alarms, spikes: [] }));
  assert.match(section([]), /No day can be judged/);
  assert.match(section([{ subject: "Северика", days: 1, expected_false_alarms: 0 }]), /No day was unusual/);
});

Deno.test("howMuchAnswer() says who leads, and does not claim more than an equal has", () => {
  const of = (...voices: number[]) =>
    howMuchAnswer(reportOf(
      ["Северика", "Гудлайн Связь", "Полюс Телеком"].slice(0, voices.length).map((subject, i) => (
        { question: 2, measure: "share of voice", subject, raw: voices[i] }
      )),
    ));
  assert.match(of(0.5, 0.3, 0.2), /, more than any competitor\.$/);
  assert.match(of(0.4, 0.4, 0.2), /, as much as its strongest competitor\.$/);
  assert.match(of(0.3, 0.5, 0.2), /; Гудлайн Связь leads with 50%/);
});

Deno.test("howMuchAnswer() of a study without competitors gives the volume, no share of voice", () => {
  const [company] = PARAMETERS.subjects,
    rows = [
      { question: 1, measure: "mentions", raw: 100, unit: "mentions" },
      { question: 2, measure: "share of voice", raw: 1, low: 0.9, high: 1 },
    ];
  const report = reportOf(rows, { subjects: [company] });
  assert.equal(
    howMuchAnswer(report),
    "Северика: 100 mentions. The study names no competitor to compare with.",
  );
  const product = reportOf([{ ...rows[0], subject_kind: "product" }], { subjects: [{ ...company, kind: "product" }] });
  assert.match(howMuchAnswer(product), /^Северика: 100 mentions\./);
});

Deno.test("whoAnswer() of data that name no authors still says how many voices are people's", () => {
  const people = { question: 6, measure: "share of people", dimension: "voice", value: "people", raw: 0.8 };
  const authors = { question: 6, measure: "authors", raw: 0, n: 0, unit: "authors" };
  assert.match(
    whoAnswer(reportOf([authors, people])),
    /^The data name no authors\. With each author counted once, 80%/,
  );
  assert.match(whoAnswer(reportOf([authors])), /^The data do not answer this question/);
  assert.match(whoAnswer(reportOf([{ ...authors, raw: 1, n: 3 }])), /^The mentions come from 1 author\.$/);
});

Deno.test("whoAnswer() speaks of the ten busiest authors only where there are more than ten", () => {
  const of = (raw: number) =>
    whoAnswer(reportOf([
      { question: 6, measure: "authors", raw, n: 40, unit: "authors" },
      { question: 6, measure: "share of top authors", dimension: "top", value: "10", raw: 0.9 },
    ]));
  assert.equal(of(10), "The mentions come from 10 authors.");
  assert.match(of(11), /^The mentions come from 11 authors\. The ten most active authors write 90%/);
});

Deno.test("answeringAnswer() rounds work to hours, and a quarter of one not to none", () => {
  const of = (hours: number) =>
    answeringAnswer(reportOf([
      { question: 11, measure: "answers due", raw: 2, unit: "answers" },
      { question: 11, measure: "response rate", raw: 0.5 },
      { question: 11, measure: "hours of work", raw: hours, unit: "hours" },
    ]));
  assert.match(of(0.2), /would take 0\.2 hours of work\.$/);
  assert.match(of(0.01), /would take 0\.1 hours of work\.$/);
  assert.match(of(8.4), /would take 8 hours of work\.$/);
});

Deno.test("answeringAnswer() says how much work that is a week, of two weeks and more", () => {
  const of = (hours: number, days: number) => {
    const report = reportOf([
      { question: 11, measure: "answers due", raw: 2, unit: "answers" },
      { question: 11, measure: "hours of work", raw: hours, unit: "hours" },
    ]);
    return answeringAnswer({ ...report, span: { ...report.span, days } });
  };
  assert.match(of(8.4, 92), /would take 8 hours of work, 0\.6 a week\.$/); // 8.4 × 7 ÷ 92 = 0.64
  assert.match(of(1000, 92), /would take 1,000 hours of work, 76\.1 a week\.$/); // 76.09
  assert.match(of(0.1, 92), /would take 0\.1 hours of work\.$/); // 0.008
  assert.match(of(8.4, 13), /would take 8 hours of work\.$/);
});

Deno.test("answeringAnswer() says how many were answered in time where too few were for a median", () => {
  const rows = [
    { question: 11, measure: "answers due", raw: 400, n: 400, unit: "answers" },
    { question: 11, measure: "response rate", raw: 0.4, low: 0.35, high: 0.45, n: 400 },
    { question: 11, measure: "responses within target", raw: 0.3, low: 0.25, high: 0.35, n: 390 },
    { question: 11, measure: "median first response", raw: null, n: 160, unit: "minutes" },
  ];
  const of = (median: Row) =>
    answeringAnswer(reportOf([...rows, { ...rows[3], ...median }].toSpliced(3, 1))).replaceAll("\u00a0", " ");
  const got = "400 mentions called for an answer and 40% (35–45%, n = 400) got one";
  assert.equal(of({}), `${got}, 30% (25–35%, n = 390) in time.`);
  assert.equal(of({ raw: 75 }), `${got}, half of them within 75 min.`);
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
