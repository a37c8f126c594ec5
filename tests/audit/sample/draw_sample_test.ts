import assert from "node:assert/strict";
import fc from "fast-check";
import { drawSample } from "../../../lib/audit/sample/draw_sample.ts";
import { lotOf } from "../../../lib/audit/sample/lot_of.ts";
import type { Unit } from "../../../lib/audit/sample/population_of.ts";

function unitsOf(count: number, from = 0, more: Partial<Unit> = {}): Unit[] {
  return Array.from({ length: count }, (_, i) => {
    return { mention: `vk:${from + i}`, subject: "МТС", source: "vk", text: `text ${from + i}`, ...more };
  });
}
const OPTIONS = { name: "may", size: 200, by: [] as const };
const idsOf = (rows: readonly { mention: string }[]) => rows.map(({ mention }) => mention);

Deno.test("lotOf() spreads ids that follow one another evenly: chi-square over 20 cells below its 99.9 % point", () => {
  const cells = new Array<number>(20).fill(0), n = 100_000;
  for (let i = 0; i < n; i++) cells[Math.floor(lotOf(`vk:${i}`, 1) * 20)]++;
  const chi = cells.reduce((sum, count) => sum + (count - n / 20) ** 2 / (n / 20), 0);
  assert.ok(chi < 43.82, `${chi}`); // R: qchisq(0.999, 19) = 43.82
});

Deno.test("drawSample() draws about as many as wanted: 50 samples of 200 within four standard errors", () => {
  const units = unitsOf(5000);
  const sizes = Array.from({ length: 50 }, (_, i) => drawSample(units, [], { ...OPTIONS, name: `s${i}` }).length);
  const mean = sizes.reduce((sum, size) => sum + size) / 50;
  assert.ok(Math.abs(mean - 200) < 4 * Math.sqrt(200 * 0.96 / 50), `${mean}`); // binomial: n p (1 − p)
});

Deno.test("drawSample() lets new mentions join by the rule that drew the first, whatever comes in which order", () => {
  const all = unitsOf(3000), chanceOf = { ...OPTIONS, size: 100 };
  const first = drawSample(all.slice(0, 1000), [], chanceOf); // chance 0.1
  const added = drawSample(all, first, chanceOf);
  const atOnce = drawSample(all, [], { ...OPTIONS, size: 300 }); // chance 0.1 of all
  assert.deepEqual(idsOf([...first, ...added]).sort(), idsOf(atOnce).sort());
  assert.deepEqual(drawSample(all, [...first, ...added], chanceOf), []);
});

Deno.test("drawSample() draws as many from each stratum, and keeps each stratum's chance", () => {
  const units = [...unitsOf(4000), ...unitsOf(400, 0, { subject: "Билайн" })];
  const rows = drawSample(units, [], { ...OPTIONS, by: ["subject"] });
  const chances = new Map(rows.map(({ stratum, chance }) => [stratum, chance]));
  assert.deepEqual([...chances].sort(), [["subject=Билайн", 0.25], ["subject=МТС", 0.025]]);
  const counts = [...chances.keys()].map((stratum) => rows.filter((row) => row.stratum === stratum).length);
  assert.ok(counts.every((count) => count > 60 && count < 140), `${counts}`);
});

Deno.test("drawSample() has a mention's likelier row wherever it has the less likely one", () => {
  const units = [...unitsOf(4000), ...unitsOf(4000, 0, { subject: "Билайн", source: "forum" }).slice(0, 400)];
  const rows = drawSample(units, [], { ...OPTIONS, by: ["subject", "source"] });
  const likely = new Set(idsOf(rows.filter(({ subject }) => subject === "Билайн")));
  const both = rows.filter(({ subject, mention }) => subject === "МТС" && Number(mention.slice(3)) < 400);
  assert.ok(both.length > 0 && both.every(({ mention }) => likely.has(mention)));
});

Deno.test("drawSample() gives a stratum that is new to the sample the smallest chance", () => {
  const first = drawSample([...unitsOf(4000), ...unitsOf(400, 0, { source: "forum" })], [], {
    ...OPTIONS,
    by: ["source"],
  });
  const added = drawSample(unitsOf(4000, 9000, { source: "ok" }), first, { ...OPTIONS, by: ["source"] });
  assert.ok(added.length > 50 && added.every(({ chance }) => chance === 0.025));
});

Deno.test("drawSample() refuses to go on with other strata, or with a chance that somebody changed", () => {
  const units = unitsOf(1000), first = drawSample(units, [], OPTIONS);
  assert.throws(() => drawSample(units, first, { ...OPTIONS, by: ["subject"] }), {
    name: "StudyError",
    message: /drawn without --by; give the same/,
  });
  const changed = [...first.slice(1), { ...first[0], chance: 0.9 }];
  assert.throws(() => drawSample(units, changed, OPTIONS), /stratum "all" has two chances/);
});

Deno.test("drawSample() takes all where more is wanted than there is, and nothing of nothing", () => {
  assert.deepEqual(drawSample(unitsOf(3), [], OPTIONS).map(({ chance }) => chance), [1, 1, 1]);
  assert.deepEqual(drawSample([], [], OPTIONS), []);
});

Deno.test("drawSample() does not depend on the order of the mentions, text aside", () => {
  const units = unitsOf(300), wanted = idsOf(drawSample(units, [], { ...OPTIONS, size: 30 })).sort();
  const shuffled = fc.shuffledSubarray(units, { minLength: units.length });
  fc.assert(
    fc.property(shuffled, (units) => {
      assert.deepEqual(idsOf(drawSample(units, [], { ...OPTIONS, size: 30 })).sort(), wanted);
    }),
    { seed: 1, numRuns: 20 },
  );
});
