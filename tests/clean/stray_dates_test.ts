import assert from "node:assert/strict";
import { strayDates } from "../../lib/clean/stray_dates.ts";

const day = (text: string) => Date.parse(`${text}T12:00Z`);
const march = Array.from({ length: 310 }, (_, i) => day("2026-03-01") + (i % 31) * 86_400_000);
const stray = (...more: string[]) => strayDates(Float64Array.of(...more.map(day), ...march));

Deno.test("strayDates() finds the few before and after a long silence, and the days that it lasted", () => {
  assert.deepEqual(stray("2031-04-01", "2015-03-01", "2031-04-03"), [
    { count: 1, first: day("2015-03-01"), last: day("2015-03-01"), days: 4017 }, // 2 March 2015 to 28 February 2026
    { count: 2, first: day("2031-04-01"), last: day("2031-04-03"), days: 1826 }, // 1 April 2026 to 31 March 2031
  ]);
});

Deno.test("strayDates() leaves out a silence that is short, or many mentions beyond it, and says nothing of little data", () => {
  assert.deepEqual(stray("2026-06-01"), [], "61 days");
  assert.deepEqual(stray("2031-04-01", "2031-04-02", "2031-04-03", "2031-04-04"), [], "four of 314");
  assert.deepEqual(strayDates(Float64Array.of(day("2020-01-01"), day("2026-01-01"))), []);
  assert.deepEqual(strayDates(new Float64Array(0)), []);
});

Deno.test("strayDates() takes no silence for one that is shorter than what the others cover", () => {
  const years = Array.from({ length: 1200 }, (_, i) => day("2022-01-01") + i * 86_400_000);
  assert.deepEqual(strayDates(Float64Array.of(...years, years[1199] + 1000 * 86_400_000)), []);
  assert.equal(strayDates(Float64Array.of(...years, years[1199] + 1300 * 86_400_000)).length, 1);
});
