import assert from "node:assert/strict";
import { changeOfShare } from "../../../lib/measure/figures/change_of_share.ts";
import { count } from "../../../lib/measure/figures/count.ts";
import { distinctAuthors } from "../../../lib/measure/figures/distinct_authors.ts";
import { hoursOfMinutes } from "../../../lib/measure/figures/hours_of_minutes.ts";
import { meanADay } from "../../../lib/measure/figures/mean_a_day.ts";
import { netShare } from "../../../lib/measure/figures/net_share.ts";
import { countedShare, judgedShare } from "../../../lib/measure/figures/share.ts";
import { waitingTime } from "../../../lib/measure/figures/waiting_time.ts";
import { cell } from "./_cell.ts";

Deno.test("count() gives the count with its distinct authors, and 0 for none", () => {
  assert.deepEqual(count(cell({ x: 5, n: 9, authors: () => 2 })), { raw: 5, n: 5, authors: 2 });
  assert.equal(count(cell({}))?.raw, 0);
});

Deno.test("distinctAuthors() gives authors on the base of their mentions", () => {
  assert.deepEqual(distinctAuthors(cell({ x: 5, n: 5, authors: () => 2 })), { raw: 2, n: 5, authors: 2 });
});

Deno.test("countedShare() has Wilson's interval, judgedShare() none; of nothing both are null", () => {
  const share = countedShare(cell({ x: 3, n: 12 }))!;
  assert.deepEqual([share.raw, share.low?.toFixed(4), share.high?.toFixed(4)], [0.25, "0.0889", "0.5323"]);
  assert.deepEqual(judgedShare(cell({ x: 3, n: 12 })), { raw: 0.25 });
  assert.equal(countedShare(cell({}))?.raw, null);
  assert.equal(judgedShare(cell({}))?.raw, null);
});

Deno.test("netShare() gives positive less negative ÷ all; of nothing null", () => {
  assert.equal(netShare(cell({ n: 8, x: 3, worth: () => -1 }))?.raw, -1 / 8);
  assert.equal(netShare(cell({}))?.raw, null);
});

Deno.test("meanADay() divides by all days of the span; of none null", () => {
  assert.deepEqual(meanADay(cell({ x: 7, n: 7, days: 14 })), { raw: 0.5, n: 14 });
  assert.equal(meanADay(cell({}))?.raw, null);
});

Deno.test("hoursOfMinutes() adds minutes up to hours", () => {
  assert.equal(hoursOfMinutes(cell({ x: 3, worths: () => Float64Array.of(6, 6, 6) }))?.raw, 0.3);
});

Deno.test("waitingTime() counts what has not ended, on the base of what has", () => {
  // By hand: of 4, one ends at 10 (3/4 wait longer), one is cut off at 20, of 2 one ends at 30 (3/8 wait longer).
  const waits = cell({ x: 4, worths: () => Float64Array.of(30, 10, 60, 20), ended: () => Uint8Array.of(1, 1, 0, 0) });
  assert.deepEqual(waitingTime(0.5)(waits), { raw: 30, n: 2 });
  assert.deepEqual(waitingTime(0.9)(waits), { raw: null, n: 2 });
});

Deno.test("changeOfShare() is Newcombe's 0.2, 0.0524 to 0.3339, for 48 of 80 before and 56 of 70 after", () => {
  const series = {
    counts: Int32Array.of(48, 56),
    bases: Int32Array.of(80, 70),
    days: Int32Array.of(7, 7),
    place: 1,
    known_from: 0,
  };
  const now = cell({ x: 56, n: 70, days: 7, series });
  const { raw, low, high } = changeOfShare(now)!; // Newcombe (1998), table II, example (a), method 10
  assert.deepEqual([raw, low, high].map((x) => x?.toFixed(4)), ["0.2000", "0.0524", "0.3339"]);
  assert.equal(changeOfShare({ ...now, series: { ...series, place: 0 } }), null); // nothing before
  assert.equal(changeOfShare({ ...now, days: 6 }), null);
  assert.equal(changeOfShare({ ...now, series: { ...series, days: Int32Array.of(6, 7) } }), null);
  assert.equal(
    changeOfShare({ ...now, series: { ...series, counts: Int32Array.of(0, 56), bases: Int32Array.of(0, 70) } }),
    null,
  );
  assert.equal(changeOfShare({ ...now, x: 0, series: { ...series, counts: Int32Array.of(0, 0) } }), null);
});
