import assert from "node:assert/strict";
import fc from "fast-check";
import { chancesOf } from "../../../lib/audit/sample/chances_of.ts";

Deno.test("chancesOf() expects the size wanted, or all there is, and no chance above 1", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 1000 }), (sizes, size) => {
      const strata = new Map(sizes.map((units, i) => [`s${i}`, units]));
      const chances = [...chancesOf(strata, size)];
      const expected = chances.reduce((sum, [stratum, chance]) => sum + chance * strata.get(stratum)!, 0);
      const total = sizes.reduce((sum, units) => sum + units, 0);
      assert.ok(Math.abs(expected - Math.min(size, total)) < 1e-6);
      assert.ok(chances.every(([, chance]) => chance > 0 && chance <= 1));
    }),
    { seed: 1 },
  );
});
