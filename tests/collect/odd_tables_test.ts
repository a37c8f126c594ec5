/** Tables as people's programs save them, each with its answer by hand. @module */
import assert from "node:assert/strict";
import { readMentions, type ReadOptions } from "../../lib/collect/mod.ts";

const COLUMNS = { id: "id", published_at: "date", text: "text" };

async function read(content: string | Uint8Array, options: ReadOptions = {}) {
  const path = await Deno.makeTempFile();
  await Deno.writeFile(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  try {
    return await readMentions(path, { columns: COLUMNS, defaults: { source: "forum" }, name: "e.csv", ...options });
  } finally {
    await Deno.remove(path);
  }
}

Deno.test("readMentions() takes words for no id for none, so that equal short texts stay two records", async () => {
  const { mentions } = await read("id,date,text\nnan,2015-07-01 10:00,Спасибо\nnan,2015-07-01 11:00,Спасибо\n");
  assert.equal(new Set(mentions.map(({ id }) => id)).size, 2);
  assert.ok(mentions.every(({ id }) => /^forum:[0-9a-f]{16}$/.test(id)));
});

Deno.test("readMentions() finds the parent of a reply whose column a program held as fractions", async () => {
  const { mentions } = await read("id,date,text,parent\n1,2015-07-01,Когда?,\n2,2015-07-01,Завтра,1.0\n", {
    columns: { ...COLUMNS, parent: "parent" },
  });
  assert.deepEqual(mentions.map(({ id, parent }) => [id, parent]), [["forum:1", null], ["forum:2", "forum:1"]]);
});

Deno.test("readMentions() keeps in extra what should be a number and is none, and fills numbers by defaults", async () => {
  const { mentions } = await read("id,date,text,stars,likes\n1,2015-07-01,а,4 из 5,много\n2,2015-07-01,б,,—\n", {
    columns: { ...COLUMNS, rating: "stars", likes: "likes" },
    defaults: { source: "forum", rating: "3" },
  });
  assert.deepEqual(mentions.map(({ rating, likes, extra }) => [rating, likes, extra]), [
    [4, null, '{"likes":"много"}'],
    [3, null, null],
  ]);
});
