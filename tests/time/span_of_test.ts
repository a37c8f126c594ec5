import assert from "node:assert/strict";
import { spanOf } from "../../lib/time/span_of.ts";

const days = ({ from, to }: { from: number; to: number }) =>
  [from, to].map((ms) => new Date(ms).toISOString().slice(0, 16));

Deno.test("spanOf() leaves a written span as it is and gives null where there is none", () => {
  assert.deepEqual(spanOf({ from: 1, to: 2 }, Float64Array.of(9), "UTC"), { from: 1, to: 2 });
  assert.equal(spanOf(null, Float64Array.of(9), "UTC"), null);
  assert.equal(spanOf({ last: { count: 4, unit: "weeks" } }, new Float64Array(), "UTC"), null);
});

Deno.test("spanOf() counts back from the end of the newest mention's day, in any order of the mentions", () => {
  const times = Float64Array.of(Date.UTC(2015, 6, 1), Date.UTC(2015, 6, 14, 22), Date.UTC(2015, 6, 3));
  const week = { last: { count: 1, unit: "weeks" as const } };
  assert.deepEqual(days(spanOf(week, times, "UTC")!), ["2015-07-08T00:00", "2015-07-15T00:00"]);
  assert.deepEqual(days(spanOf(week, times, "Europe/Moscow")!), ["2015-07-08T21:00", "2015-07-15T21:00"]); // 15 July there
});

Deno.test("spanOf() goes a month back to the same day, or to the last of a shorter month", () => {
  const month = { last: { count: 1, unit: "months" as const } };
  assert.deepEqual(days(spanOf(month, Float64Array.of(Date.UTC(2015, 6, 31, 12)), "UTC")!), [
    "2015-07-01T00:00",
    "2015-08-01T00:00",
  ]);
  assert.deepEqual(days(spanOf(month, Float64Array.of(Date.UTC(2015, 2, 30, 12)), "UTC")!), [
    "2015-02-28T00:00",
    "2015-03-31T00:00",
  ]);
});

Deno.test("spanOf() up to a moment begins with the earliest mention's day, and is empty where none is so early", () => {
  const times = Float64Array.of(Date.UTC(2015, 6, 9), Date.UTC(2015, 6, 1, 22), Date.UTC(2015, 6, 3));
  const until = Date.UTC(2015, 6, 3);
  assert.deepEqual(days(spanOf({ until }, times, "UTC")!), ["2015-07-01T00:00", "2015-07-03T00:00"]);
  assert.deepEqual(days(spanOf({ until }, times, "Europe/Moscow")!), ["2015-07-01T21:00", "2015-07-03T00:00"]);
  assert.deepEqual(spanOf({ until: 5 }, times, "UTC"), { from: 5, to: 5 });
  assert.equal(spanOf({ until }, new Float64Array(), "UTC"), null);
});
