import assert from "node:assert/strict";
import { linesOverTime } from "../../lib/chart/lines_over_time.ts";
import { specToSvg } from "../../lib/chart/spec_to_svg.ts";
import { assertGolden, valuesOf } from "./_golden.ts";

// case 27: mentions of 1 to 7 July with two silent days
const COUNTS = [2, 2, 0, 0, 1, 1, 1];
const ROWS = COUNTS.flatMap((value, i) => [
  { time: `2015-07-0${i + 1}`, series: "Северлинк", value, where: `day ${i + 1}` },
  { time: `2015-07-0${i + 1}`, series: "Гудок", value: i === 1 ? 1 : 0 },
]);

Deno.test("linesOverTime() looks as it did", async () => {
  const marked = [{ ...ROWS[2], text: "2 июля: 2" }];
  await assertGolden("lines_over_time", linesOverTime(ROWS, { language: "ru", marked }));
});

Deno.test("linesOverTime() goes through 0 on silent days", () => {
  const values = valuesOf(linesOverTime(ROWS)).filter((row) => row.series === "Северлинк").map((row) => row.value);
  assert.deepEqual(values, COUNTS);
});

Deno.test("linesOverTime() reads days as days in whatever zone the machine is", () => {
  assert.equal(valuesOf(linesOverTime(ROWS))[0].time, Date.UTC(2015, 6, 1));
  const hours = linesOverTime([{ time: "2015-07-01T13", series: "a", value: 1 }]);
  assert.equal(valuesOf(hours)[0].time, Date.UTC(2015, 6, 1, 13));
});

Deno.test("linesOverTime() breaks the line where there is no value and draws nothing of nothing", async () => {
  const rows = [1, null, 3].map((value, i) => ({ time: `2015-07-0${i + 1}`, series: "a", value }));
  assert.doesNotMatch(await specToSvg(linesOverTime(rows)), /NaN|Infinity/);
  assert.doesNotMatch(await specToSvg(linesOverTime([])), /NaN|Infinity/);
});

Deno.test("linesOverTime() shows a disc where no line leads: between two gaps, and of a single day", async () => {
  const discs = async (...values: (number | null)[]) => {
    const rows = values.map((value, i) => ({ time: `2015-07-0${i + 1}`, series: "a", value }));
    const svg = await specToSvg(linesOverTime(rows));
    const [marks] = svg.match(/<g class="mark-symbol[\s\S]*?<\/g>/)!;
    return [...marks.matchAll(/opacity="([01])"/g)].map(([, opacity]) => opacity).join("");
  };
  assert.equal(await discs(1, 2, 3), "000");
  assert.equal(await discs(1, null, 3, 4), "100");
  assert.equal(await discs(null, 2, null), "1");
  assert.equal(await discs(1), "1");
});

Deno.test("linesOverTime() names Mondays of weeks and of many days, not the Sundays before them", () => {
  const ticksOf = (days: readonly number[]) => {
    const rows = days.map((day) => ({
      time: new Date(day * 86_400_000).toISOString().slice(0, 10),
      series: "a",
      value: 1,
    }));
    const { x } = linesOverTime(rows).encoding as { x: { axis: { values?: { expr: string } } } };
    const [, all] = x.axis.values?.expr.split(" : ") ?? [];
    return all && (JSON.parse(all) as number[]).map((time) => new Date(time).toISOString().slice(0, 10));
  };
  const monday = Date.UTC(2026, 8, 21) / 86_400_000;
  const three = ["2026-09-21", "2026-09-28", "2026-10-05"];
  assert.deepEqual(ticksOf([0, 7, 14].map((day) => monday + day)), three, "weeks");
  assert.deepEqual(ticksOf(Array.from({ length: 19 }, (_, day) => monday - 2 + day)), three, "days");
  assert.equal(ticksOf(Array.from({ length: 26 }, (_, week) => monday + 7 * week))!.length, 9, "every third of 26");
  assert.equal(ticksOf([0, 30, 61, 91].map((day) => monday + day)), undefined, "months");
});

Deno.test("linesOverTime() ends charts of one scale at the same value, whatever their height", () => {
  const scale = (height: number) => {
    const { y } = linesOverTime(ROWS, { top: 23, height }).encoding as { y: { scale: object } };
    return y.scale;
  };
  assert.deepEqual(scale(90), scale(220));
});

Deno.test("linesOverTime() shows a line at zero where values go below it", () => {
  const rows = [-20, 10].map((value, i) => ({ time: `2015-07-0${i + 1}`, series: "a", value }));
  const { y } = linesOverTime(rows, { unit: "points" }).encoding as { y: { scale: { domain: number[] } } };
  assert.deepEqual(y.scale.domain, [-20, 10]);
});

Deno.test("linesOverTime() takes more rows than a function takes arguments", () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, i) => ({ time: "2015-07-01", series: `s${i % 3}`, value: i % 1000 }),
  );
  const { y } = linesOverTime(rows).encoding as { y: { scale: { domain: number[] } } };
  assert.deepEqual(y.scale.domain, [0, 999]);
});
