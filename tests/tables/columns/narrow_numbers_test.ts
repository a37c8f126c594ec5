import assert from "node:assert/strict";
import fc from "fast-check";
import { NarrowNumbers } from "../../../lib/tables/columns/narrow_numbers.ts";

Deno.test("NarrowNumbers holds any whole numbers of 32 bits in any rows, in the fewest bytes", () => {
  const value = fc.oneof(fc.integer({ min: -128, max: 127 }), fc.integer({ min: -32768, max: 32767 }), fc.integer());
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(600), value)),
      fc.nat(20),
      fc.constantFrom(0, -1),
      (puts, rows, empty) => {
        const numbers = new NarrowNumbers(rows, empty), plain = new Map<number, number>();
        for (const [row, value] of puts) {
          numbers.put(row, value);
          plain.set(row, value);
        }
        const length = Math.max(rows, ...puts.map(([row]) => row + 1)), values = numbers.take(length);
        assert.deepEqual([...values], Array.from({ length }, (_, row) => plain.get(row) ?? empty));
        const all = puts.map(([, value]) => value); // also those that another took the place of
        const fits = (bits: number) => all.every((value) => value >= -(2 ** (bits - 1)) && value < 2 ** (bits - 1));
        assert.equal(values.BYTES_PER_ELEMENT, fits(8) ? 1 : fits(16) ? 2 : 4);
      },
    ),
    { seed: 1 },
  );
});

Deno.test("NarrowNumbers of fewer rows than there was room for gives these alone", () => {
  const numbers = new NarrowNumbers(100);
  numbers.put(1, 300);
  assert.deepEqual(numbers.take(3), Int16Array.of(0, 300, 0));
});
