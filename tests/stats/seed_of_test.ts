import assert from "node:assert/strict";
import { seedOf } from "../../lib/stats/seed_of.ts";

Deno.test("seedOf() gives each name and each seed a whole number of its own", () => {
  const seeds = ["topics", "sample", "folds", "тема"].flatMap((name) =>
    [0, 1, 2, -1, 2 ** 40].map((seed) => seedOf(name, seed))
  );
  assert.equal(new Set(seeds).size, seeds.length);
  for (const seed of seeds) assert.ok(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32);
});

Deno.test("seedOf() does not mix up where the name ends and the seed begins", () => {
  assert.notEqual(seedOf("fold 1", 2), seedOf("fold", 12));
});
