import assert from "node:assert/strict";
import fc from "fast-check";
import { numbersOf } from "../../../lib/report/numbers.ts";
import { drawnWeeks, mondayOf, weeksNote, weekText } from "../../../lib/report/texts/weeks.ts";
import type { Measure } from "../../../lib/report/reading/measure.ts";
import { WORDS } from "../../../lib/report/words/mod.ts";
import { periodOf } from "../../../lib/time/periods.ts";
import { zoneOf } from "../../../lib/time/zone.ts";

Deno.test("mondayOf() is the first day of the week that the periods name", () => {
  const utc = zoneOf("UTC");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
      const week = periodOf(day * 86_400_000, "week", utc);
      const monday = mondayOf(week);
      assert.equal(new Date(monday).getUTCDay(), 1);
      assert.equal(periodOf(Date.parse(monday), "week", utc), week);
    }),
    { seed: 1 },
  );
});

Deno.test("weekText() names a week by its Monday, in the year that the Monday lies in", () => {
  // 2026 has 53 ISO weeks; the first of 2026 begins in 2025.
  const of = (week: string) => weekText({ numbers: numbersOf("en") }, week);
  assert.deepEqual(["2026-W01", "2026-W53", "2027-W01"].map(of), [
    "29 December 2025",
    "28 December 2026",
    "4 January 2027",
  ]);
});

Deno.test("drawnWeeks() leaves out weeks of fewer than ten, but keeps a subject's weeks where most are so", () => {
  const weeks = (subject: string, ...counts: number[]) => counts.map((n) => ({ row: { subject, n } as Measure }));
  const counts = ({ drawn }: ReturnType<typeof drawnWeeks>) => drawn.map(({ row }) => row.n);
  assert.deepEqual(counts(drawnWeeks([...weeks("We", 1, 40, 38, 9), ...weeks("They", 2, 3, 12)])), [40, 38, 2, 3, 12]);
  assert.equal(drawnWeeks(weeks("We", 1, 40, 38)).below, 10);
  assert.equal(drawnWeeks(weeks("We", 10, 40)).below, null);
  assert.deepEqual(drawnWeeks([]), { drawn: [], below: null });
});

Deno.test("weeksNote() says what was left out, after what else is to be said", () => {
  const report = { words: WORDS.en, numbers: numbersOf("en") };
  assert.equal(weeksNote(report, "Acme", 10), "Acme · Weeks with fewer than 10 mentions appear only in the table.");
  assert.equal(weeksNote(report, "Acme", null), "Acme");
});
