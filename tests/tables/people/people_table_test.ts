import assert from "node:assert/strict";
import { harmlessCell, plainCell } from "../../../lib/tables/people/plain_cell.ts";
import { peopleTable } from "../../../lib/tables/people/people_table.ts";

Deno.test("peopleTable() finds columns by name in any order and case, and leaves others alone", () => {
  const { rows } = peopleTable("Note, CODE ,Mention\nx,vent,vk:1\ny,help\n", ["mention", "code"], []);
  assert.deepEqual(rows.map(({ cells, line }) => [cells, line]), [
    [{ mention: "vk:1", code: "vent" }, 2],
    [{ mention: "", code: "help" }, 3],
  ]);
});

Deno.test("peopleTable() names the columns that are missing and those that are there", () => {
  const { missing, found } = peopleTable("text,tone\n", ["mention", "code", "at"], ["at"]);
  assert.deepEqual([missing, found], [["mention", "code"], ["text", "tone"]]);
});

Deno.test("harmlessCell() and plainCell() are each other's way back", () => {
  for (const text of ["=1", " +7", "-", "@a", "＝1", "'tis", "a=b", "", "'=1"]) {
    assert.equal(plainCell(harmlessCell(text)), text === "'=1" ? "=1" : text);
  }
});
