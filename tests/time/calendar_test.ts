import assert from "node:assert/strict";
import fc from "fast-check";
import { dateOf, dayNumberOf, daysInMonth, isDate, writeDate } from "../../lib/time/calendar.ts";

Deno.test("dayNumberOf() counts as Python's date.toordinal() does", () => {
  assert.equal(dayNumberOf(2015, 1, 1), 16_436); // date.toordinal() less that of 1970-01-01, Python 3.11
  assert.equal(dayNumberOf(2020, 12, 31), 18_627);
  assert.equal(dayNumberOf(2026, 3, 1), 20_513);
});

Deno.test("dateOf() is the way back from dayNumberOf(), as Date.UTC has it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
      const { year, month, day: dayOfMonth } = dateOf(day), expected = new Date(day * 86_400_000);
      assert.equal(writeDate({ year, month, day: dayOfMonth }), expected.toISOString().slice(0, 10));
      assert.equal(dayNumberOf(year, month, dayOfMonth), day);
    }),
    { seed: 1 },
  );
});

Deno.test("daysInMonth() knows leap years: 2000 and 2024 are, 2100 and 2015 are not", () => {
  assert.deepEqual([2000, 2024, 2100, 2015].map((year) => daysInMonth(year, 2)), [29, 29, 28, 28]);
});

Deno.test("isDate() refuses what the calendar does not have", () => {
  assert.ok(isDate(2024, 2, 29));
  for (const [year, month, day] of [[2015, 2, 29], [2015, 9, 31], [2015, 13, 1], [2015, 0, 1], [2015, 1, 0]]) {
    assert.ok(!isDate(year, month, day), `${year}-${month}-${day}`);
  }
});
