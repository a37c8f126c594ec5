import assert from "node:assert/strict";
import fc from "fast-check";
import { CsvParseStream, parse, stringify } from "@std/csv";

Deno.test("parse() gives lists, or objects where there are keys", () => {
  const text = '\ufeffid,text\r\n1,"a ""b""\r\nc"\r\n\r\n2,d\r\n';
  assert.deepEqual(parse(text), [["id", "text"], ["1", 'a "b"\nc'], ["2", "d"]]);
  assert.deepEqual(parse(text, { skipFirstRow: true })[1], { id: "2", text: "d" });
  assert.deepEqual(parse("1;x\n", { separator: ";", columns: ["id", "text"] }), [{ id: "1", text: "x" }]);
});

Deno.test("parse() refuses a quote that does not close and a row of another width", () => {
  assert.throws(() => parse('a,"b\n'), SyntaxError);
  assert.throws(
    () => parse("a,b\n1,2,3\n", { skipFirstRow: true }),
    /record 0 has 3 fields, but the header has 2 fields/,
  );
});

Deno.test("stringify() writes columns by key, path and name, quotes where needed, CRLF at the end", () => {
  const rows = [{ a: 1, b: { c: 'x,"y"' }, d: null }];
  const columns = ["a", ["b", "c"], { prop: "d", header: "last" }];
  assert.equal(stringify(rows, { columns }), 'a,c,last\r\n1,"x,""y""",\r\n');
  assert.equal(stringify([["a", 2]], { bom: true }), "\ufeffa,2\r\n");
  assert.throws(() => stringify([{ a: 1 }]), TypeError);
});

Deno.test("parse() reads what stringify() wrote", () => {
  const cell = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\r", ""));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
      const columns = ["x", "y", "z"], objects = rows.map(([x, y, z]) => ({ x, y, z }));
      assert.deepEqual(parse(stringify(objects, { columns }), { skipFirstRow: true }), objects);
    }),
    { seed: 1 },
  );
});

Deno.test("CsvParseStream gives the rows of parse(), wherever the chunks are cut", async () => {
  const text = 'id,text\r\n1,"a\r\nb"\r\n2,c\r\n', expected = parse(text, { skipFirstRow: true });
  for (const size of [1, 2, 3, 7, 100]) {
    const chunks = Array.from(
      { length: Math.ceil(text.length / size) },
      (_, i) => text.slice(i * size, (i + 1) * size),
    );
    const rows = ReadableStream.from(chunks).pipeThrough(new CsvParseStream({ skipFirstRow: true }));
    assert.deepEqual(await Array.fromAsync(rows), expected);
  }
});

Deno.test("CsvParseStream hands on the error of a quote that does not close", async () => {
  const rows = ReadableStream.from(['a,"b\n']).pipeThrough(new CsvParseStream());
  await assert.rejects(Array.fromAsync(rows), SyntaxError);
});
