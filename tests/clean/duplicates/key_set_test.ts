import assert from "node:assert/strict";
import fc from "fast-check";
import { KeySet } from "../../../lib/clean/duplicates/key_set.ts";

/** Halves as they come: signed or not. */
const half = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer(), fc.nat(0xffffffff));
const keys = fc.array(fc.tuple(half, half), { maxLength: 400 });
const nameOf = ([high, low]: readonly [number, number]) => `${high >>> 0} ${low >>> 0}`;

Deno.test("KeySet gives keys their places in the order in which they came, and finds them and no others, as a Map does", () => {
  fc.assert(
    fc.property(keys, keys, (own, others) => {
      const set = new KeySet(), places = new Map<string, number>();
      for (const key of own) {
        if (!places.has(nameOf(key))) places.set(nameOf(key), places.size);
        assert.equal(set.add(...key), places.get(nameOf(key)));
      }
      assert.equal(set.size, places.size);
      const all = [...own, ...others], expected = all.map((key) => places.get(nameOf(key)) ?? -1);
      assert.deepEqual(all.map((key) => set.place(...key)), expected);
      const found = new Array(all.length).fill(-1), rows: number[] = [];
      set.eachIn(Int32Array.from(all.flatMap((key) => [0, ...key])), 1, 3, (k, place) => found[k] = place);
      assert.deepEqual(found, expected);
      const half = (at: 0 | 1) => Uint32Array.from(all, (key) => key[at]);
      set.eachRow({ high: half(0), low: half(1) }, (row) => rows.push(row));
      assert.deepEqual(rows, [...expected.keys()].filter((k) => expected[k] >= 0));
    }),
    { seed: 1, numRuns: 200 },
  );
});
