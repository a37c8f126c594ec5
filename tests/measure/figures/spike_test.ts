import assert from "node:assert/strict";
import { countMeasures } from "../../../lib/measure/engine/count_measures.ts";
import { mentionsBehind } from "../../../lib/measure/engine/mentions_behind.ts";
import { expectationOf, spike, TAIL } from "../../../lib/measure/figures/spike.ts";
import { randomOf } from "../../../lib/stats/random_of.ts";
import { factsOf, rowsOf, type Said, subject } from "../study.ts";
import { cell } from "./_cell.ts";

Deno.test("expectationOf() expects the median of the same weekday in the 28 days before", () => {
  const week = [10, 20, 30, 40, 50, 60, 70];
  const counts = Array.from({ length: 43 }, (_, day) => week[day % 7] + (day === 35 ? 500 : 0));
  assert.equal(expectationOf(counts, 42)?.expected, 10); // of 14, 21, 28 and 35: the spike of day 35 does not move it
  assert.equal(expectationOf(counts, 36)?.expected, 20);
});

Deno.test("expectationOf() judges by a Poisson tail, widened by the median's uncertainty, where days are even", () => {
  // Dispersion 1 × (1 + π/2 ÷ 4); scipy.stats.nbinom.sf(29, 10 / (d - 1), 1 / d) with that d.
  const { dispersion, chance } = expectationOf([...Array(28).fill(10), 30], 28)!;
  assert.ok(Math.abs(dispersion - (1 + Math.PI / 8)) < 1e-12);
  assert.ok(Math.abs(chance / 2.814858067714632e-5 - 1) < 1e-6, `${chance}`);
});

Deno.test("expectationOf() says nothing of a day with fewer than fourteen before it", () => {
  assert.equal(expectationOf(Array(14).fill(3), 13), null);
  assert.notEqual(expectationOf(Array(15).fill(3), 14), null);
});

Deno.test("expectationOf() is not blinded by two earlier spikes on different days of the week", () => {
  const counts = Array(29).fill(20);
  counts[10] = counts[18] = 200;
  counts[28] = 60;
  assert.ok(expectationOf(counts, 28)!.chance < TAIL);
});

Deno.test("spike() cries wolf on no more than 3 of 1,000 ordinary days, be they even or restless", () => {
  for (const [mean, dispersion] of [[15, 1], [100, 1], [15, 3], [100, 3], [40, 6]]) {
    const counts = ordinaryDays(20_000, mean, dispersion);
    let alarms = 0;
    for (let day = 28; day < counts.length; day++) if (isSpike(counts.subarray(day - 28, day + 1))) alarms++;
    assert.ok(alarms <= 0.003 * counts.length, `${alarms} alarms around ${mean} with dispersion ${dispersion}`);
  }
});

Deno.test("the measure spike has rows only for days of ten mentions and more that are spikes", () => {
  const day = (i: number) => new Date(Date.UTC(2015, 5, 1 + i)).toISOString().slice(0, 10);
  const said = Array.from({ length: 30 }, (_, i) => i === 20 ? 30 : i === 25 ? 9 : 2).flatMap((count, i) =>
    Array.from({ length: count }, (_, k): Said => ({ id: `${i}.${k}`, at: day(i), about: ["Acme"] }))
  );
  const facts = factsOf({ said, subjects: [subject("Acme")] });
  const spikes = rowsOf(countMeasures(facts), { measure: "spike", subject: "Acme", period_kind: "day" });
  assert.deepEqual(spikes.map(({ period, raw, n }) => [period, raw, n]), [["2015-06-21", 30, 2]]);
  assert.equal(mentionsBehind(spikes[0], facts).length, 30);
});

Deno.test("the measure spike does not hold a day against days before the data begin, unless some were met before the period", () => {
  const day = (i: number) => new Date(Date.UTC(2015, 5, 1 + i)).toISOString().slice(0, 10);
  const many = (i: number, count: number) =>
    Array.from({ length: count }, (_, k): Said => ({ id: `${i}.${k}`, at: day(i), about: ["Acme"] }));
  const data = Array.from({ length: 14 }, (_, i) => many(14 + i, i === 13 ? 90 : 12)).flat(); // the last two weeks of four
  const parameters = { period: { from: Date.UTC(2015, 5, 1), to: Date.UTC(2015, 5, 29) } };
  const spikesOf = (said: Said[]) =>
    rowsOf(countMeasures(factsOf({ said, subjects: [subject("Acme")], parameters })), {
      measure: "spike",
      subject: "Acme",
      period_kind: "day",
    })
      .map(({ period }) => period);
  assert.deepEqual(spikesOf(data), []); // the fourteenth day has thirteen known ones before it
  const a_day_more = [...many(13, 12), ...data];
  assert.deepEqual(spikesOf(a_day_more), ["2015-06-28"]); // fourteen of twelve mentions, then ninety
  const before = { id: "old", at: day(-1), about: ["Acme"], dropped: "outside the period" };
  assert.ok(spikesOf([before, ...data]).includes("2015-06-15")); // two silent weeks are known, then twelve
});

function isSpike(counts: Int32Array): boolean {
  return spike(cell({ x: counts[28], series: { counts, bases: counts, days: counts, place: 28, known_from: 0 } })) !==
    null;
}

/** Days with a weekly rhythm and a given variance ÷ mean: a Poisson count, or one of a gamma-distributed mean. */
function ordinaryDays(days: number, mean: number, dispersion: number): Int32Array {
  const random = randomOf(`${mean} ${dispersion}`);
  return Int32Array.from({ length: days }, (_, day) => {
    const usual = mean * [1.1, 1.1, 1.05, 1, 1, 0.9, 0.85][day % 7];
    return poisson(dispersion === 1 ? usual : gamma(usual / (dispersion - 1), random) * (dispersion - 1), random);
  });
}

/** Knuth's method in steps that do not underflow. */
function poisson(mean: number, random: () => number): number {
  if (mean > 30) return poisson(mean / 2, random) + poisson(mean / 2, random);
  let count = -1;
  for (let left = Math.exp(mean); left > 1; left *= random()) count++;
  return Math.max(count, 0);
}

/** Marsaglia and Tsang (2000); shape of 1 or more. */
function gamma(shape: number, random: () => number): number {
  const d = shape - 1 / 3, c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - random()) < z * z / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
