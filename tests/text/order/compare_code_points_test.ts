import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { compareCodePoints } from "../../../lib/text/order/compare_code_points.ts";

Deno.test("compareCodePoints() sorts as the bytes of UTF-8 do", () => {
  const encoder = new TextEncoder();
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      const expected = Buffer.compare(encoder.encode(a), encoder.encode(b));
      assert.equal(Math.sign(compareCodePoints(a, b)), expected);
    }),
    { seed: 1 },
  );
});
