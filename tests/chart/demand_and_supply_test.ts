import assert from "node:assert/strict";
import { demandAndSupply } from "../../lib/chart/demand_and_supply.ts";
import { specToSvg } from "../../lib/chart/mod.ts";
import { valuesOf } from "./_golden.ts";

const CELLS = [
  { day: "Пн", hour: 9, demand: 2, supply: 4 },
  { day: "Пн", hour: 21, demand: 4, supply: 0 },
  { day: "Вт", hour: 9, demand: 0, supply: 0 },
];

Deno.test("demandAndSupply() tints by demand and sizes discs by supply on one scale", () => {
  const [morning, evening, quiet] = valuesOf(demandAndSupply(CELLS, { demand: "#000000" }));
  assert.equal(evening.tint, "#000000");
  assert.equal(quiet.tint, "#f1f3f6");
  assert.deepEqual([evening.disc, quiet.disc], [0, 0]);
  assert.ok((morning.disc as number) > 200);
});

Deno.test("demandAndSupply() can be drawn, also where nothing was asked", async () => {
  assert.match(await specToSvg(demandAndSupply(CELLS)), /^<svg/);
  assert.match(await specToSvg(demandAndSupply(CELLS.map((cell) => ({ ...cell, demand: 0, supply: 0 })))), /^<svg/);
});
