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

Deno.test("appendRows() begins a file of empty lines, too, and adds no empty rows to one that names none of the columns", async () => {
  const folder = await Deno.makeTempDir(), path = `${folder}/forget.csv`;
  for (const empty of ["\n", "\ufeff", "\r\n\r\n"]) {
    await Deno.writeTextFile(path, empty);
    await appendRows(path, ["kind", "hash"], [["author", "1f"]]);
    const { rows } = peopleTable(await Deno.readTextFile(path), ["kind", "hash"], []);
    assert.deepEqual(rows.map(({ cells }) => cells), [{ kind: "author", hash: "1f" }]);
  }
  await Deno.writeTextFile(path, "author,1f\r\n");
  await assert.rejects(appendRows(path, ["kind", "hash"], [["author", "2e"]]), {
    name: "StudyError",
    message: `Cannot add to ${path}: its columns are author, 1f; write kind,hash in its first line`,
  });
  assert.equal(await Deno.readTextFile(path), "author,1f\r\n");
  await Deno.remove(folder, { recursive: true });
});
