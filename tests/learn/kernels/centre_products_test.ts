import assert from "node:assert/strict";
import fc from "fast-check";
import { dot } from "../../../lib/learn/kernels/dot.ts";
import { CentreProducts } from "../../../lib/learn/kernels/centre_products.ts";

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });

Deno.test("CentreProducts gives the bits that dot() gives, for any dimensions and any number of centres", () => {
  const sizes = fc.record({ dimensions: fc.integer({ min: 1, max: 19 }), count: fc.integer({ min: 1, max: 11 }) });
  const cases = sizes.chain(({ dimensions, count }) =>
    fc.record({
      dimensions: fc.constant(dimensions),
      points: fc.array(number, { minLength: dimensions * 2, maxLength: dimensions * 2 }),
      centres: fc.array(number, { minLength: dimensions * count, maxLength: dimensions * count }),
    })
  );
  fc.assert(
    fc.property(cases, ({ dimensions, points, centres }) => {
      const count = centres.length / dimensions, products = new CentreProducts(dimensions, count);
      const [point, all] = [Float64Array.from(points), Float64Array.from(centres)];
      products.set(all);
      for (const at of [0, dimensions]) {
        const plain = Array.from({ length: count }, (_, g) => dot(point, at, all, g * dimensions, dimensions));
        assert.deepEqual([...products.of(point, at)].map((x) => x + 0), plain.map((x) => x + 0)); // −0 is 0
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});

Deno.test("CentreProducts of no dimensions are 0", () => {
  assert.deepEqual([...new CentreProducts(0, 3).of(new Float64Array(0), 0)], [0, 0, 0]);
});
