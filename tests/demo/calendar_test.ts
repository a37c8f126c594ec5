import assert from "node:assert/strict";
import { afterWorking, isoOf, minuteOf, weekdayOf } from "../../data/demo/calendar.ts";

Deno.test("minuteOf() and isoOf() undo each other, and 1 March 2026 is a Sunday", () => {
  assert.equal(minuteOf("2026-03-01T00:00"), 0);
  assert.equal(isoOf(minuteOf("2026-04-14T18:40")), "2026-04-14T18:40");
  assert.equal(weekdayOf(0), 7);
  assert.equal(weekdayOf(minuteOf("2026-04-14T18:40")), 2);
});

Deno.test("afterWorking() carries what is left of Friday over the weekend, and over 1 May", () => {
  const after = (from: string, minutes: number) => isoOf(afterWorking(minuteOf(from), minutes));
  assert.equal(after("2026-03-06T17:50", 20), "2026-03-09T09:10");
  assert.equal(after("2026-03-07T12:00", 0), "2026-03-09T09:00");
  assert.equal(after("2026-03-02T10:00", 30), "2026-03-02T10:30");
  assert.equal(after("2026-04-30T17:30", 60), "2026-05-04T09:30");
});
