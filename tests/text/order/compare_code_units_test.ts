import assert from "node:assert/strict";
import fc from "fast-check";
import { compareCodeUnits } from "../../../lib/text/order/compare_code_units.ts";

Deno.test("compareCodeUnits() sorts as sort() does by itself, and gives 0 for equal texts alone", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
      assert.deepEqual(texts.toSorted(compareCodeUnits), texts.toSorted());
      for (const text of texts) assert.equal(compareCodeUnits(text, texts[0]) === 0, text === texts[0]);
    }),
    { seed: 1 },
  );
});
