import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { StudyError } from "../../lib/tables/study_error.ts";
import { pseudonymKey, pseudonyms, readMentions } from "../../lib/collect/mod.ts";
import { STAGE } from "../../lib/collect/stage.ts";
import { collect, source } from "./_collect.ts";

const COLUMNS = { id: "id", published_at: "date", text: "text", author: "author" };

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await Deno.makeTempDir();
  for (const [name, text] of Object.entries(files)) await Deno.writeTextFile(`${folder}/${name}`, text);
  return folder;
}

const rows = (from: number, count: number) =>
  `id,date,text,author,who_user\n${
    Array.from({ length: count }, (_, i) => `${from + i},2015-07-01 10:00,текст,@Anna,@Пётр\n`).join("")
  }`;

Deno.test("STAGE puts authors under pseudonyms, in extra as well, and leaves subjects' accounts their name", async () => {
  const folder = await folderOf({ "a.csv": `${rows(1, 1)}2,2015-07-01 10:00,т,beeline_rus,\n`, ".key": "abc\n" });
  const { collected } = await collect(folder, [source(["a.csv"], { columns: COLUMNS })], {
    pseudonyms: true,
    accounts: ["Beeline_RUS"],
  });
  const hash = (name: string) => createHmac("sha256", "abc").update(name).digest("hex").slice(0, 16);
  assert.deepEqual(collected.map(({ author }) => author), [hash("anna"), "Beeline_RUS"]);
  assert.deepEqual(JSON.parse(String(collected[0].extra)), { who_user: hash("пётр") });
  assert.equal(pseudonyms(pseudonymKey("abc\n"), [])("ANNA"), hash("anna"));
});

Deno.test("STAGE asks for the key by name where it is missing", async () => {
  const folder = await folderOf({ "a.csv": rows(1, 1) });
  await assert.rejects(
    collect(folder, [source(["a.csv"], { columns: COLUMNS })], { pseudonyms: true }),
    /\.key is missing/,
  );
});

Deno.test("STAGE writes parts of 50,000 rows at most, each of one file, sources in their order", async () => {
  const folder = await folderOf({ "b.csv": rows(1, 60_000), "a.csv": rows(70_000, 3) });
  const result = await collect(folder, [
    source(["b.csv"], { columns: COLUMNS }),
    source(["a.csv"], { columns: COLUMNS }),
  ]);
  const parts = result.state.parts.filter(({ table }) => table === "collected").map(({ frame }) => frame);
  assert.deepEqual(parts.map((frame) => frame.length), [50_000, 10_000, 3]);
  assert.deepEqual(parts.map((frame) => frame.text("batch").at(0)), ["b.csv", "b.csv", "a.csv"]);
  assert.deepEqual(result.counts, {
    rows_in: 60_003,
    rows_out: 60_003,
    books: { records: 60_003, mentions: 60_003, rejected: 0, forgotten: 0 },
  });
});

Deno.test("STAGE takes over what an earlier run read of a file, notes and counts too, and reads what changed", async () => {
  const damaged = "id,date,text,author\n1.29E+18,2015-07-01,a,b\n2,2015-07-01,,b\n";
  const folder = await folderOf({ "a.csv": damaged, "b.csv": rows(5, 2) });
  const sources = [source(["a.csv", "b.csv"], { columns: COLUMNS })];
  const first = await collect(folder, sources);
  const second = await collect(folder, sources, {}, first.state);
  assert.deepEqual(second.parts, { made: 0, reused: 3 });
  assert.deepEqual([second.collected, second.rejected, second.notes, second.counts], [
    first.collected,
    first.rejected,
    first.notes,
    first.counts,
  ]);
  await Deno.writeTextFile(`${folder}/b.csv`, rows(5, 3));
  const third = await collect(folder, sources, {}, second.state);
  assert.deepEqual(third.parts, { made: 1, reused: 2 });
  const zoned = await collect(folder, sources, { timezone: "Asia/Tokyo" }, third.state);
  assert.equal(zoned.parts.reused, 0);
});

Deno.test("STAGE says all mistakes at once", async () => {
  const folder = await folderOf({ "a.csv": rows(1, 1), "b.csv": "x,y\n1,2\n" });
  const sources = [
    source(["a.csv"], { columns: { ...COLUMNS, text: "texd" }, column_lines: { text: 9 } }),
    source(["b.csv"]),
  ];
  await assert.rejects(collect(folder, sources), (error: Error) => {
    assert.ok(error instanceof StudyError);
    assert.match(
      error.message,
      /^study\.yml:9: Cannot find column "texd" for text in a\.csv: .*did you mean "text"\?\nstudy\.yml:8: Cannot tell the format of b\.csv: .*"x", "y"/,
    );
    return true;
  });
});

Deno.test("STAGE says that dates without a zone were read as UTC, where the study gives no zone", async () => {
  const folder = await folderOf({ "a.csv": rows(1, 1), "b.csv": "id,date,text,author\n1,2015-07-01T10:00:00Z,a,b\n" });
  const { notes } = await collect(folder, [source(["a.csv", "b.csv"], { columns: COLUMNS })], {
    timezone: "UTC",
    timezone_given: false,
  });
  assert.equal(notes.length, 1);
  assert.match(notes[0], /^a\.csv: dates name no zone/);
});

Deno.test("STAGE names empty files and lock files, and counts nothing for them", async () => {
  const folder = await folderOf({ "empty.csv": "", "~$lock.csv": "user", "blank.csv": "\n \n" });
  const { counts, notes } = await collect(folder, [
    source(["empty.csv", "~$lock.csv", "blank.csv"], { columns: COLUMNS }),
  ]);
  assert.deepEqual(counts.books, { records: 0, mentions: 0, rejected: 0, forgotten: 0 });
  assert.equal(notes.length, 3);
  assert.ok(["empty.csv", "~$lock.csv", "blank.csv"].every((file) => notes.some((note) => note.includes(file))));
});

Deno.test("STAGE lets a mapped column win over defaults, and defaults over what is derived", async () => {
  const text =
    "id,date,text,url,site\n1,2015-07-01,a,https://vk.com/wall-1_2,ok.ru\n2,2015-07-01,b,https://vk.com/wall-1_3,\n";
  const folder = await folderOf({ "a.csv": text });
  const columns = { id: "id", published_at: "date", text: "text", url: "url" };
  const sources = async (more: object) =>
    (await collect(folder, [source(["a.csv"], { columns, ...more })])).collected.map(({ source }) => source);
  assert.deepEqual(await sources({}), ["vk", "vk"]);
  assert.deepEqual(await sources({ defaults: { source: "forum" } }), ["forum", "forum"]);
  assert.deepEqual(await sources({ columns: { ...columns, source: "site" }, defaults: { source: "forum" } }), [
    "ok",
    "forum",
  ]);
});

Deno.test("STAGE declares the tables it writes, and readMentions() reads the same", async () => {
  assert.deepEqual([STAGE.name, STAGE.reads, STAGE.writes], ["collect", [], ["collected", "rejected"]]);
  const folder = await folderOf({ "a.csv": rows(1, 3) });
  const { collected } = await collect(folder, [source(["a.csv"], { columns: COLUMNS })]);
  const { mentions } = await readMentions(`${folder}/a.csv`, { columns: COLUMNS, timezone: "Europe/Moscow" });
  assert.deepEqual(mentions.map((mention) => ({ ...mention, date_guessed: 0 })), collected);
});

Deno.test("STAGE says what records of a file were rejected for, the commonest reason first", async () => {
  const folder = await folderOf({
    "a.csv": "id,date,text\n1,июль,а\n2,,б\n3,август,в\n4,2015-07-01,г\n",
    "b.csv": "id,date,text\n1,2015-07-01,\n2,2015-07-01,б\n3,,в\n4,,г\n",
    "c.csv": "id,date,text\n1,2015-07-01,а\n",
  });
  const columns = { id: "id", published_at: "date", text: "text" };
  const { notes } = await collect(folder, [source(["a.csv", "b.csv", "c.csv"], { columns })]);
  assert.deepEqual(notes, [
    'a.csv: 3 of 4 records were rejected, 3 of them for "no date"; the first in line 2: no date: column "date" holds ' +
    '"июль", which is no date',
    'b.csv: 3 of 4 records were rejected, 2 of them for "no date"; the first in line 4: no date: column "date" is empty; ' +
    '1 for "no text", the first in line 2',
  ]);
});
