import assert from "node:assert/strict";
import { calendarOf } from "../../../lib/measure/facts/calendar.ts";
import { zoneOf } from "../../../lib/time/zone.ts";

const BERLIN = zoneOf("Europe/Berlin");
const berlin = (from: string, to: string) =>
  calendarOf(
    { from: BERLIN.toUtc(Date.parse(`${from}T00:00Z`)), to: BERLIN.toUtc(Date.parse(`${to}T00:00Z`)) },
    BERLIN,
  );

Deno.test("calendarOf() lists every day, week and month of the span and how many of their days lie in it", () => {
  const calendar = berlin("2015-06-28", "2015-07-02"); // Sunday to Wednesday
  assert.deepEqual(calendar.periods.day, ["2015-06-28", "2015-06-29", "2015-06-30", "2015-07-01"]);
  assert.deepEqual(calendar.periods.week, ["2015-W26", "2015-W27"]);
  assert.deepEqual([...calendar.lengths.week], [1, 3]);
  assert.deepEqual(calendar.periods.month, ["2015-06", "2015-07"]);
  assert.deepEqual([...calendar.lengths.month], [3, 1]);
  assert.deepEqual([0, 1, 2, 3].map(calendar.weekdayOf), [6, 0, 1, 2]);
  assert.deepEqual([...calendar.lengths.all], [4]);
});

Deno.test("calendarOf() has no row for the hour that the clocks skipped, and one for the hour that came twice", () => {
  const spring = berlin("2015-03-29", "2015-03-30"), autumn = berlin("2015-10-25", "2015-10-26");
  assert.equal(spring.periods.hour.length, 23);
  assert.equal(spring.placeOf("hour", 0, 2), -1);
  assert.equal(spring.placeOf("hour", 0, 3), 2);
  assert.equal(autumn.periods.hour.length, 24);
});

Deno.test("calendarOf() gives hours up to fourteen days, not beyond", () => {
  assert.equal(berlin("2015-07-01", "2015-07-15").periods.hour.length, 14 * 24);
  assert.equal(berlin("2015-07-01", "2015-07-16").periods.hour.length, 0);
});

Deno.test("calendarOf() knows no place outside its span, and nothing of an empty one", () => {
  const calendar = berlin("2015-07-01", "2015-07-03");
  assert.deepEqual([-1, 0, 1, 2].map((day) => calendar.placeOf("day", day, 0)), [-1, 0, 1, -1]);
  const empty = calendarOf({ from: 0, to: 0 }, BERLIN);
  assert.deepEqual([empty.periods.day, empty.periods.all, empty.placeOf("day", 0, 0)], [[], ["all"], -1]);
});
