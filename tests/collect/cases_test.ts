import assert from "node:assert/strict";
import { StudyError } from "../../lib/tables/study_error.ts";
import { collect, type Collected, source } from "./_collect.ts";

const CASES = new URL("../fixtures/cases/", import.meta.url).pathname;
const COLUMNS = { id: "id", published_at: "date", text: "text" };
const TWITTER = { columns: COLUMNS, defaults: { source: "twitter" } };

const byId = (result: Collected, id: string) => result.collected.find((row) => String(row.id).endsWith(id))!;
const when = (row: Record<string, unknown>) => new Date(row.published_at as number).toISOString();
const lines = ({ rejected }: Collected) => rejected.map(({ line }) => line);

/** A copy of a case's file with its text changed. */
async function changed(path: string, change: (text: string) => string): Promise<{ folder: string; file: string }> {
  const folder = await Deno.makeTempDir(), file = path.split("/").at(-1)!;
  await Deno.writeTextFile(`${folder}/${file}`, change(await Deno.readTextFile(CASES + path)));
  return { folder, file };
}

Deno.test("case 01: ids that a spreadsheet rounded do not merge, and whole ids stay digit for digit", async () => {
  const folder = `${CASES}01-ids-rounded-by-excel`, columns = { ...COLUMNS, author: "author" };
  const first = await collect(folder, [source(["export.csv"], { ...TWITTER, columns })]);
  assert.deepEqual(first.counts.books, { records: 6, mentions: 6, rejected: 0, forgotten: 0 });
  assert.equal(new Set(first.collected.map(({ id }) => id)).size, 6);
  assert.deepEqual(first.collected.slice(2, 4).map(({ id }) => id), [
    "twitter:1294030472427835393",
    "twitter:1294030472427835394",
  ]);
  assert.deepEqual(first.notes.length, 1);
  assert.match(first.notes[0], /export\.csv.*"id".*\b3 records\b.*scientific notation/);
  const swapped = await changed("01-ids-rounded-by-excel/export.csv", (text) => {
    const [head, a, b, ...rest] = text.split("\n");
    return [head, b, a, ...rest].join("\n");
  });
  const second = await collect(swapped.folder, [source(["export.csv"], { ...TWITTER, columns })]);
  const ids = (result: Collected) => new Map(result.collected.map(({ text, id }) => [text, id]));
  assert.deepEqual([...ids(second)].sort(), [...ids(first)].sort());
});

Deno.test("case 03: one decisive date settles the order of a column", async () => {
  const result = await collect(`${CASES}03-dates-day-first-one-decisive-row`, [source(["export.csv"], TWITTER)]);
  assert.deepEqual(result.collected.map(when), [
    "2015-08-03T09:00:00.000Z",
    "2015-08-04T21:30:00.000Z",
    "2015-08-12T06:15:00.000Z",
    "2015-08-30T20:59:00.000Z",
    "2015-08-10T21:00:00.000Z",
  ]);
  assert.deepEqual(lines(result), [6, 7]);
  for (const { reason } of result.rejected) assert.match(reason, /^no date: column "date"/);
});

Deno.test("case 03: where no date decides, nothing is written and the message shows both readings", async () => {
  const { folder, file } = await changed(
    "03-dates-day-first-one-decisive-row/export.csv",
    (text) => text.replace(/^4;.*\n/m, ""),
  );
  await assert.rejects(collect(folder, [source([file], TWITTER)]), (error: Error) => {
    assert.ok(error instanceof StudyError);
    assert.match(
      error.message,
      /^study\.yml:8: .*column "date" in export\.csv: "03\/08\/2015 12:00" and "05\/08\/2015 00:30"/,
    );
    assert.match(error.message, /2015-08-03.*2015-03-08/);
    return true;
  });
  const named = await collect(folder, [source([file], { ...TWITTER, time: "month-first" })]);
  assert.equal(when(byId(named, ":1")), "2015-03-08T09:00:00.000Z");
});

Deno.test("case 05: UTF-16 with tabs, either end first, loses no letter", async () => {
  const folder = `${CASES}05-utf16-tab-separated`;
  const little = await collect(folder, [source(["export.csv"], TWITTER)]);
  assert.equal(when(little.collected[0]), "2015-07-10T07:00:00.000Z");
  assert.deepEqual(little.collected.map(({ id }) => id), ["1", "2", "3", "4", "5"].map((id) => `twitter:${id}`));
  assert.match(String(little.collected[2].text), /^Северлинк:\r?\nпервая строка\r?\nвторая строка с "кавычками"$/);
  assert.equal(little.collected[3].text, "Ċittà — ഊ — 漊: Северлинк и редкие буквы");
  const bytes = await Deno.readFile(`${folder}/export.csv`), temporary = await Deno.makeTempDir();
  for (let i = 0; i + 1 < bytes.length; i += 2) [bytes[i], bytes[i + 1]] = [bytes[i + 1], bytes[i]];
  await Deno.writeFile(`${temporary}/export.csv`, bytes);
  const big = await collect(temporary, [source(["export.csv"], TWITTER)]);
  assert.deepEqual(big.collected, little.collected);
});

Deno.test("case 07: a quote that never closes costs its own record", async () => {
  const result = await collect(`${CASES}07-csv-stray-quote-swallows-rows`, [source(["export.csv"], TWITTER)]);
  assert.deepEqual(result.counts.books, { records: 10, mentions: 7, rejected: 3, forgotten: 0 });
  assert.deepEqual(result.collected.map(({ text }) => text), [
    "Северлинк держит слово",
    'Экран 24" и приставка от Северлинк в подарок',
    "Северлинк не отвечает в чате",
    "Третий день жду мастера от Северлинк",
    "первая строка про Северлинк\nвторая строка, с запятой",
    'Тариф "Север" у Северлинк отменили',
    "Последняя запись про Северлинк",
  ]);
  assert.deepEqual(lines(result), [4, 10, 11]);
  assert.match(result.rejected[0].reason, /quote.*"text"/);
  assert.match(result.rejected[1].reason, /number of fields.*4.*3/);
  assert.match(result.rejected[2].reason, /no text.*missing/);
});

Deno.test("case 07: a lawful text that quotes half a record stays whole", async () => {
  const { folder, file } = await changed(
    "07-csv-stray-quote-swallows-rows/export.csv",
    () => 'id,date,text\n1,2015-07-01,"смотрите:\n4,2015-07-04 10:00:00,Северлинк\nвот так"\n2,2015-07-02,б\n',
  );
  const result = await collect(folder, [source([file], TWITTER)]);
  assert.deepEqual(result.collected.map(({ line }) => line), [2, 5]);
  assert.equal(result.collected[0].text, "смотрите:\n4,2015-07-04 10:00:00,Северлинк\nвот так");
});

Deno.test("case 09: Telegram's texts in pieces, true times, threads, authors without names", async () => {
  for (const timezone of ["Europe/Moscow", "Asia/Tokyo"]) {
    const result = await collect(`${CASES}09-telegram-result-json`, [
      source(["result.json"], { defaults: { source: "telegram" } }),
    ], {
      timezone,
    });
    assert.deepEqual(result.collected.map(({ id }) => String(id).split("/")[1]), ["2", "3", "4", "6", "8", "9"]);
    assert.equal(
      byId(result, "/3").text,
      "Сравнил Северлинк и Гудок: https://example.org/tariff?utm_source=tg. Итог — остаюсь",
    );
    assert.equal(byId(result, "/9").text, "Одна строка\nвторая про Северлинк 🔥");
    assert.equal(when(byId(result, "/6")), "2024-03-05T20:59:00.000Z");
    assert.equal(when(byId(result, "/8")), "2024-03-05T21:30:00.000Z");
    assert.equal(byId(result, "/4").parent, byId(result, "/3").id);
    assert.equal(byId(result, "/4").kind, "reply");
    assert.match(String(byId(result, "/6").extra), /https:\/\/example\.org\/long\?id=7/);
    assert.equal(byId(result, "/6").author, "user1000003");
    assert.deepEqual(result.rejected.map(({ reason }) => reason.split(":")[0]), [
      "service message",
      "no text",
      "no text",
    ]);
  }
});

Deno.test("case 11: lines that broke off are rejected by number, two objects on a line are two records", async () => {
  const columns = { id: "id", published_at: "created_at", text: "text" };
  const result = await collect(`${CASES}11-jsonl-broken-lines`, [source(["stream.jsonl"], { ...TWITTER, columns })]);
  assert.deepEqual(result.collected.map(({ id }) => id), ["t1", "t2", "t4", "t5", "t7"].map((id) => `twitter:${id}`));
  assert.deepEqual(lines(result), [4, 5, 6, 7, 9, 12]);
  assert.match(String(byId(result, ":t7").text), /^Северлинк\u2028/);
  assert.match(result.rejected.at(-1)!.record, /^\{"id": "t8"/);
});

Deno.test("case 13: the sheet that is seen, its header below a title, links behind cells, the total rejected", async () => {
  const columns = { id: "ID", published_at: "Дата", text: "Текст", url: "Ссылка", likes: "Лайки" };
  const spec = source(["export.xlsx"], { columns, defaults: { source: "forum" } });
  const result = await collect(`${CASES}13-xlsx-title-rows-hidden-sheet`, [spec]);
  assert.deepEqual(result.collected.map(({ id, text, likes }) => [id, text, likes]), [
    ["forum:501", "Северлинк включил роуминг сам", 5],
    ["forum:502", "Северлинк не работает третий день", 3],
    ["forum:503", "=) спасибо, Северлинк", 9],
    ["forum:504", "100500", 0],
  ]);
  assert.deepEqual(result.collected.map(when), [
    "2015-07-10T07:00:00.000Z",
    "2015-07-10T09:30:00.000Z",
    "2015-07-10T21:15:00.000Z",
    "2015-07-31T20:59:59.000Z",
  ]);
  assert.equal(result.collected[0].url, "https://example.org/p/501");
  assert.deepEqual(lines(result), [10]);
  assert.ok(result.notes.some((note) => note.includes('"Служебный" (hidden)')));
  const hidden = await collect(`${CASES}13-xlsx-title-rows-hidden-sheet`, [
    { ...spec, columns: { id: "ID", published_at: "Дата", text: "Текст" }, sheet: "Служебный" },
  ]);
  assert.deepEqual(hidden.collected.map(({ id }) => id), ["forum:901"]);
});

Deno.test("case 15: a feed's items without guid and date", async () => {
  const folder = `${CASES}15-rss-no-guid-bad-date`, spec = source(["feed.xml"], { defaults: { source: "news" } });
  const result = await collect(folder, [spec]);
  assert.deepEqual(result.counts.books, { records: 9, mentions: 7, rejected: 2, forgotten: 0 });
  assert.deepEqual(lines(result), [8, 9]);
  for (const { reason } of result.rejected) assert.match(reason, /^no date/);
  const dates = result.collected.map((row) => [String(row.url).slice(-3), when(row).slice(11, 16)]);
  assert.deepEqual(
    dates.filter(([url]) => /\d$/.test(url)),
    [
      ["n/1", "07:00"],
      ["n/2", "07:30"],
      ["n/3", "08:00"],
      ["n/4", "09:00"],
      ["n/8", "10:00"],
      ["n/9", "11:00"],
    ].filter(([url]) => /\d$/.test(url)),
  );
  assert.match(String(result.collected[0].text), /^Северлинк & вышка\nСеверлинк починил вышку\.$/);
  for (const { text } of result.collected) assert.doesNotMatch(String(text), /<(p|b|i|img)\b|&[a-z]+;/);
  const above = await changed(
    "15-rss-no-guid-bad-date/feed.xml",
    (text) =>
      text.replace(
        "<item>",
        "<item><title>Новое</title><link>https://example.org/n/0</link><pubDate>Sat, 11 Jul 2015 10:00:00 GMT</pubDate></item>\n<item>",
      ),
  );
  const again = await collect(above.folder, [spec]);
  const idOf2 = (of: Collected) => of.collected.find(({ url }) => String(url).endsWith("/n/2"))!.id;
  assert.equal(idOf2(again), idOf2(result));
});
