import assert from "node:assert/strict";
import fc from "fast-check";
import { workingClock } from "../../../lib/measure/care/working_clock.ts";
import { businessMinutesBetween, parseHours, zoneOf } from "../../../lib/time/mod.ts";

const FIRST = Date.UTC(2015, 2, 20), LAST = Date.UTC(2015, 10, 5); // both changes of the clock

Deno.test("workingClock() gives the minutes of businessMinutesBetween(), over changes of the clock too", () => {
  const moment = fc.integer({ min: FIRST, max: LAST });
  const hours = fc.constantFrom(
    null,
    "Mo-Fr 09:00-18:00",
    "22:00-06:00",
    "Mo-Sa 08:00-12:00,13:00-17:00; Su 01:30-02:30",
    "02:10-02:40,02:50-09:00",
  );
  fc.assert(
    fc.property(
      moment,
      moment,
      hours,
      fc.constantFrom("UTC", "Europe/Berlin", "Australia/Lord_Howe"),
      (from, to, text, name) => {
        const zone = zoneOf(name), week = text === null ? null : parseHours(text);
        const minutes = workingClock(week, zone, FIRST, LAST)(from, to);
        assert.ok(Math.abs(minutes - businessMinutesBetween(from, to, week, zone)) < 1e-6);
      },
    ),
    { seed: 1 },
  );
});
