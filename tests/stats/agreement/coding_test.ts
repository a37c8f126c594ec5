import assert from "node:assert/strict";
import { unitsOf } from "../../../lib/stats/agreement/coding.ts";

Deno.test("unitsOf() gathers each unit's codes and leaves skipped ones out", () => {
  const units = unitsOf([
    { unit: "m1", coder: "AA", code: "price" },
    { unit: "m2", coder: "AA", code: 3 },
    { unit: "m1", coder: "BB", code: "habit" },
  ]);
  assert.deepEqual([...units], [["m1", ["price", "habit"]], ["m2", [3]]]);
});

Deno.test("unitsOf() names the coder and the unit coded twice", () => {
  const twice = [{ unit: "m1", coder: "AA", code: "price" }, { unit: "m1", coder: "AA", code: "price" }];
  assert.throws(() => unitsOf(twice), { name: "RangeError", message: /"AA".*"m1" twice/ });
});
