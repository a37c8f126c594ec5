import assert from "node:assert/strict";
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
