import assert from "node:assert/strict";
import { StudyError } from "../../lib/tables/study_error.ts";
import { headerOf, previewSource } from "../../lib/collect/mod.ts";
import { source } from "./_collect.ts";

const FIXTURES = new URL("../fixtures/", import.meta.url).pathname;
const columns = { published_at: "date", text: "text" };

async function fileOf(text: string): Promise<string> {
  const path = await Deno.makeTempFile();
  await Deno.writeTextFile(path, text);
  return path;
}

Deno.test("headerOf() gives the columns of tables and sheets, keys of objects, null where nobody can say", async () => {
  const spec = source(["a"], { columns });
  assert.deepEqual(await headerOf(await fileOf("\ufeff id ;date;text\n1;2;3\n"), spec), ["id", "date", "text"]);
  assert.deepEqual(
    await headerOf(await fileOf('{"date": "2015-07-01", "text": "a", "user": {"name": "b"}}\n{"text": "c"}\n'), spec),
    [
      "date",
      "text",
      "user",
      "user.name",
    ],
  );
  assert.deepEqual(
    await headerOf(
      `${FIXTURES}cases/13-xlsx-title-rows-hidden-sheet/export.xlsx`,
      source(["a"], { columns: { text: "Текст", published_at: "Дата" } }),
    ),
    [
      "№",
      "ID",
      "Дата",
      "Текст",
      "Ссылка",
      "Лайки",
    ],
  );
  assert.equal(await headerOf(`${FIXTURES}formats/feed-rss.xml`, source(["a"])), null);
  assert.deepEqual(await headerOf(await fileOf(""), spec), []);
});

Deno.test("headerOf() refuses what nothing says how to read, and names no folder", async () => {
  const path = await fileOf("x,y\n1,2\n");
  await assert.rejects(
    headerOf(path, source(["a"])),
    (error) => error instanceof StudyError && !error.message.includes("/"),
  );
  await assert.rejects(headerOf(path, source(["a"], { format: "brandwtch" })), /is not known/);
});

Deno.test("previewSource() shows the first records only", async () => {
  const path = await fileOf(`date,text\n${"2015-07-01,a\n".repeat(3)},x\n${"2015-07-01,b\n".repeat(50_000)}`);
  const { mentions, rejected } = await previewSource(path, source(["a"], { columns }), 5);
  assert.deepEqual([mentions.length, rejected.length], [4, 1]);
});

Deno.test("previewSource() names the study's line and the file's folder where dates can be read both ways", async () => {
  const path = await fileOf("id,date,text\n1,03/08/2015,а\n");
  const columns = { id: "id", published_at: "date", text: "text" };
  const spec = source(["exports/may.csv"], { columns, column_lines: { published_at: 9 } });
  await assert.rejects(
    previewSource(path, spec, 5, "UTC", "exports/may.csv"),
    (error: Error) =>
      error.message.startsWith('study.yml:9: Cannot read the dates of column "date" in exports/may.csv'),
  );
});
