import assert from "node:assert/strict";
import fc from "fast-check";
import { columnDrift } from "../../../lib/measure/coverage/column_drift.ts";
import { coverageOf } from "../../../lib/measure/coverage/coverage_of.ts";
import { lookOver } from "../../../lib/measure/coverage/coverage_part.ts";
import { silencesIn } from "../../../lib/measure/coverage/silences.ts";
import { type Frame, FrameBuilder, type Row } from "../../../lib/tables/frame.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";
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

function coverageIn(mentions: readonly Frame[]) {
  return coverageOf(mentions.map((frame) => lookOver(frame, "UTC")), () => mentions, "UTC");
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
