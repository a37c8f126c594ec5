import assert from "node:assert/strict";
import fc from "fast-check";
import { countMeasures } from "../../../lib/measure/engine/count_measures.ts";
import { top } from "../../../lib/measure/dimensions/top.ts";
import { count } from "../../../lib/measure/figures/count.ts";
import type { Measure, MeasureRow } from "../../../lib/measure/types.ts";
import { type Asked, factsOf, rowOf, rowsOf, type Said, type Study, subject } from "../study.ts";
import { anyStudy } from "../any_study.ts";

/** Case 27: eleven records in Unix seconds, three subjects, the third named by no one. */
const RECORDS = [
  [1, 1435697999],
  [2, 1435698000],
  [3, 1435784399],
  [4, 1435784400],
  [5, 1435827600],
  [6, 1436086800],
  [7, 1436135400],
  [8, 1436302799],
  [9, 1436302800],
  [10, 1437382800],
  [11, 1435831200],
];
const SUBJECTS = [subject("Северлинк"), subject("Гудок", "competitor"), subject("Полюс", "competitor")];

function case27(timezone: string, from: number, dropped: readonly number[]): Study {
  const said = RECORDS.map(([id, seconds]): Said => ({
    id: `forum:${id}`,
    at: new Date(seconds * 1000).toISOString().slice(0, -1),
    about: [id === 11 ? "Гудок" : "Северлинк"],
    dropped: dropped.includes(id) ? "outside the period" : undefined,
  }));
  const period = { from, to: from + 7 * 86_400_000 };
  return { said, subjects: SUBJECTS, parameters: { timezone, period } };
}

const MOSCOW = case27("Europe/Moscow", Date.UTC(2015, 5, 30, 21), [1, 9, 10]);

function days(rows: readonly MeasureRow[], subject: string): (number | null)[] {
  return rowsOf(rows, { measure: "mentions", subject, period_kind: "day" }).map(({ raw }) => raw);
}

Deno.test("countMeasures() counts days by the study's clock, those with nothing too (case 27)", () => {
  const rows = countMeasures(factsOf(MOSCOW));
  assert.deepEqual(days(rows, "Северлинк"), [2, 2, 0, 0, 1, 1, 1]);
  assert.deepEqual(days(rows, "Гудок"), [0, 1, 0, 0, 0, 0, 0]);
  assert.deepEqual(days(rows, "Полюс"), [0, 0, 0, 0, 0, 0, 0]);
  assert.equal(rows.some(({ period }) => period.startsWith("2015-07-08")), false);
  const names = rowsOf(rows, { measure: "mentions", subject: "Полюс", period_kind: "day" }).map(({ period }) => period);
  assert.deepEqual([names[0], names[6]], ["2015-07-01", "2015-07-07"]);
});

Deno.test("countMeasures() counts other days where the study's zone is UTC (case 27)", () => {
  const rows = countMeasures(factsOf(case27("UTC", Date.UTC(2015, 6, 1), [1, 2, 10])));
  assert.deepEqual(days(rows, "Северлинк"), [2, 1, 0, 0, 2, 0, 2]);
});

Deno.test("countMeasures() gives a mean over all days and shares of voice with their intervals (case 27)", () => {
  const rows = countMeasures(factsOf(MOSCOW));
  const mean = rowOf(rows, { measure: "mentions a day", subject: "Северлинк" });
  assert.deepEqual([mean.raw, mean.n], [1, 7]); // 7 ÷ 7, not 7 ÷ 5
  const voice = SUBJECTS.map(({ name }) => rowOf(rows, { measure: "share of voice", subject: name }));
  assert.deepEqual(voice.map(({ raw, n }) => [raw, n]), [[7 / 8, 8], [1 / 8, 8], [0, 8]]);
  assert.ok(voice.every(({ low, high }) => low! >= 0 && high! <= 1 && low! < high!));
});

Deno.test("countMeasures() has a row, but no number, for shares of a subject that nobody mentions (case 27)", () => {
  const rows = countMeasures(factsOf(MOSCOW)).filter((row) => row.subject === "Полюс");
  const shares = rows.filter(({ unit, measure }) => unit === "share" && !measure.startsWith("share of voice"));
  assert.ok(shares.length > 20);
  for (const { raw, low, high, n } of shares) assert.deepEqual([raw, low, high, n], [null, null, null, 0]);
  assert.equal(rowOf(rows, { measure: "mentions" }).raw, 0);
  assert.equal(rowOf(rows, { measure: "median first response" }).raw, null);
  for (const row of rows) for (const value of Object.values(row)) assert.ok(!Number.isNaN(value));
});

Deno.test("countMeasures() takes the data's own days where the study gives no period", () => {
  const said: Said[] = [
    { id: "a", at: "2015-07-01T22:30:00", about: ["Acme"] }, // 2 July in Moscow
    { id: "b", at: "2015-07-03T10:00:00", about: ["Acme"] },
    { id: "c", at: "2015-07-09T10:00:00", about: ["Acme"], dropped: "no text" },
  ];
  const rows = countMeasures(factsOf({ said, subjects: [subject("Acme")], parameters: { timezone: "Europe/Moscow" } }));
  const periods = rowsOf(rows, { measure: "mentions", subject: "Acme", period_kind: "day" });
  assert.deepEqual(periods.map(({ period, raw }) => [period, raw]), [["2015-07-02", 1], ["2015-07-03", 1]]);
});

Deno.test("countMeasures() counts the last weeks back from the end of the newest mention's day", () => {
  const said: Said[] = [{ id: "a", at: "2015-07-28T12:00:00", about: ["Acme"] }];
  const period = { last: { count: 4, unit: "weeks" as const } };
  const rows = countMeasures(factsOf({ said, subjects: [subject("Acme")], parameters: { period } }));
  const periods = rowsOf(rows, { measure: "mentions", subject: "Acme", period_kind: "day" }).map(({ period }) =>
    period
  );
  assert.deepEqual([periods.length, periods[0], periods[27]], [28, "2015-07-01", "2015-07-28"]);
  assert.equal(rows.some(({ period_kind }) => period_kind === "hour"), false, "hours only in short spans");
});

Deno.test("countMeasures() up to a day counts from the first kept mention's day to the last's, as of data that end there", () => {
  const said: Said[] = [
    { id: "a", at: "2015-07-02T10:00:00", about: ["Acme"] },
    { id: "b", at: "2015-07-03T10:00:00", about: ["Acme"] },
    { id: "c", at: "2015-07-09T10:00:00", about: ["Acme"], dropped: "outside the period" },
  ];
  const period = { until: Date.UTC(2015, 6, 6) };
  const rows = countMeasures(factsOf({ said, subjects: [subject("Acme")], parameters: { period } }));
  const periods = rowsOf(rows, { measure: "mentions", subject: "Acme", period_kind: "day" });
  assert.deepEqual(periods.map(({ period, raw }) => [period, raw]), [["2015-07-02", 1], ["2015-07-03", 1]]);
});

Deno.test("countMeasures() of no mention at all gives zeros and nulls, no period but the whole", () => {
  const rows = countMeasures(factsOf({ said: [], subjects: [subject("Acme")] }));
  assert.deepEqual([...new Set(rows.map(({ period_kind }) => period_kind))], ["all"]);
  assert.equal(rowOf(rows, { measure: "mentions", subject: "all" }).raw, 0);
  assert.equal(rowOf(rows, { measure: "mentions a day", subject: "Acme" }).raw, null);
});

Deno.test("countMeasures() leaves out what needs a codebook that the study does not use", () => {
  const said: Said[] = [{ id: "a", at: "2015-07-28", about: ["Acme"] }];
  const rows = countMeasures(
    factsOf({ said, subjects: [subject("Acme")], parameters: { codebooks: [{ use: "tone" }] } }),
  );
  const names = new Set(rows.map(({ measure }) => measure));
  assert.ok(names.has("tone") && names.has("answers due"));
  assert.ok(!names.has("motives") && !names.has("expected") && !names.has("behaviour"));
});

Deno.test("countMeasures() gives the codes of a study's own codebook, in order of their names", () => {
  const said: Said[] = [
    { id: "a", at: "2015-07-28", about: ["Acme"], codes: { own: "price" } },
    { id: "b", at: "2015-07-28", about: ["Acme"], codes: { own: ["network", "price"] } },
    { id: "c", at: "2015-07-28", about: ["Acme"], codes: { own: "none" } },
    { id: "d", at: "2015-07-28", about: ["Acme"] }, // not looked at: not in the base
  ];
  const parameters = { codebooks: [{ use: "coding/own.yml" }] };
  const rows = countMeasures(factsOf({ said, subjects: [subject("Acme")], parameters }));
  const own = rowsOf(rows, { measure: "share of code", subject: "Acme", dimension: "own" });
  assert.deepEqual(own.map(({ value, raw, n, low }) => [value, raw, n, low]), [
    ["network", 1 / 3, 3, null],
    ["price", 2 / 3, 3, null],
    ["none", 1 / 3, 3, null],
  ]);
});

Deno.test("countMeasures() gives the same rows whatever the order and the parts of the tables", () => {
  fc.assert(
    fc.property(anyStudy(), fc.integer({ min: 1, max: 7 }), fc.infiniteStream(fc.nat()), (study, part, numbers) => {
      const expected = countMeasures(factsOf(study));
      const keyed = study.said.map((one) => ({ one, key: numbers.next().value as number }));
      const said = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
      assert.deepEqual(countMeasures(factsOf({ ...study, said }, part)), expected);
    }),
    { seed: 1, numRuns: 40 },
  );
});

Deno.test("countMeasures() gives counts by source, kind, hour, weekday, topic and day that add up to all mentions", () => {
  const sum = (rows: readonly MeasureRow[]) => rows.reduce((total, { raw }) => total + raw!, 0);
  fc.assert(
    fc.property(anyStudy(), (study) => {
      const rows = countMeasures(factsOf(study));
      for (const name of [...study.subjects.map(({ name }) => name), "all"]) {
        const asked = (more: Partial<Asked>) => rowsOf(rows, { measure: "mentions", subject: name, ...more });
        const all = asked({})[0].raw;
        for (const dimension of ["source", "kind", "lang", "weekday", "hour of day"]) {
          assert.equal(sum(asked({ dimension })), all, dimension);
        }
        for (const period_kind of ["day", "week", "month"]) assert.equal(sum(asked({ period_kind })), all, period_kind);
        if (study.said.some(({ topic }) => topic)) assert.equal(sum(asked({ dimension: "topic" })), all, "topic");
        assert.equal(
          rowOf(rows, { measure: "answers due", subject: name }).raw,
          sum(rowsOf(rows, {
            measure: "answers due",
            subject: name,
            dimension: "hour of day",
          })),
        );
      }
    }),
    { seed: 1, numRuns: 40 },
  );
});

Deno.test("countMeasures() gives whole bases, nulls together, and bounds within 0 to 1", () => {
  fc.assert(
    fc.property(anyStudy(), (study) => {
      for (const row of countMeasures(factsOf(study))) {
        assert.ok(Number.isInteger(row.n) && row.n >= 0, JSON.stringify(row));
        if (row.raw === null) assert.deepEqual([row.low, row.high], [null, null]);
        if (row.low !== null) assert.ok(row.low >= 0 && row.low <= row.raw! && row.raw! <= row.high! && row.high! <= 1);
        if (row.unit === "share" && row.n === 0) assert.equal(row.raw, null);
        if (row.unit === "mentions") assert.ok(row.raw !== null);
      }
    }),
    { seed: 1, numRuns: 40 },
  );
});

Deno.test("countMeasures() counts all subjects together anew where a dimension is each subject's own", () => {
  // Ann wrote two of Acme's lines, Bob two of Bell's; the busiest of all is Ann, with three. Added up it would be four.
  const said = [["1", "ann", "Acme"], ["2", "ann", "Acme"], ["3", "bob", "Bell"], ["4", "bob", "Bell"], [
    "5",
    "ann",
    "Bell",
  ]]
    .map(([id, by, about]): Said => ({ id, at: "2015-07-01", by, about: [about] }));
  const facts = factsOf({ said, subjects: [subject("Acme"), subject("Bell", "competitor")] });
  const measure: Measure = {
    name: "lines of the busiest",
    unit: "mentions",
    how: { en: "", ru: "", uk: "" },
    of: "mentions by subject",
    figure: count,
    slices: [{ question: 6, dimension: top, splits: "base" }],
  };
  const rows = rowsOf(countMeasures(facts, { measures: [measure] }), {
    measure: measure.name,
    dimension: "top",
    value: "1",
  });
  assert.deepEqual(rows.map(({ subject, raw }) => [subject, raw]), [["Acme", 2], ["Bell", 2], ["all", 3]]);
});
