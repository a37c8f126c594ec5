import assert from "node:assert/strict";
import fc from "fast-check";
import { KeyGroups } from "../../../lib/clean/duplicates/key_groups.ts";
import { ranksOf } from "../../../lib/clean/duplicates/ranks_of.ts";
import { TextBuilder } from "../../../lib/tables/columns.ts";

const row = fc.record({
  time: fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 4e12 })),
  id: fc.constantFrom("a", "ab", "b", "ы"),
  text: fc.nat(2),
});

Deno.test("ranksOf() puts the earlier first, then the smaller id, then the smaller content, as a plain sort does", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const id = new TextBuilder();
      for (const one of rows) id.add(one.id);
      const text = { high: Uint32Array.from(rows, ({ text }) => text), low: new Uint32Array(rows.length) };
      const ranks = ranksOf({ id: id.build(), published_at: Float64Array.from(rows, ({ time }) => time), text });
      const plain = [...rows.keys()].sort((a, b) =>
        rows[a].time - rows[b].time || (rows[a].id < rows[b].id ? -1 : rows[a].id > rows[b].id ? 1 : 0) ||
        rows[a].text - rows[b].text || a - b
      );
      assert.deepEqual([...rows.keys()].sort((a, b) => ranks[a] - ranks[b]), plain);
    }),
    { seed: 1, numRuns: 500 },
  );
});

Deno.test("KeyGroups gives each row the first with its key, time after time", () => {
  const keys = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })), { maxLength: 40 });
  fc.assert(
    fc.property(keys, keys, (first, second) => {
      const rows = Math.min(first.length, second.length), groups = new KeyGroups(rows);
      for (const all of [first, second]) {
        const own = all.slice(0, rows), [high, low] = [0, 1].map((half) => Int32Array.from(own, (key) => key[half]));
        const plain = own.map((key) => own.findIndex((other) => other.join() === key.join()));
        assert.deepEqual([...groups.of(high, low)], plain);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});

Deno.test("KeyGroups gives each of many rows the first with its key, also where it takes them part by part", () => {
  const rows = 30_000, high = new Int32Array(rows), low = new Int32Array(rows), firsts = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const key = row * 7919 % 17_000; // each key once or twice
    high[row] = Math.imul(key, 0x9e3779b1);
    low[row] = key & 3;
    if (!firsts.has(key)) firsts.set(key, row);
  }
  const expected = Int32Array.from({ length: rows }, (_, row) => firsts.get(row * 7919 % 17_000)!);
  assert.deepEqual(new KeyGroups(rows).of(high, low), expected);
});
