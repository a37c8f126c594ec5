import assert from "node:assert/strict";
import { codesOf, hasCode, isCoded, pack, tableOf } from "../../../lib/measure/facts/code_table.ts";

Deno.test("tableOf() sorts codes by mention, in the order of the codebook, whatever the order of the rows", () => {
  const found = ["warn", "help"], codes = ["help", "warn"];
  const rows: [number, number][] = [[2, pack(-1, 0)], [0, pack(-1, 1)], [2, pack(-1, 1)], [2, pack(-1, 0)]];
  const tables = [rows, rows.toReversed()].map((rows) =>
    tableOf(rows.map(([mention]) => mention), rows.map(([, code]) => code), found, codes, 3)
  );
  assert.deepEqual(tables[0], tables[1]);
  assert.deepEqual([0, 1, 2].map((mention) => codesOf(tables[0], mention, -1)), [0, -1, [0, 1]]);
  assert.equal(tables[0].items.length, 3, "the same code twice counts once");
});

Deno.test("codesOf() gives for a subject its own codes and those of the mention as a whole; for ALL, every one", () => {
  const table = tableOf([0, 0, 0], [pack(0, 0), pack(1, 1), pack(-1, 2)], ["n", "p", "u"], ["n", "p", "u"], 1);
  assert.deepEqual([0, 1, 2, -1].map((about) => [codesOf(table, 0, about)].flat().sort()), [[0, 2], [1, 2], [2], [
    0,
    1,
    2,
  ]]);
  assert.deepEqual([hasCode(table, 0, 0, 1), hasCode(table, 0, 1, 1), hasCode(table, 0, -1, 1)], [false, true, true]);
});

Deno.test("isCoded() is true where the codebook says anything", () => {
  const table = tableOf([1], [pack(0, 0)], ["none"], ["none"], 2);
  assert.deepEqual([isCoded(table, 0, 0), isCoded(table, 1, 0), isCoded(table, 1, 1)], [false, true, false]);
});
