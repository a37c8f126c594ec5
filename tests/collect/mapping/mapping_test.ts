import assert from "node:assert/strict";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";
import { byteMemo } from "../../../lib/collect/mapping/fast/byte_memo.ts";
import { isPerson } from "../../../lib/collect/mapping/extra.ts";
import { objectFields, rowFields, scalarText } from "../../../lib/collect/mapping/fields_of.ts";
import { distinctNames, foldHeader } from "../../../lib/collect/mapping/header_names.ts";
import { keyPaths } from "../../../lib/collect/mapping/key_paths.ts";
import { joinTitle } from "../../../lib/collect/mapping/make_mention.ts";
import { mentionTable } from "../../../lib/collect/mapping/mention_table.ts";
import { fromOf, namesOf } from "../../../lib/collect/mapping/plan.ts";
import { textColumnWriter } from "../../../lib/collect/mapping/text_column_writer.ts";
import { FORMATS } from "../../../lib/collect/mod.ts";

Deno.test("byteMemo() makes each value once, of slices that hash alike too", () => {
  let made = 0;
  const memo = byteMemo((text) => (made++, `<${text}>`)), bytes = new TextEncoder().encode("абаб");
  const at = (from: number, to: number) => new TextDecoder().decode(memo(bytes, from, to));
  assert.deepEqual([at(0, 2), at(4, 6), at(2, 4), at(0, 0)], ["<а>", "<а>", "<б>", "<>"]);
  assert.equal(made, 3);
});

Deno.test("foldHeader() and distinctNames() compare and tell apart names as people write them", () => {
  assert.equal(foldHeader("\ufeffТип\u00a0 поста "), "тип поста");
  assert.deepEqual(distinctNames(["text", " Text", "", "Unnamed: 0", "id"]), [
    "text",
    "Text (2)",
    "",
    "Unnamed: 0",
    "id",
  ]);
});

Deno.test("rowFields() and objectFields() give the first of several names that holds a text", () => {
  const row = rowFields(["A", "b", ""], (i) => ["", "x", "y"][i]);
  assert.deepEqual([row.text("a", "B"), row.value("a"), row.value("c"), [...row.entries()].length], ["x", "", null, 2]);
  const object = objectFields({ a: { b: 7 }, "a.c": "dotted", d: null, e: [1] });
  assert.deepEqual([object.text("d", "a.b"), object.text("a.c"), object.text("e"), object.value("toString")], [
    "7",
    "dotted",
    null,
    null,
  ]);
  assert.deepEqual([scalarText(true), scalarText({}), scalarText(0)], ["true", null, "0"]);
});

Deno.test("keyPaths() looks into objects and the first object of a list", () => {
  assert.deepEqual([...keyPaths({ a: [{ b: 1 }, { c: 1 }], d: null })], ["a", "a.b", "d"]);
});

Deno.test("joinTitle() puts a title before a body that does not begin with it", () => {
  assert.equal(joinTitle("Связь…", "Связь пропала"), "Связь пропала");
  assert.equal(joinTitle("Связь", "Нет её"), "Связь\nНет её");
  assert.equal(joinTitle("", "a") + joinTitle("b", " "), "ab");
});

Deno.test("isPerson() tells columns that name people by their names", () => {
  const named = ["author_id", "userName", "Url автора", "Профиль", "Full Name", "from_id", "Autor", "dc:creator"],
    reached = [
      "Customer Email",
      "E-mail",
      "phone",
      "Телефон",
      "ФИО клиента",
      "Customer Name",
      "Verfasser",
      "client_id",
    ],
    not = ["text", "authority", "source", "Имя файла", "reply count", "Twitter Client", "customer satisfaction"];
  assert.deepEqual([...named, ...reached, ...not].map((name) => isPerson(name, { format: null })), [
    ...[...named, ...reached].map(() => true),
    ...not.map(() => false),
  ]);
});

Deno.test("fromOf() lets the study's columns win over the format's", () => {
  const brandwatch = FORMATS.find(({ name }) => name === "brandwatch")!;
  const from = fromOf(brandwatch, { columns: { text: "My text" } });
  assert.deepEqual([from.text, namesOf(from.id)], ["My text", ["Resource Id", "resourceId"]]);
  assert.deepEqual(Object.keys(fromOf(null, { columns: { id: "a" } })), ["id"]);
});

Deno.test("textColumnWriter() keeps rows, nulls and letters apart from part to part", () => {
  const writer = textColumnWriter(), bytes = new TextEncoder().encode("слово длиннее дюжины байтов");
  for (let part = 0; part < 3; part++) {
    for (let i = 0; i < 500; i++) {
      i % 3 === 0
        ? writer.add(null)
        : i % 3 === 1
        ? writer.add(`é${i}`)
        : writer.addBytes(bytes, 0, i % 2 ? 10 : bytes.length);
    }
    const column = writer.take();
    assert.deepEqual([column.length, column.at(0), column.at(1), column.at(2), column.at(5)], [
      500,
      null,
      "é1",
      new TextDecoder().decode(bytes),
      "слово",
    ]);
  }
});

Deno.test("mentionTable() fills frames of the schemas, rejected records cut to a length", () => {
  const table = mentionTable();
  table.reject({ file: "a", line: 1, reason: "no text", record: "x".repeat(20_000) });
  const { collected, rejected } = table.take(true);
  assert.deepEqual([collected.length, rejected.length, table.rejections], [0, 1, 1]);
  assert.deepEqual([...rejected[0].columns.keys()], SCHEMAS.rejected.map(({ name }) => name));
  assert.equal(rejected[0].text("record").at(0)!.length, 10_000);
});

Deno.test("textColumnWriter() adds many rows as one by one, and hands full memory over", () => {
  const one = textColumnWriter(), many = textColumnWriter(), bytes = new TextEncoder().encode("нет связи");
  for (let part = 0; part < 3; part++) {
    for (let k = 0; k < 20_000; k++) {
      one.add(null);
      one.addBytes(bytes, 0, 6);
      one.addBytes(bytes, 6, bytes.length);
    }
    for (let k = 0; k < 20_000; k++) many.addAll(bytes, Int32Array.of(0, 6, bytes.length), 3);
    many.addNulls(2);
    one.add(null);
    one.add(null);
    const [expected, found] = [one.take(), many.take()];
    assert.equal(found.length, 60_002);
    assert.deepEqual(found, expected);
  }
});

Deno.test("textColumnWriter() writes one value many times", () => {
  const writer = textColumnWriter(), bytes = new TextEncoder().encode("export.csv");
  writer.addRepeated(bytes, 1000);
  writer.addNulls(1);
  writer.addRepeated(bytes.subarray(0, 6), 3);
  writer.addRepeated(bytes, 0);
  assert.deepEqual(writer.take().toArray(), [...Array(1000).fill("export.csv"), null, ...Array(3).fill("export")]);
});
