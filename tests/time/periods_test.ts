import assert from "node:assert/strict";
import fc from "fast-check";
import {
  PERIOD_KINDS,
  periodName,
  periodNumber,
  periodOf,
  periodsBetween,
  periodSpan,
} from "../../lib/time/periods.ts";
import { zoneOf } from "../../lib/time/zone.ts";

const utc = zoneOf("UTC");
const ZONES = ["UTC", "Europe/Moscow", "Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe"].map(zoneOf);
const moments = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });

Deno.test("periodOf() names ISO weeks as Python's isocalendar() does, across the turn of the year", () => {
  const weeks = { // Python 3.11
    "2015-01-01": "2015-W01",
    "2016-01-03": "2015-W53",
    "2020-12-31": "2020-W53",
    "2021-01-03": "2020-W53",
    "2021-01-04": "2021-W01",
    "2024-12-30": "2025-W01",
    "2026-03-01": "2026-W09",
  };
  for (const [day, week] of Object.entries(weeks)) assert.equal(periodOf(Date.parse(day), "week", utc), week);
});

Deno.test("periodOf() goes by the zone's clock: 1 July begins at 21:00 UTC in Moscow", () => {
  const moscow = zoneOf("Europe/Moscow"), midnight = Date.UTC(2015, 5, 30, 21);
  assert.equal(periodOf(midnight - 1, "day", moscow), "2015-06-30");
  assert.equal(periodOf(midnight, "day", moscow), "2015-07-01");
  assert.equal(periodOf(midnight, "hour", moscow), "2015-07-01T00");
  assert.equal(periodOf(midnight, "month", moscow), "2015-07");
  assert.equal(periodOf(midnight, "all", moscow), "all");
});

Deno.test("every moment lies in exactly one period of each kind", () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...ZONES), fc.constantFrom(...PERIOD_KINDS), (ms, zone, kind) => {
      assert.deepEqual(periodsBetween(ms, ms + 1, kind, zone), [periodOf(ms, kind, zone)]);
    }),
    { seed: 1 },
  );
});

Deno.test("periodsBetween() covers the span: each moment's period is in it, in order, none twice", () => {
  const lengths = fc.integer({ min: 1, max: 60 * 86_400_000 });
  fc.assert(
    fc.property(
      moments,
      lengths,
      fc.constantFrom(...ZONES),
      fc.constantFrom(...PERIOD_KINDS),
      (from, length, zone, kind) => {
        const periods = periodsBetween(from, from + length, kind, zone);
        const seen = new Set<string>();
        for (let i = 0; i <= 500; i++) seen.add(periodOf(from + Math.floor((length - 1) * i / 500), kind, zone));
        assert.equal(new Set(periods).size, periods.length);
        assert.deepEqual(periods, [...periods].sort());
        for (const period of seen) assert.ok(periods.includes(period), period);
        assert.equal(periods[0], periodOf(from, kind, zone));
      },
    ),
    { seed: 1 },
  );
});

Deno.test("periodsBetween() leaves out the hour and the day that the clock skipped, and gives one twice shown once", () => {
  const berlin = zoneOf("Europe/Berlin"), apia = zoneOf("Pacific/Apia");
  const spring = periodsBetween(Date.UTC(2015, 2, 28, 23), Date.UTC(2015, 2, 29, 3), "hour", berlin);
  assert.deepEqual(spring, ["2015-03-29T00", "2015-03-29T01", "2015-03-29T03", "2015-03-29T04"]);
  const autumn = periodsBetween(Date.UTC(2015, 9, 24, 23), Date.UTC(2015, 9, 25, 2), "hour", berlin);
  assert.deepEqual(autumn, ["2015-10-25T01", "2015-10-25T02"]);
  const days = periodsBetween(Date.UTC(2011, 11, 29, 12), Date.UTC(2011, 11, 31, 12), "day", apia);
  assert.deepEqual(days, ["2011-12-29", "2011-12-31", "2012-01-01"]); // Samoa crossed the date line: no 30 December
});

Deno.test("periodsBetween() gives all seven days of a week, and nothing for an empty span", () => {
  const from = Date.UTC(2015, 6, 1), to = Date.UTC(2015, 6, 8);
  const days = periodsBetween(from, to, "day", utc);
  assert.deepEqual([days.length, days[0], days.at(-1)], [7, "2015-07-01", "2015-07-07"]);
  assert.deepEqual(periodsBetween(from, from, "day", utc), []);
  assert.deepEqual(periodsBetween(to, from, "day", utc), []);
});

Deno.test("periodSpan() is the span of exactly the moments that periodOf() puts into the period", () => {
  const kinds = PERIOD_KINDS.filter((kind) => kind !== "all" && kind !== "hour"); // an hour shown twice is no one span
  fc.assert(
    fc.property(moments, fc.constantFrom(...ZONES), fc.constantFrom(...kinds), (ms, zone, kind) => {
      const name = periodOf(ms, kind, zone), { from, to } = periodSpan(name, zone);
      assert.equal(periodOf(from, kind, zone), name);
      assert.equal(periodOf(to - 1, kind, zone), name);
      assert.ok(from <= ms && ms < to);
    }),
    { seed: 1 },
  );
});

Deno.test("periodSpan() refuses what is no period", () => {
  for (
    const name of ["all", "2015", "2015-7", "W27", "2015-13", "2015-00", "2015-W54", "2015-02-29", "2015-07-01T24"]
  ) {
    assert.throws(() => periodSpan(name, utc), { name: "RangeError", message: new RegExp(`"${name}"`) });
  }
});

Deno.test("periodName() of the next number is the next period", () => {
  for (const kind of ["month", "week", "day", "hour"] as const) {
    const names = periodsBetween(Date.UTC(2019, 11, 1), Date.UTC(2020, 2, 1), kind, utc);
    const first = periodNumber(Date.UTC(2019, 11, 1), kind);
    assert.deepEqual(names.map((_, i) => periodName(first + i, kind)), names);
  }
});
