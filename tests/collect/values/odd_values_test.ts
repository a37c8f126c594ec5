/** Tables with values that programs and people leave odd, each with its answer by hand. @module */
import assert from "node:assert/strict";
import type { ReadOptions } from "../../../lib/collect/mod.ts";
import { read as readAs } from "../_samples.ts";

const COLUMNS = { id: "id", published_at: "date", text: "text" };

const read = (content: string, options: ReadOptions = {}) =>
  readAs(content, "UTC", { columns: COLUMNS, defaults: { source: "forum" }, name: "e.csv", ...options });

Deno.test("readMentions() reads old Macs' lines whose texts hold other line ends, and a CR in a text as part of it", async () => {
  const old = await read('id,date,text\r1,2015-07-01,"раз\nдва"\r2,2015-07-02,три\r');
  assert.deepEqual(old.mentions.map(({ text }) => text), ["раз\nдва", "три"]);
  const usual = await read('"раз\rдва"\nid,date,text\n1,2015-07-01,"три\rчетыре"\n');
  assert.deepEqual(usual.mentions.map(({ text }) => text), ["три\rчетыре"]);
});

Deno.test("readMentions() reads old Macs' lines below a title and an empty line, and lines that end twice", async () => {
  const old = await read('Отчёт\r\rid,date,text\r1,2015-07-01,"раз\nдва"\r\r2,2015-07-02,три\r');
  assert.deepEqual(old.mentions.map(({ text, line }) => [text, line]), [["раз\nдва", 4], ["три", 7]]);
  const twice = await read("id,date,text\r\r\n1,2015-07-01,раз\r\r\n2,2015-07-02,два\r\r\n");
  assert.deepEqual(twice.mentions.map(({ text }) => text), ["раз", "два"]);
});

Deno.test("readMentions() reads dates whose year stands first in two digits, where the column shows it, and says so", async () => {
  const dates = ["24/03/13", "24/03/16 10:00", "24/4/1", "25/01/31"];
  const { mentions, notes } = await read("id,date,text\n" + dates.map((date, i) => `${i},${date},да\n`).join(""));
  assert.deepEqual(mentions.map(({ published_at }) => published_at), [
    Date.UTC(2024, 2, 13),
    Date.UTC(2024, 2, 16, 10),
    Date.UTC(2024, 3, 1),
    Date.UTC(2025, 0, 31),
  ]);
  assert.deepEqual(notes, [
    'e.csv: column "date" writes the year first, in two digits: "24/03/13" was read as 2024-03-13',
  ]);
  const usual = await read("id,date,text\n1,13/03/24,а\n2,16/03/24,б\n3,19/03/24,в\n");
  assert.equal(usual.mentions[2].published_at, Date.UTC(2024, 2, 19));
});

Deno.test("readMentions() reads cells over several rows or columns of a .xls that is HTML or XML", async () => {
  const html = '<table><tr><th colspan="3">Отчёт</th></tr><tr><th>id<th>date<th>text</tr>' +
    '<tr><td>1</td><td rowspan="2">2015-07-01</td><td>раз</td></tr><tr><td>2</td><td>два</td></tr>' +
    "<tr><td>3</td><td>2015-07-03</td><td>три</td></tr></table>";
  const cell = (text: string, more = "") => `<Cell${more}><Data ss:Type="String">${text}</Data></Cell>`;
  const xml = '<?xml version="1.0"?><Workbook xmlns:ss="urn:s"><Worksheet><Table>' +
    `<Row>${["id", "date", "text"].map((name) => cell(name)).join("")}</Row>` +
    `<Row>${cell("1")}${cell("2015-07-01", ' ss:MergeDown="1"')}${cell("раз")}</Row>` +
    `<Row>${cell("2")}${cell("два", ' ss:Index="3"')}</Row>` +
    `<Row>${cell("3")}${cell("2015-07-03")}${cell("три")}</Row></Table></Worksheet></Workbook>`;
  for (const text of [html, xml]) {
    const { mentions, rejected } = await read(text);
    assert.deepEqual(rejected, []);
    assert.deepEqual(mentions.map(({ text, published_at }) => [text, new Date(published_at).getUTCDate()]), [
      ["раз", 1],
      ["два", 1],
      ["три", 3],
    ]);
  }
});

Deno.test("readMentions() reads values past what cannot be seen", async () => {
  const columns = { ...COLUMNS, likes: "likes", author: "author", kind: "kind", parent: "parent" };
  const { mentions } = await read(
    "id,date,text,likes,author,kind,parent\n" +
      "\u200e7,\u202a13.07.2015\u202c 10:00,да,1\u200b2,\u2068@anna\u2069,\u200bcomment,\ufeff\n" +
      "8,13.07.2015,нет,\u200b,anna ❤\ufe0f,reply,\u200e7\u200f\n",
    { columns },
  );
  const seen = mentions.map(({ id, likes, author, kind, parent }) => [id, likes, author, kind, parent]);
  assert.deepEqual(seen, [
    ["forum:7", 12, "anna", "comment", null],
    ["forum:8", null, "anna ❤\ufe0f", "reply", "forum:7"],
  ]);
});

Deno.test("readMentions() finds columns whose names hold what cannot be seen, or letters that look alike", async () => {
  // A zero-width space, a word joiner, a mark of direction, Cyrillic а and е.
  const { mentions } = await read("\u200bid,dаtе\u200e,te\u2060xt\n1,2015-07-01,да\n");
  assert.deepEqual(mentions.map(({ id, text, extra }) => [id, text, extra]), [["forum:1", "да", null]]);
  const youscan = "Дата;Bремя;Тeкст;URL;Aвтор;Место публикации;Тип поста;Сумма всех реакций\n" + // Latin B, e, A
    "13.07.2015;10:00;слова;https://vk.com/wall-1_2;Анна;стена;Пост;3\n";
  const known = await read(youscan, { columns: {}, defaults: {} });
  assert.deepEqual(known.mentions.map(({ text, author, likes }) => [text, author, likes]), [["слова", "Анна", 3]]);
});

Deno.test("readMentions() takes the word that a program writes for an empty cell for none, in texts, too", async () => {
  const columns = { ...COLUMNS, author: "author", likes: "likes" };
  const rows = ["0,2015-07-01,да,NULL,NULL,NULL", "1,2015-07-02,NULL,Анна,5,x", "2,2015-07-03,None,Анна,6,NULL"];
  const { mentions, rejected } = await read(`id,date,text,author,likes,note\n${rows.join("\n")}\n`, { columns });
  assert.deepEqual(mentions.map(({ text, author, likes, extra }) => [text, author, likes, extra]), [
    ["да", null, null, null],
    ["None", "Анна", 6, null],
  ]);
  assert.deepEqual(rejected.map(({ reason }) => reason), [
    'no text: column "text" is empty or says NULL, which stands for nothing in this table',
  ]);
  const spoken = await read("id,date,text,author\n1,2015-07-01,None,\n2,2015-07-02,null,Анна\n", { columns: COLUMNS });
  assert.deepEqual(spoken.mentions.map(({ text }) => text), ["None", "null"]); // a person's word
});

Deno.test("readMentions() joins no word for nothing to texts and places, and rules take none for a value", async () => {
  const header = "Query Id,Query Name,Date,Title,Full Text,Url,Resource Id,City,Country,X Repost of,Likes\n";
  const url = "https://x.com/anna/status/1", row = `1,q,2020-01-31 23:59:59.0,NA,Нет связи,${url},r1,NA,Россия,NA,NA\n`;
  const { mentions: [mention] } = await readAs(header + row, "UTC");
  assert.deepEqual(
    [mention.text, mention.kind, mention.place, mention.likes],
    ["Нет связи", "post", "Россия", null],
  );
});
