import assert from "node:assert/strict";
import { FAMILIES } from "../../../lib/time/reading/families/mod.ts";
import { readFamily } from "../../../lib/time/reading/read_family.ts";
import { zoneOf } from "../../../lib/time/zone.ts";

Deno.test("every family reads its own example, and no family before it takes it", () => {
  for (const family of FAMILIES) {
    const taker = FAMILIES.find((one) => readFamily(family.example, one, zoneOf("UTC")) !== undefined);
    assert.equal(taker?.name, family.name);
    assert.ok(readFamily(family.example, family, zoneOf("UTC"))! > 0, family.name);
  }
});

Deno.test("no two families have one name", () => {
  assert.equal(new Set(FAMILIES.map(({ name }) => name)).size, FAMILIES.length);
});
