import assert from "node:assert/strict";
import { measuresOf } from "../../../lib/report/measures.ts";
import { numbersOf } from "../../../lib/report/numbers.ts";
import { dataGaps, hourlessNote, noDataNote } from "../../../lib/report/parts/data_gaps.ts";
import type { Report } from "../../../lib/report/types.ts";
import { WORDS } from "../../../lib/report/words/mod.ts";
import { FrameBuilder } from "../../../lib/tables/frame.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";

const NONE = { source: null, file: null, other: null, from: null, to: null, names: null };

function told(language: "en" | "ru" | "uk", coverage: Report["coverage"]): string {
  const report = {
    coverage,
    words: WORDS[language],
    numbers: numbersOf(language),
    parameters: { timezone: "Europe/Moscow" },
    subjects: [],
  } as unknown as Report;
  return String(dataGaps(report));
}

Deno.test("dataGaps() tells silent days in the study's zone, both inclusive, and what was to be expected", () => {
  // 5 May 21:00 UTC is midnight of the 6th in Moscow; up to midnight of the 10th: silent from the 6th to the 9th.
  const [from, to] = [Date.UTC(2026, 4, 5, 21), Date.UTC(2026, 4, 9, 21)];
  const gap = { ...NONE, finding: "gap", source: "youtube", from, to, count: 4, of: 8 };
  assert.match(told("en", [gap]), /youtube: silent from 6 May 2026 to 9 May 2026; about 8 mentions/);
  assert.match(told("ru", [gap]), /молчание с 6 мая 2026.* по 9 мая 2026/);
  const none = { ...NONE, finding: "no data", from, to, count: 4, of: 31 };
  assert.match(told("en", [none]), /No data at all from 6 May 2026 to 9 May 2026, 4 of the period’s 31 days/);
  assert.match(told("ru", [none]), /по 9 мая 2026.* данных нет вовсе \(дней периода: 4 из 31\)/);
  assert.match(told("uk", [none]), /до 9 травня 2026.* даних немає зовсім \(днів періоду: 4 з 31\)/);
});

Deno.test("dataGaps() tells the other findings, names as text, and says where there are none", () => {
  const file = { ...NONE, file: "<b>.csv", other: "a.csv", count: 38, of: 2944 };
  const text = told("en", [
    { ...file, finding: "overlap" },
    { ...file, finding: "column drift", names: "likes" },
    { ...NONE, finding: "no author", source: "vk", count: 12, of: 48 },
  ]);
  assert.match(text, /&lt;b&gt;\.csv: 38 of its 2,944 records are also in a\.csv/);
  assert.match(text, /columns differ from a\.csv: likes/);
  assert.match(text, /vk: 12 of 48 mentions have no author/);
  assert.match(
    told("ru", [{ ...NONE, finding: "no author", source: "unknown", count: 1, of: 2 }]),
    /площадка не названа: /,
  );
  assert.match(told("uk", []), /Нічого не знайдено/);
  assert.equal(told("en", undefined), "");
});

Deno.test("dataGaps() names accounts of which nothing was read, and no others", () => {
  const table = new FrameBuilder(SCHEMAS.measures);
  const row = { question: 10, measure: "behaviour", subject_kind: "company", period_kind: "all", period: "all" };
  for (const [subject, n] of [["Acme", 3], ["Bell", 0], ["Coil", 0]] as const) {
    table.add({
      ...row,
      subject,
      dimension: "expectations",
      value: "support",
      raw: n === 0 ? null : 1,
      n,
      unit: "share",
    });
  }
  const report = {
    coverage: [],
    words: WORDS.en,
    subjects: [["Acme", ["acme"]], ["Bell", ["bell_care"]], ["Coil", []]].map(([name, accounts]) => ({
      name,
      accounts,
    })),
    measures: measuresOf([table.build()]),
  } as unknown as Report;
  const text = String(dataGaps(report));
  assert.match(text, /Bell: the data hold nothing from its accounts \(@bell_care\)/);
  assert.doesNotMatch(text, /Acme|Coil|Nothing was found/);
});

Deno.test("hourlessNote() speaks of dates without a time of day, noDataNote() of days without data, both of nothing else", () => {
  const line = { ...NONE, source: "G2", count: 30, of: 40 };
  const report = (coverage: Report["coverage"]) =>
    ({ coverage, words: WORDS.en, numbers: numbersOf("en"), parameters: { timezone: "UTC" } }) as unknown as Report;
  assert.match(
    hourlessNote(report([{ ...line, finding: "no time of day" }])),
    /^G2: 30 of 40 dates have no time of day/,
  );
  assert.equal(hourlessNote(report([{ ...line, finding: "no author" }])), "");
  assert.equal(hourlessNote(report(undefined)), "");
  const [from, to] = [Date.UTC(2026, 4, 6), Date.UTC(2026, 4, 10)];
  assert.match(
    noDataNote(
      report([{ ...line, finding: "no author" }, { ...NONE, finding: "no data", from, to, count: 4, of: 31 }]),
    ),
    /^No data at all from 6 May/,
  );
  assert.equal(noDataNote(report([{ ...line, finding: "no author" }])), "");
});
