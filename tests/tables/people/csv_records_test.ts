import assert from "node:assert/strict";
import fc from "fast-check";
import { stringify } from "../../../lib/tables/csv.ts";
import { csvRecords } from "../../../lib/tables/people/csv_records.ts";

const fieldsOf = (text: string) => csvRecords(text).map(({ fields }) => fields);

Deno.test("csvRecords() reads back what stringify() wrote, whatever the cells hold", () => {
  const cell = fc.string({ unit: "binary", maxLength: 8 }).map((text) => text.replaceAll("\r", ""));
  const rows = fc.array(fc.tuple(fc.constant("id"), cell, cell), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(rows, (rows) => assert.deepEqual(fieldsOf(stringify(rows)), rows)), { seed: 1 });
});

Deno.test("csvRecords() takes the delimiter that the first line has: comma, semicolon or tab", () => {
  assert.deepEqual(fieldsOf("a;b\n1;2,5\n"), [["a", "b"], ["1", "2,5"]]);
  assert.deepEqual(fieldsOf("a\tb\n1\t2\n"), [["a", "b"], ["1", "2"]]);
});

Deno.test("csvRecords() says of each record its first line, and of the last whether its line ended", () => {
  const records = csvRecords('\ufeffa,b\r\n\r\n1,"x\ny"\r\n2,z');
  assert.deepEqual(records.map(({ line, ended }) => [line, ended]), [[1, true], [3, true], [5, false]]);
});

Deno.test("csvRecords() lets a quote that never closes run to the end, as a half-written record", () => {
  assert.deepEqual(csvRecords('a,b\n1,"x\n').map(({ fields, ended }) => [fields, ended]), [
    [["a", "b"], true],
    [["1", "x\n"], false],
  ]);
});

Deno.test("csvRecords() says where a quote that never closes takes in the lines after it", () => {
  const openOf = (text: string) => csvRecords(text).map(({ open }) => open);
  assert.deepEqual(openOf('a,b\n1,"x\n2,y\n3,z\n'), [false, true]);
  assert.deepEqual(openOf('a,b\n1,"x'), [false, false]); // cut, and no line lost but its own
  assert.deepEqual(openOf('a,b\n1,"x\ny"\n2,z'), [false, false, false]);
});

Deno.test("csvRecords() gives nothing for an empty text", () => assert.deepEqual(csvRecords("\n\n"), []));
