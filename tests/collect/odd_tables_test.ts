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

Deno.test("readMentions() reads quotes after a backslash where the file writes them so, and lines within", async () => {
  const { mentions, rejected } = await read(
    'id,date,text,note\n1,2015-07-01,"сказал \\"да\\", и всё",\n' +
      '2,2015-07-02,"первая \\"строка\\"\nвторая, строка","так \\"и\\" есть"\n3,2015-07-03,"",\n',
  );
  assert.deepEqual(mentions.map(({ line, text, extra }) => [line, text, extra]), [
    [2, 'сказал "да", и всё', null],
    [3, 'первая "строка"\nвторая, строка', '{"note":"так \\"и\\" есть"}'],
  ]);
  assert.deepEqual(rejected.map(({ line }) => line), [5]);
  const doubled = await read('id,date,text\n1,2015-07-01,"сказал ""да"""\n2,2015-07-02,"папка C:\\"\n');
  assert.deepEqual(doubled.mentions.map(({ text }) => text), ['сказал "да"', "папка C:\\"]);
});

Deno.test("readMentions() goes by the sign that the line sep= names", async () => {
  for (const first of ["sep=^", '"sep=^"', "SEP=^\r"]) {
    const { mentions } = await read(`${first}\nid^date^text\n1^2015-07-01^да, нет; вот\n`);
    assert.deepEqual(mentions.map(({ line, text }) => [line, text]), [[3, "да, нет; вот"]]);
  }
});

Deno.test("readMentions() finds a header row however far down, and says where there is none", async () => {
  const far = `${"о выгрузке\n".repeat(70)}id,date,text\n1,2015-07-01,а\n`;
  assert.deepEqual((await read(far, { headerRow: 71 })).mentions.map(({ line }) => line), [72]);
  await assert.rejects(
    read(far, { headerRow: 99 }),
    /^StudyError: study\.yml:1: Cannot find row 99 of e\.csv, the header by header_row: the file ends before it/,
  );
});

Deno.test("readMentions() says which of two columns of one name is read, if it is read", async () => {
  const { mentions, notes } = await read("id,date,text,Text,note,note\n1,2015-07-01,а,б,в,г\n");
  assert.deepEqual([mentions[0].text, mentions[0].extra], ["а", '{"Text (2)":"б","note":"в","note (2)":"г"}']);
  assert.deepEqual(notes, ['e.csv: the header names "text" twice; the first is read, the other is "text (2)"']);
});
