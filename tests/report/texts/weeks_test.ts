import assert from "node:assert/strict";
import fc from "fast-check";
import { mondayOf } from "../../../lib/report/texts/weeks.ts";
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
