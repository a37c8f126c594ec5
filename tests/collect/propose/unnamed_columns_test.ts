import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { readMentions } from "../../../lib/collect/mod.ts";
import { unnamedColumns } from "../../../lib/collect/propose/unnamed_columns.ts";

const NAMES = ["id", "date", "source", "author", "text", "parent", "kind"];

Deno.test("unnamedColumns() leaves out what the study names, whatever its capitals, and gives no column twice", () => {
  assert.deepEqual(unnamedColumns(NAMES, { published_at: "DATE", text: "text", id: "id" }), {
    author: "author",
    source: "source",
    parent: "parent",
  });
  assert.deepEqual(unnamedColumns(["", "n"], {}), {});
  assert.deepEqual(unnamedColumns(["url"], { url: "permalink" }), {});
});

Deno.test("readMentions() proposes the columns of an unknown table whole, those that are given as they are", async () => {
  const path = await Deno.makeTempFile();
  try {
    await Deno.writeTextFile(path, `${NAMES.join()}\n1,2026-03-01,x,ann,Hi,,post\n`);
    await assert.rejects(readMentions(path, { name: "a.csv", columns: { text: "kind" } }), {
      message:
        'Cannot tell the format of a.csv: no known export has its columns "id", "date", "source", "author", "text", ' +
        '"parent", "kind"; write format: NAME, or columns: { published_at: "date", text: "kind", id: "id", ' +
        'author: "author", source: "source", parent: "parent" }',
    });
  } finally {
    await Deno.remove(path);
  }
});

Deno.test("check names columns of a table described by hand that the study passes over", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/a.csv`, `${NAMES.join()}\n1,2026-03-01 10:00,x,ann,Hi,,post\n`);
    await Deno.writeTextFile(
      `${folder}/study.yml`,
      "sources: [{ files: a.csv, columns: { published_at: date, text: text, id: id } }]\n" +
        "subjects: [{ name: Northwind, kind: company, query: northwind }]\n",
    );
    const check = fileURLToPath(new URL("../../../workflows/check.ts", import.meta.url));
    const { code, stdout } = await new Deno.Command(Deno.execPath(), { args: ["run", "-A", "--quiet", check, folder] })
      .output();
    assert.equal(code, 0);
    assert.match(
      new TextDecoder().decode(stdout),
      /Note: columns that the study does not name and therefore does not read: author: "author", source: "source", parent: "parent"\n/,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
