import assert from "node:assert/strict";
import fc from "fast-check";
import { businessMinutesBetween, isOpenAt } from "../../lib/time/business_minutes.ts";
import { parseHours } from "../../lib/time/parse_hours.ts";
import { zoneOf } from "../../lib/time/zone.ts";

const utc = zoneOf("UTC"), berlin = zoneOf("Europe/Berlin");
const weekdays = parseHours("Mo-Fr 09:00-18:00"), always = parseHours("24/7");
const MINUTE = 60_000;

Deno.test("businessMinutesBetween() counts from opening where asked at night, and nothing on a closed day", () => {
  const sunday = Date.UTC(2015, 6, 5, 3), monday = Date.UTC(2015, 6, 6, 9, 20);
  assert.equal(businessMinutesBetween(sunday, monday, weekdays, utc), 20);
  assert.equal(businessMinutesBetween(sunday, Date.UTC(2015, 6, 5, 23), weekdays, utc), 0);
  assert.equal(businessMinutesBetween(monday, sunday, weekdays, utc), 0);
});

Deno.test("businessMinutesBetween() counts a whole week of five days as 45 hours", () => {
  assert.equal(businessMinutesBetween(Date.UTC(2015, 6, 6), Date.UTC(2015, 6, 13), weekdays, utc), 45 * 60);
});

Deno.test("businessMinutesBetween() goes by the zone's clock and through its changes", () => {
  const night = parseHours("Su 00:00-06:00"); // the clocks are changed at 02:00 or 03:00 on a Sunday
  const hoursOf = (year: number, month: number, day: number) =>
    businessMinutesBetween(Date.UTC(year, month, day - 1, 12), Date.UTC(year, month, day, 12), night, berlin) / 60;
  assert.deepEqual([hoursOf(2015, 2, 29), hoursOf(2015, 9, 25), hoursOf(2015, 6, 5)], [5, 7, 6]);
});

Deno.test("businessMinutesBetween() round the clock is the time itself, by 24/7 and by null", () => {
  const moments = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2015, 11, 31) });
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 30 * 1440 }), (from, minutes) => {
      const to = from + minutes * MINUTE;
      assert.equal(businessMinutesBetween(from, to, null, berlin), minutes);
      assert.ok(Math.abs(businessMinutesBetween(from, to, always, berlin) - minutes) < 1e-6);
    }),
    { seed: 1 },
  );
});

Deno.test("businessMinutesBetween() of two spans that meet is that of the whole", () => {
  const moments = fc.integer({ min: Date.UTC(2015, 2, 1), max: Date.UTC(2015, 3, 30) });
  fc.assert(
    fc.property(fc.tuple(moments, moments, moments), (three) => {
      const [a, b, c] = three.sort((x, y) => x - y);
      const parts = businessMinutesBetween(a, b, weekdays, berlin) + businessMinutesBetween(b, c, weekdays, berlin);
      assert.ok(Math.abs(parts - businessMinutesBetween(a, c, weekdays, berlin)) < 1e-6);
    }),
    { seed: 1 },
  );
});

Deno.test("businessMinutesBetween() opens and closes by what the clock shows where it is changed in that hour", () => {
  const hoursOn = (text: string, month: number, day: number) =>
    businessMinutesBetween(
      Date.UTC(2015, month, day - 1, 12),
      Date.UTC(2015, month, day, 12),
      parseHours(text),
      berlin,
    ) /
    60;
  assert.equal(hoursOn("Su 02:30-10:00", 2, 29), 7); // 02:00 is followed by 03:00: open from there on
  assert.equal(hoursOn("Su 02:10-02:40", 2, 29), 0); // no clock showed it
  assert.equal(hoursOn("Su 01:00-02:30", 9, 25), 2); // 02:59 is followed by 02:00: half an hour more
});

Deno.test("businessMinutesBetween() counts the minutes at which isOpenAt() says open, over any change of the clock", () => {
  const changes = [
    ["Europe/Berlin", Date.UTC(2015, 2, 29)],
    ["Europe/Berlin", Date.UTC(2015, 9, 25)],
    ["America/Sao_Paulo", Date.UTC(2015, 9, 18)], // at midnight
    ["Australia/Lord_Howe", Date.UTC(2015, 3, 4)], // by half an hour
    ["Asia/Kathmandu", Date.UTC(2015, 6, 1)], // never, at an offset of 05:45
  ] as const;
  const hours = ["02:30-10:00", "01:00-02:30", "22:00-02:15", "00:30-23:45", "01:40-01:50,02:05-02:20; Su off"];
  for (const [name, day] of changes) {
    const zone = zoneOf(name), from = day - 24 * 60 * MINUTE, to = day + 24 * 60 * MINUTE;
    for (const week of hours.map(parseHours)) {
      let open = 0;
      for (let moment = from; moment < to; moment += MINUTE) if (isOpenAt(moment, week, zone)) open++;
      assert.equal(businessMinutesBetween(from, to, week, zone), open, `${name} ${week.text}`);
    }
  }
});

Deno.test("isOpenAt() includes the first minute and excludes the last", () => {
  const friday = Date.UTC(2015, 6, 3);
  const open = [539, 540, 1079, 1080].map((minute) => isOpenAt(friday + minute * MINUTE, weekdays, utc));
  assert.deepEqual(open, [false, true, true, false]);
  assert.ok(isOpenAt(friday, null, utc));
});
