import assert from "node:assert/strict";
import { Spellings } from "../../../lib/learn/terms/_spellings.ts";

Deno.test("Spellings tells apart what differs in one hash or in length alone", () => {
  const spellings = new Spellings();
  const all: [number, number, number][] = [[7, 7, 3], [7, 8, 3], [8, 7, 3], [7, 7, 4], [-7, 0, 1]];
  all.forEach((spelling, value) => {
    assert.equal(spellings.find(...spelling), -1);
    spellings.keep(value);
  });
  assert.deepEqual(all.map((spelling) => spellings.find(...spelling)), [0, 1, 2, 3, 4]);
  assert.equal(spellings.size, 5);
});

Deno.test("Spellings keeps 50,000 spellings", () => {
  const spellings = new Spellings();
  for (let i = 0; i < 50_000; i++) {
    assert.equal(spellings.find(i >> 2, i, 5), -1);
    spellings.keep(i);
  }
  for (let i = 0; i < 50_000; i++) assert.equal(spellings.find(i >> 2, i, 5), i);
});
