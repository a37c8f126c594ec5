import assert from "node:assert/strict";
import { appendRows } from "../../../lib/tables/people/append_rows.ts";
import { peopleTable } from "../../../lib/tables/people/people_table.ts";

Deno.test("appendRows() begins a file with its columns, and ends a last line that does not end", async () => {
  const folder = await Deno.makeTempDir(), path = `${folder}/a/b.csv`;
  await appendRows(path, ["x"], []);
  assert.equal(await Deno.readTextFile(path), "x\r\n");
  await Deno.writeTextFile(path, "x\n1");
  await appendRows(path, ["x"], [["@2"]]);
  assert.equal(await Deno.readTextFile(path), "x\n1\r\n'@2\r\n");
  await Deno.remove(folder, { recursive: true });
});

Deno.test("appendRows() writes rows as a spreadsheet has saved the file: its delimiter, its order of columns", async () => {
  const folder = await Deno.makeTempDir(), path = `${folder}/sample.csv`;
  await Deno.writeTextFile(path, "\ufeffText;Mention;mine\r\nда;vk:1;x\r\n");
  await appendRows(path, ["mention", "stratum", "text"], [["vk:2", "all", "раз; два"], ["vk:3", "all", "=1"]]);
  const text = await Deno.readTextFile(path);
  assert.equal(text, '\ufeffText;Mention;mine\r\nда;vk:1;x\r\n"раз; два";vk:2;\r\n\'=1;vk:3;\r\n');
  const { rows } = peopleTable(text, ["mention", "text"], []);
  assert.deepEqual(rows.map(({ cells }) => cells.mention), ["vk:1", "vk:2", "vk:3"]);
  await Deno.remove(folder, { recursive: true });
});
