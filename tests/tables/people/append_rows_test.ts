import assert from "node:assert/strict";
import { appendRows } from "../../../lib/tables/people/append_rows.ts";

Deno.test("appendRows() begins a file with its columns, and ends a last line that does not end", async () => {
  const folder = await Deno.makeTempDir(), path = `${folder}/a/b.csv`;
  await appendRows(path, ["x"], []);
  assert.equal(await Deno.readTextFile(path), "x\r\n");
  await Deno.writeTextFile(path, "x\n1");
  await appendRows(path, ["x"], [["@2"]]);
  assert.equal(await Deno.readTextFile(path), "x\n1\r\n'@2\r\n");
  await Deno.remove(folder, { recursive: true });
});
