import assert from "node:assert/strict";
import fc from "fast-check";
import { fieldText, fieldTexts, rawText, splitLine, unescapeInto } from "../../../lib/collect/csv/csv_fields.ts";
import { type CsvRecord, emptyRecord } from "../../../lib/collect/csv/csv_fields.ts";
import { recordAt } from "../../../lib/collect/csv/csv_batches.ts";
import type { CsvBatch } from "../../../lib/collect/csv/csv_window.ts";
import type { CsvOptions } from "../../../lib/collect/csv/csv_options.ts";
import { csvScanner } from "../../../lib/collect/csv/csv_scanner.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

interface Seen {
  line: number;
  fields: string[];
  damage: string | null;
  raw: string;
}

/** All records of a text that comes in chunks of a size. */
function scan(text: string, options: Partial<CsvOptions> = {}, size = 1 << 16): Seen[] {
  const seen: Seen[] = [], bytes = bytesOf(text);
  const scanner = csvScanner((record) => {
    seen.push({ line: record.line, fields: fieldTexts(record), damage: record.damage, raw: rawText(record) });
  }, { delimiter: 44, ...options });
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
  scanner.end();
  return seen;
}

/** The same with regular records side by side, of which every third is asked for by itself. */
function scanBatches(text: string, options: Partial<CsvOptions>, size: number): Seen[] {
  const seen: Seen[] = [], bytes = bytesOf(text), record = emptyRecord();
  const see = (record: CsvRecord) =>
    seen.push({ line: record.line, fields: fieldTexts(record), damage: record.damage, raw: rawText(record) });
  const onBatch = (batch: CsvBatch, first: number) => {
    let k = first;
    for (; k < batch.count && (batch.line + k) % 3 !== 0; k++) {
      see(recordAt(batch, k, record));
      const { bytes, ends } = batch.gather(1, first, k + 1 - first), start = k === first ? 0 : ends[k - first - 1];
      assert.equal(new TextDecoder().decode(bytes.subarray(start)), fieldTexts(record)[1]);
    }
    return k - first;
  };
  const scanner = csvScanner(see, { delimiter: 44, ...options, onBatch });
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
  scanner.end();
  return seen;
}

const fields = (text: string, options?: Partial<CsvOptions>) => scan(text, options).map((record) => record.fields);
const DATED = { width: 3, looksWhole: (cells: readonly string[]) => /^\d{4}-\d\d-\d\d$/.test(cells[1] ?? "") };

Deno.test("csvScanner() reads RFC 4180: quotes, doubled quotes, line breaks, CRLF, no line end at the end", () => {
  assert.deepEqual(fields('a,"b ""c""",d\r\n"1\r\n2",,"x,y"\n\n3,4,5'), [["a", 'b "c"', "d"], ["1\r\n2", "", "x,y"], [
    "3",
    "4",
    "5",
  ]]);
  assert.deepEqual(scan('a\n\n"b\nc"\nd\n').map(({ line }) => line), [1, 3, 5]);
  assert.deepEqual(fields('24" screen,b'), [['24" screen', "b"]]);
  assert.deepEqual(fields('"a" ,b\n'), [["a", "b"]]);
  assert.deepEqual(fields("a,\n,b\n"), [["a", ""], ["", "b"]]);
});

Deno.test("csvScanner() takes bare quotes inside a quoted field for text where no record was swallowed", () => {
  assert.deepEqual(fields('1,2015-07-01,"he said "soon" to me"\n', DATED), [[
    "1",
    "2015-07-01",
    'he said "soon" to me',
  ]]);
  assert.deepEqual(fields('1,2015-07-01,"line\nhe said "soon" to me"\n', DATED), [[
    "1",
    "2015-07-01",
    'line\nhe said "soon" to me',
  ]]);
});

Deno.test("csvScanner() reads old Macs' line ends and backslashes before quotes where told", () => {
  assert.deepEqual(fields('a,b\rc,"d\re"\r', { bareCr: true }), [["a", "b"], ["c", "d\re"]]);
  assert.deepEqual(fields('1,"a \\"b\\", c"\n', { backslash: true }), [["1", 'a "b", c']]);
});

Deno.test("csvScanner() holds a record back at the end of a cut file, and says so", () => {
  const [whole, cut] = scan('1,2015-07-01,a\n2,2015-07-01,"first line\nsecond', DATED);
  assert.equal(whole.damage, null);
  assert.deepEqual([cut.line, cut.damage, cut.raw], [2, "end of file", '2,2015-07-01,"first line\nsecond']);
});

Deno.test("csvScanner() takes a field as it stands whose quotes close before its end, on any line and on all", () => {
  const rows = ['"Тариф" отменили', "просто", '"Север", да', '"стой', '"Конец" близок'];
  const csv = rows.map((cell, i) => `${i},2015-07-01,${cell}\n`).join("");
  for (const size of [1 << 20, 7]) {
    assert.deepEqual(scan(csv, DATED, size).map(({ fields, damage }) => [fields.slice(2).join("|"), damage]), [
      ['"Тариф" отменили', null],
      ["просто", null],
      ["Север| да", null],
      ["стой", "quote"],
      ['"Конец" близок', null],
    ]);
    const all = Array.from({ length: 60 }, (_, i) => `${i},2015-07-01,"Тариф" отменили\n`).join("");
    assert.ok(scan(all, DATED, size).every(({ fields: [, , text], damage }) => text === '"Тариф" отменили' && !damage));
  }
});

const word = fc.constantFrom("связь", "да", "a b", "😀", "x;y", "нет.");
const text = fc.array(fc.oneof(word, fc.constantFrom(", ", '"', "\n", " ")), { minLength: 1, maxLength: 8 }).map((
  parts,
) => parts.join(""));

Deno.test("csvScanner() gives the same records wherever the chunks are cut", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 40 }), (texts, size) => {
      const csv = texts.map((cell, i) => `${i},2015-07-01,"${cell.replaceAll('"', '""')}"\n`).join("");
      const whole = scan(csv, DATED);
      assert.deepEqual(scan(csv, DATED, size), whole);
      assert.deepEqual(whole.map((record) => record.fields[2]), texts);
    }),
    { seed: 1, numRuns: 300 },
  );
});

Deno.test("csvScanner() gives the same records side by side as one by one, of any text in chunks of any size", () => {
  const cell = fc.constantFrom(
    "",
    "a",
    "2015-07-01",
    '"a"',
    '"a,b"',
    '"a ""b"" c"',
    '"""',
    '"',
    '"a\nb"',
    '"a\n1,2015-07-01,b"',
    '"a\r\n\nlong enough for a block,2015-07-01\n""b"',
    '"a\n""b"",2015-07-01\nc"',
    '"a" ',
    'a"b',
    "длинное слово длинное",
    "\r",
  );
  const line = fc.tuple(
    fc.array(cell, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("\n", "\n", "\r\n", "\n\n", ""),
  );
  const lines = fc.array(line, { maxLength: 12 }).map((lines) =>
    lines.map(([cells, end]) => cells.join(",") + end).join("")
  );
  const regular = fc.array(fc.tuple(text, text, text), { maxLength: 12 }).map((rows) =>
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",") + "\n").join("")
  );
  fc.assert(
    fc.property(fc.oneof(lines, regular), fc.integer({ min: 1, max: 99 }), (csv, size) => {
      assert.deepEqual(scanBatches(csv, DATED, size), scan(csv, DATED, size));
    }),
    { seed: 1, numRuns: 5000 },
  );
});

Deno.test("csvScanner() takes records that are longer than what is looked at together", () => {
  const csv = Array.from(
    { length: 9000 },
    (_, i) => `${i},2015-07-01,${"слово ".repeat(i === 5000 ? 120_000 : i % 9)}\n`,
  );
  assert.deepEqual(scanBatches(csv.join(""), DATED, 1 << 20), scan(csv.join(""), DATED));
});

Deno.test("csvScanner() loses one record to a stray quote, wherever it stands, and none besides", () => {
  const plain = word.map((cell) => cell.replaceAll(";", ""));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(text, plain), { minLength: 3, maxLength: 15 }),
      fc.nat(),
      fc.integer({ min: 5, max: 99 }),
      (texts, where, size) => {
        const at = where % texts.length;
        const lines = texts.map((cell, i) => {
          // A quote inside a bare field is lawful enough: exports write `24" screen`.
          const lawful = /[,\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
          return `${i},2015-07-01,${i === at ? '"stray' : lawful}\n`;
        });
        const seen = scan(lines.join(""), DATED, size);
        const sound = seen.filter(({ damage, fields }) => damage === null && fields.length === 3);
        assert.deepEqual(
          sound.map(({ fields: [id] }) => id),
          texts.map((_, i) => String(i)).filter((id) => id !== String(at)),
        );
        assert.deepEqual(sound.map((record) => record.fields[2]), texts.filter((_, i) => i !== at));
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

Deno.test("csvScanner() stays linear where every line opens a quote", () => {
  const start = performance.now();
  const seen = scan('1,2015-07-01,"x\n'.repeat(20_000), DATED);
  assert.equal(seen.length, 20_000);
  const odd = scan('"a\n'.repeat(50_000), DATED);
  assert.ok(odd.length > 0 && performance.now() - start < 20_000);
});

Deno.test("splitLine() and unescapeInto() work on the bytes of one line", () => {
  const record = { ...emptyRecord(), bytes: bytesOf('a,"b ""c""",d'), to: 13 };
  assert.equal(splitLine(record, 13, 44), false);
  assert.deepEqual([0, 1, 2, 3].map((i) => fieldText(record, i)), ["a", 'b "c"', "d", ""]);
  const into = new Uint8Array(20);
  assert.equal(new TextDecoder().decode(into.subarray(0, unescapeInto(record, 1, into))), 'b "c"');
  assert.equal(splitLine({ ...record, bytes: bytesOf('a,"b') }, 4, 44), true);
  const bare = { ...record, bytes: bytesOf('"b" c,d') };
  splitLine(bare, 7, 44, true);
  assert.deepEqual([0, 1].map((i) => fieldText(bare, i)), ['"b" c', "d"]);
});
