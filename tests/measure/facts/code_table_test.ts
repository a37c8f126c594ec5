import assert from "node:assert/strict";
import fc from "fast-check";
import { codesOf, hasCode, isCoded } from "../../../lib/measure/facts/code_table.ts";
import { CodeTableBuilder } from "../../../lib/measure/facts/code_table_builder.ts";
import { ALL } from "../../../lib/measure/facts/all.ts";

type Given = readonly [mention: number, subject: number, code: number];

function tableOf(given: readonly Given[], found: readonly string[], codes: readonly string[], length: number) {
  const builder = new CodeTableBuilder(length);
  for (const [mention, subject, code] of given) builder.add(mention, subject, code);
  return builder.build(found, codes);
}

Deno.test("CodeTableBuilder puts codes by mention, in the order of the codebook, whatever the order of the rows", () => {
  const rows: Given[] = [[2, ALL, 0], [0, ALL, 1], [2, ALL, 1], [2, ALL, 0]];
  const tables = [rows, rows.toReversed()].map((rows) => tableOf(rows, ["warn", "help"], ["help", "warn"], 3));
  assert.deepEqual(tables[0], tables[1]);
  // Of mention 2 "warn" was said twice: the same code twice counts once.
  assert.deepEqual([0, 1, 2].map((mention) => codesOf(tables[0], mention, ALL)), [0, -1, [0, 1]]);
});

Deno.test("codesOf() gives for a subject its own codes and those of the mention as a whole; for ALL, every one", () => {
  const table = tableOf([[0, 0, 0], [0, 1, 1], [0, ALL, 2]], ["n", "p", "u"], ["n", "p", "u"], 1);
  assert.deepEqual([0, 1, 2, ALL].map((about) => [codesOf(table, 0, about)].flat().sort()), [[0, 2], [1, 2], [2], [
    0,
    1,
    2,
  ]]);
  assert.deepEqual([hasCode(table, 0, 0, 1), hasCode(table, 0, 1, 1), hasCode(table, 0, ALL, 1)], [false, true, true]);
});

Deno.test("isCoded() is true where the codebook says anything", () => {
  const table = tableOf([[1, 0, 0]], ["none"], ["none"], 2);
  assert.deepEqual([isCoded(table, 0, 0), isCoded(table, 1, 0), isCoded(table, 1, 1)], [false, true, false]);
});

Deno.test("codes are those that were given, for any subject, whatever else was given to others", () => {
  const given = fc.array(
    fc.record({ mention: fc.nat(5), subject: fc.integer({ min: -1, max: 2 }), code: fc.nat(3) }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(given, (rows) => {
      const all = rows.map(({ mention, subject, code }): Given => [mention, subject, code]);
      const [table, reversed] = [all, all.toReversed()].map((rows) => tableOf(rows, [..."abcd"], [..."dacb"], 6));
      assert.deepEqual(table.several, reversed.several);
      for (let mention = 0; mention < 6; mention++) {
        for (const about of [ALL, 0, 1, 2, 3]) {
          const own = rows.filter((row) => row.mention === mention)
            .filter(({ subject }) => about === ALL || subject < 0 || subject === about);
          const expected = [...new Set(own.map(({ code }) => [1, 3, 2, 0][code]))].sort();
          const found = [codesOf(table, mention, about)].flat().filter((code) => code >= 0).sort();
          assert.deepEqual(found, expected);
          assert.equal(isCoded(table, mention, about), expected.length > 0);
          for (let code = 0; code < 4; code++) {
            assert.equal(hasCode(table, mention, about, code), expected.includes(code));
          }
        }
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
