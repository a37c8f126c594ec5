import assert from "node:assert/strict";
import fc from "fast-check";
import { columnDrift } from "../../../lib/measure/coverage/column_drift.ts";
import { coverageOf } from "../../../lib/measure/coverage/coverage_of.ts";
import { lookOver } from "../../../lib/measure/coverage/coverage_part.ts";
import { silencesIn } from "../../../lib/measure/coverage/silences.ts";
import { type Frame, FrameBuilder, type Row } from "../../../lib/tables/frame.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";
import type { Span } from "../../../lib/time/span_of.ts";
import { tellCoverage } from "../../../lib/audit/coverage/tell_coverage.ts";

const DAY = 86_400_000, START = Date.UTC(2026, 2, 2, 9);

function frameOf(rows: readonly Row[]) {
  const frame = new FrameBuilder(SCHEMAS.mentions);
  for (const row of rows) {
    frame.add({
      date_guessed: false,
      source: "vk",
      kind: "post",
      text: "x",
      clean_text: "x",
      lang: "en",
      status: "kept",
      batch: "a.csv",
      line: 1,
      author: "ann",
      ...row,
    });
  }
  return frame.build();
}

function coverageIn(mentions: readonly Frame[], span?: Span) {
  return coverageOf(mentions.map((frame) => lookOver(frame, "UTC")), () => mentions, "UTC", span);
}

/** Five mentions a day for four weeks, less the days named. */
function daily(silent: readonly number[], more: Row = {}): Row[] {
  return Array.from(
    { length: 140 },
    (_, i) => ({ id: `${more.source}:${i}`, published_at: START + Math.floor(i / 5) * DAY, ...more }),
  )
    .filter((_, i) => !silent.includes(Math.floor(i / 5)));
}

Deno.test("silencesIn() is empty for a source that rests at weekends, a rare one, a single day, and no days", () => {
  const week = [5, 5, 5, 5, 5, 0, 0];
  assert.deepEqual(silencesIn([...week, ...week, ...week, ...week]), []);
  assert.deepEqual(silencesIn([1, 0, 0, 0, 0, 1, 0, 0, 0, 1]), []);
  assert.deepEqual(silencesIn([9, 9, 9, 0, 9, 9, 9, 9, 9, 9]), []);
  assert.deepEqual(silencesIn([]), []);
  assert.deepEqual(silencesIn([0, 0, 0]), []);
});

Deno.test("silencesIn() finds a silence longer than all the rest, and does not take a burst of two days for a rule", () => {
  const days = (count: number, each: number) => Array<number>(count).fill(each);
  assert.deepEqual(silencesIn([...days(28, 5), ...days(60, 0)]), [
    { first: 28, days: 60, expected: 300, at_end: true }, // 60 days of 5
  ]);
  assert.deepEqual(silencesIn([...days(28, 5), ...days(60, 0), ...days(28, 5)]), [
    { first: 28, days: 60, expected: 300, at_end: false },
  ]);
  assert.deepEqual(silencesIn([...days(2, 15), ...days(60, 0)]), []);
});

Deno.test("coverageOf() tells the days of the period before the data begin and after they end, of all sources together", () => {
  const midnight = START - 9 * DAY / 24, march = (day: number) => midnight + (day - 2) * DAY; // the data: 2 to 29 March
  const told = (from: number, to: number) =>
    tellCoverage(coverageIn([frameOf(daily([]))], { from: march(from), to: march(to) }), "UTC");
  assert.deepEqual(told(2, 30), []);
  assert.deepEqual(told(1, 31), []); // a day at each end may be chance
  assert.deepEqual(told(-9, 42), [
    "no data at all from 2026-02-19 to 2026-03-01, 11 of the period's 51 days; they count as days without mentions",
    "no data at all from 2026-03-30 to 2026-04-10, 12 of the period's 51 days; they count as days without mentions",
  ]);
  assert.deepEqual(told(60, 70).length, 1);
});

Deno.test("coverageOf() tells no silence of days that the period has not", () => {
  const rows = frameOf([...daily([10, 11]), ...daily([25, 26, 27], { source: "ok" })]); // 12 and 13, 27 to 29 March
  const told = (from: number, to: number) =>
    coverageIn([rows], { from: Date.UTC(2026, 2, from), to: Date.UTC(2026, 2, to) }).map(({ source }) => source);
  assert.deepEqual(told(2, 30), ["ok", "vk"]);
  assert.deepEqual(told(14, 28), ["ok"]);
  assert.deepEqual(told(2, 13), ["vk"]);
  assert.deepEqual(told(14, 27), []);
});

Deno.test("coverageOf() finds a gap and a source that stopped, in any order of rows", () => {
  const rows = [...daily([10, 11]), ...daily([25, 26, 27], { source: "ok" })];
  const found = coverageIn([frameOf(rows)]);
  assert.deepEqual(tellCoverage(found, "UTC"), [
    "ok: stopped before 2026-03-27; 3 days to the end of the data, about 15 mentions were to be expected",
    "vk: silent from 2026-03-12 to 2026-03-13, 2 days on which about 10 mentions were to be expected",
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      assert.deepEqual(coverageIn([frameOf(shuffled)]), found);
    }),
    { seed: 1, numRuns: 10 },
  );
});

Deno.test("coverageOf() counts guessed dates, missing authors, records of two files and other columns", () => {
  const plain = { published_at: START, likes: 1, extra: '{"city":"x","lang":"y"}' };
  const found = coverageIn([
    frameOf([{ id: "vk:1", ...plain, author: null, date_guessed: true }, { id: "vk:2", ...plain }]),
    frameOf([
      { id: "vk:2", ...plain, batch: "b.csv", status: "dropped", dropped_because: "same record", duplicate_of: "vk:2" },
      { id: "vk:3", ...plain, batch: "b.csv", views: 2 },
    ]),
  ]);
  assert.deepEqual(tellCoverage(found, "UTC"), [
    "vk: 1 of 3 dates were guessed by the export (33 %)",
    "vk: 1 of 3 mentions have no author (33 %)",
    "b.csv: 1 of its 2 records are in a.csv, too (50 %)",
    "b.csv: other columns than a.csv: +views",
  ]);
  assert.deepEqual(coverageIn([]), []);
});

Deno.test("columnDrift() compares a file with the nearest of its kind, whatever the order they are given in", () => {
  const files = [["c.csv", "id x y"], ["b.json", "id x"], ["a.csv", "id x"]].map(([file, names]) => ({
    file,
    columns: new Set(names.split(" ")),
  }));
  assert.deepEqual(columnDrift(files), [{ file: "c.csv", other: "a.csv", added: ["y"], lost: [] }]);
});

Deno.test("coverageOf() finds sources whose dates have no time of day, by the study's midnight, and not a few at midnight", () => {
  const midnight = Date.UTC(2026, 2, 1, 21); // 2 March, 00:00 in Moscow
  const rows = (source: string, dated: number, timed: number) => [
    ...Array.from({ length: dated }, (_, i) => ({ id: `${source}:d${i}`, source, published_at: midnight })),
    ...Array.from({ length: timed }, (_, i) => ({ id: `${source}:t${i}`, source, published_at: midnight + 60_000 })),
  ];
  const frames = [frameOf([...rows("reviews", 30, 10), ...rows("ok", 4, 36), ...rows("small", 9, 0)])];
  const found = coverageOf(frames.map((frame) => lookOver(frame, "Europe/Moscow")), () => frames, "Europe/Moscow");
  assert.deepEqual(tellCoverage(found, "Europe/Moscow"), [
    "reviews: 30 of 40 dates have no time of day and stand at midnight (75 %)",
  ]);
});
