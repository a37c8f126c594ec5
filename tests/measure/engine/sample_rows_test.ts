import assert from "node:assert/strict";
import { SAMPLE_MEASURES, sampleRows } from "../../../lib/measure/mod.ts";
import { newcombeInterval } from "../../../lib/stats/mod.ts";
import { booksOf, everyOf, factsOf, type HandCoded, manyMentions } from "../sample/_sampled.ts";
import { subject } from "../study.ts";

const N = 400;

/** Even mentions are of Acme, odd ones of Bolt; the machine says neutral throughout. */
function twoSubjects(more: (i: number) => Record<string, unknown> = () => ({})) {
  const study = manyMentions(N, (i) => ({
    about: [i % 2 === 0 ? "Acme" : "Bolt"],
    codes: { tone: { [i % 2 === 0 ? "Acme" : "Bolt"]: "neutral" } },
    ...more(i),
  }));
  return factsOf({ ...study, subjects: [subject("Acme"), subject("Bolt", "competitor")] });
}

/** Each was drawn with the chance of a half; so many of each subject are negative. */
function coded(negative: readonly [acme: number, bolt: number]) {
  const sample = Array.from({ length: N }, (_, i) => ({
    mention: `vk:${i}`,
    subject: i % 2 === 0 ? "Acme" : "Bolt",
    stratum: "all",
    chance: 0.5,
    text: "",
  }));
  const codes = sample.map(({ mention, subject }, i): HandCoded => ({
    mention,
    subject,
    codebook: "tone",
    code: (i >> 1) < negative[i % 2] ? "negative" : "neutral",
  }));
  return { sample, codes };
}

Deno.test("sampleRows() gives the difference to a rival with an interval of its own", () => {
  const facts = twoSubjects(), { sample, codes } = coded([60, 40]);
  const rows = sampleRows(facts, booksOf(facts, [sample.slice(0, 200)], codes.slice(0, 200)));
  const row = rows.find(({ measure, dimension, value }) =>
    measure === SAMPLE_MEASURES.rival && dimension === "negative" && value === "Bolt"
  )!;
  assert.equal(row.subject, "Acme");
  assert.equal(row.corrected!.toFixed(6), "0.200000"); // 60 of 100 less 40 of 100
  assert.deepEqual([row.raw, row.n, row.n_labelled], [0, 400, 200]);
  const { low, high } = newcombeInterval(60, 100, 40, 100)!; // narrower than this: half of the whole is known
  assert.ok(low < row.low! && row.high! < high && row.low! > 0);
});

Deno.test("sampleRows() gives changes from month to month where both have labels enough", () => {
  const facts = twoSubjects(), { sample, codes } = coded([60, 40]);
  const rows = sampleRows(facts, booksOf(facts, [sample], codes)).filter(({ measure }) => measure === "tone change");
  assert.deepEqual(new Set(rows.map(({ period_kind }) => period_kind)), new Set(["month"]));
  const all = rows.filter(({ subject, value }) => subject === "all" && value === "negative");
  assert.deepEqual(all.map(({ period }) => period)[0], "2026-02");
  assert.ok(all[1].corrected! < 0); // the negative ones are the first
});

Deno.test("sampleRows() gives agreement and F1 on the sample: 10 of 30 found, none wrong, F1 0.5", () => {
  // By hand: machine says negative of 10 of the 30 that people do, and of no other: F1 = 2·10 ÷ (2·10 + 20).
  const facts = factsOf(
    manyMentions(100, (i) => ({ codes: { tone: { Acme: i < 10 ? "negative" : "neutral" } } })),
  );
  const codes = everyOf(100, 1).map(({ mention, subject }, i) => ({
    mention,
    subject,
    codebook: "tone",
    code: i < 30 ? "negative" : "neutral",
  }));
  const rows = sampleRows(facts, booksOf(facts, [everyOf(100, 1)], codes));
  const raw = (measure: string, value: string) =>
    rows.find((row) => row.measure === measure && row.value === value)!.raw;
  assert.equal(raw(SAMPLE_MEASURES.f1, "negative"), 0.5);
  assert.equal(raw(SAMPLE_MEASURES.f1, "positive"), null);
  assert.equal(raw(SAMPLE_MEASURES.agreement, "agreement"), 0.8);
  // Krippendorff (2011) C, by hand: Do = 40/200, De = 2·40·160/(200·199); alpha = 1 − 0.2 ÷ 0.321608
  assert.equal(raw(SAMPLE_MEASURES.agreement, "alpha")!.toFixed(4), "0.3781");
  const sample = rows.find(({ measure }) => measure === SAMPLE_MEASURES.sample)!;
  assert.deepEqual([sample.value, sample.period, sample.raw], ["tone", "2026-02-19", 100]);
});

Deno.test("sampleRows() holds the machine against each person's decision where two differ, and what was settled alone", () => {
  const facts = factsOf(manyMentions(4, () => ({ codes: { tone: { Acme: "negative" } } })));
  const tone = (i: number, code: string, coder?: string) => ({
    mention: `vk:${i}`,
    subject: "Acme",
    codebook: "tone",
    code,
    coder,
  });
  const codes = [
    ...[tone(0, "negative"), tone(0, "neutral", "TS")],
    ...[tone(1, "neutral"), tone(1, "positive", "TS"), tone(1, "negative", "adjudicated")],
    tone(2, "negative"),
  ].map(({ coder = "AK", ...row }) => ({ ...row, coder }));
  const rows = sampleRows(facts, booksOf(facts, [everyOf(4, 1)], codes));
  const row = (measure: string, value: string) => rows.find((row) => row.measure === measure && row.value === value)!;
  // Four decisions: negative, neutral; negative (settled); negative. The machine says negative of all: 3 of 4 are equal.
  const equal = row(SAMPLE_MEASURES.agreement, "agreement");
  assert.deepEqual([equal.raw, equal.n], [3 / 4, 4]);
  const f1 = row(SAMPLE_MEASURES.f1, "negative"); // 2 · 3 ÷ (3 + 4)
  assert.deepEqual([f1.raw, f1.n_labelled], [6 / 7, 3]);
  assert.equal(row(SAMPLE_MEASURES.sample, "tone").raw, 3);
});

Deno.test("sampleRows() says of how many units the sample is: mention × subject for tone, mentions for what is coded of the whole", () => {
  const facts = factsOf({
    ...manyMentions(10, (i) => ({ about: i < 3 ? ["Acme", "Bolt"] : ["Acme"] })),
    subjects: [subject("Acme"), subject("Bolt")],
  });
  const rows = sampleRows(
    facts,
    booksOf(facts, [everyOf(10, 1)], [
      { mention: "vk:0", subject: "Acme", codebook: "tone", code: "negative" },
      { mention: "vk:0", codebook: "motives", code: "help" },
    ]),
  );
  const n = new Map(rows.filter(({ measure }) => measure === SAMPLE_MEASURES.sample).map(({ value, n }) => [value, n]));
  assert.deepEqual([n.get("tone"), n.get("motives")], [13, 10]); // 10 of Acme and 3 of Bolt; 10 mentions
});

Deno.test("sampleRows() gives nothing without a sample", () => {
  assert.deepEqual(sampleRows(twoSubjects(), new Map()), []);
});
