import assert from "node:assert/strict";
import fc from "fast-check";
import { harmlessCell, plainCell } from "../../../lib/tables/people/plain_cell.ts";

const SIGNS = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"];
/** What a reader does not see before the sign: spaces, zero width, byte order mark, directions, controls, fillers. */
const UNSEEN = [
  "",
  "  ",
  "\u00a0",
  "\u200b",
  "\ufeff",
  "\u202e",
  "\u2066",
  "\u061c",
  "\u0000",
  "\u0001",
  "\u0085",
  "\u3164",
];

Deno.test("harmlessCell() marks every sign that a formula begins with, after anything that is not seen", () => {
  for (const sign of SIGNS) {
    for (const unseen of UNSEEN) assert.equal(harmlessCell(`${unseen}${sign}1+1`), `'${unseen}${sign}1+1`);
  }
});

Deno.test("harmlessCell() leaves other texts as they are", () => {
  const texts = ["a=b", "'tis", "", "Северлинк = 1; =2+5", '"=1+1"', "|cmd", "1 = 1", "− 5"];
  assert.deepEqual(texts.map(harmlessCell), texts);
});

Deno.test("plainCell() is the way back from harmlessCell(), also where a text begins with an apostrophe itself", () => {
  const letter = fc.constantFrom("'", "=", "-", " ", "\t", "a", "\u200b", "😀", '"');
  const texts = fc.array(letter, { maxLength: 6 }).map((letters) => letters.join(""));
  fc.assert(fc.property(texts, (text) => assert.equal(plainCell(harmlessCell(text)), text)), { seed: 1 });
});
