import assert from "node:assert/strict";
import { withParents } from "../../../lib/coding/codebook/with_parents.ts";
import { MOTIVES } from "../people/hand.ts";

Deno.test("withParents() gives codes once, in the codebook's order, parents before their children", () => {
  assert.deepEqual(withParents(["vent", "help_bill", "vent"], MOTIVES), ["help", "help_bill", "vent"]);
  assert.deepEqual(withParents(["help"], MOTIVES), ["help"]);
  assert.deepEqual(withParents([], MOTIVES), []);
});
