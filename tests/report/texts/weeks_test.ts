import assert from "node:assert/strict";
import fc from "fast-check";
import { numbersOf } from "../../../lib/report/numbers.ts";
import { mondayOf, weekText } from "../../../lib/report/texts/weeks.ts";
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
