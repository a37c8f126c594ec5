import assert from "node:assert/strict";
import fc from "fast-check";
import { TextBuilder, TextColumn } from "../../../lib/tables/columns.ts";
import { copyRows } from "../../../lib/tables/kernels/copy_rows.ts";

function copied(texts: readonly string[], rows: readonly number[]): (string | null)[] {
  const column = new TextBuilder();
  for (const text of texts) column.add(text);
  const { bytes, offsets } = copyRows(column.build(), texts.length, Int32Array.from(rows));
  return new TextColumn(bytes, offsets).toArray();
}

Deno.test("copyRows() copies texts of every length in the order of the rows, and nothing for one below 0", () => {
  const length = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(70_000, 131_072, 131_073, 200_000));
  const text = fc.tuple(length, fc.constantFrom("a", "ж", "€")).map(([length, letter]) => letter.repeat(length));
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 5 }),
      fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 30 }),
      (texts, rows) => {
        const places = rows.map((row) => Math.min(row, texts.length - 1));
        assert.deepEqual(copied(texts, places), places.map((row) => texts[row] ?? ""));
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

Deno.test("copyRows() copies more rows than it looks at together, and from a column longer than its memory", () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => i % 3);
  assert.deepEqual(copied(["один", "", "three"], rows), rows.map((row) => ["один", "", "three"][row]));
  assert.deepEqual(copied(["x".repeat(1 << 24), "two"], [1, 0, 1]), ["two", "x".repeat(1 << 24), "two"]);
});
