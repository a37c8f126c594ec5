import assert from "node:assert/strict";
import fc from "fast-check";
import { type CsvRecord, rawText } from "../../../../lib/collect/csv/csv_fields.ts";
import { csvScanner } from "../../../../lib/collect/csv/csv_scanner.ts";
import { fastRows } from "../../../../lib/collect/mapping/fast/fast_rows.ts";
import { rowFields } from "../../../../lib/collect/mapping/fields_of.ts";
import { fieldText } from "../../../../lib/collect/csv/csv_fields.ts";
import { makeMention } from "../../../../lib/collect/mapping/make_mention.ts";
import { mentionTable } from "../../../../lib/collect/mapping/mention_table.ts";
import type { Plan } from "../../../../lib/collect/mapping/plan.ts";
import { pseudonyms } from "../../../../lib/collect/people/pseudonym.ts";
import { zoneOf } from "../../../../lib/time/zone.ts";

const NAMES = ["id", "date", "text", "url", "author", "likes", "source", "note", "user"];
const PLAN: Plan = {
  format: null,
  from: {
    id: "id",
    published_at: "date",
    text: "text",
    url: "url",
    author: "author",
    likes: "likes",
    source: "source",
  },
  named: new Set(["id", "published_at", "text", "url", "author", "likes", "source"]),
  defaults: {},
  form: "iso",
  clock: zoneOf("Europe/Moscow"),
  name: pseudonyms(new Uint8Array(32), ["Beeline_RUS"]),
  file: "export.csv",
};

/** Both ways on every record of a CSV text: what the fast way made, and what the careful way makes of the same. */
function bothWays(rows: readonly (readonly string[])[], plan: Plan) {
  const table = mentionTable(), fast = fastRows(plan, NAMES, table)!, careful: unknown[] = [];
  const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n") + "\n";
  const scanner = csvScanner((record: CsvRecord) => {
    if (!fast.row(record)) return;
    const cells = NAMES.map((_, i) => fieldText(record, i));
    const made = makeMention(rowFields(NAMES, (i) => cells[i], plan.nothing), plan, record.line);
    assert.ok("mention" in made, `the fast way took what the careful way rejects: ${rawText(record)}`);
    careful.push({ ...made.mention, date_guessed: Number(made.mention.date_guessed) });
  }, { delimiter: 44 });
  scanner.push(new TextEncoder().encode(csv));
  scanner.end();
  return { fast: table.take(true).collected.flatMap((frame) => frame.rows()), careful };
}

/** The rows that the fast way makes of records one by one, and side by side. */
function rowsAndBatches(rows: readonly (readonly string[])[], plan: Plan): unknown[][] {
  const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n") + "\n";
  return [false, true].map((sideBySide) => {
    const table = mentionTable(), fast = fastRows(plan, NAMES, table)!;
    const onBatch = sideBySide ? fast.batch : undefined;
    const scanner = csvScanner(fast.row, { delimiter: 44, width: NAMES.length, onBatch });
    scanner.push(new TextEncoder().encode(csv));
    scanner.end();
    return table.take(true).collected.flatMap((frame) => frame.rows());
  });
}

const row = fc.tuple(
  fc.constantFrom(
    "1",
    "1294030472427835393",
    "t3_x",
    "",
    " 7",
    "1.29403E+18",
    "1,29403E+18",
    "a b",
    "5e3",
    "id-7",
    "nan",
    "undefined",
    "7.0",
    "-12_7",
    "-7.0",
    "-1E18",
    "--",
    "'007",
    "#N/A",
  ),
  fc.constantFrom(
    "2015-07-01 10:00",
    "2015-07-01T10:00:00Z",
    "2015-07-01T10:00:00.5+03:00",
    "2015-02-30 10:00",
    "1.7.2015",
    "",
    "2015-03-29 02:30:59",
    "2015-07-01T10:00:00+14:00",
    "2015-07-01T10:00:00-15:00",
    "2015-07-01T10:00:00+03:60",
    "1435744800",
    "1435744800000",
  ),
  fc.oneof(
    fc.constantFrom("RT @a: x", " ", "\u00a0", "текст", "=1", 'a "b"\nc', "\u3000", "\u1680", "x\\y", "nan"),
    fc.constantFrom("<p>a</p>", "a<br>b", "1 <2, <3", "<b>x</b> y", "a < b", "<", "<p></p>", "x <y z"),
    fc.string({ unit: "grapheme" }),
  ),
  fc.constantFrom(
    "https://x.com/a/status/1",
    "http://www.Пример.рф/1",
    "",
    " https://vk.com/wall-1_2",
    "no url",
    "nan",
    "-",
    "https://t.me/a/1",
    "https://vk.com/a\u2009",
  ),
  fc.constantFrom(
    "@anna",
    "beeline_rus",
    "[deleted]",
    "None",
    " Пётр ",
    "",
    "Пётр",
    "-",
    "nik",
    "@",
    "#N/A",
    "undefined",
    "---",
    "-–",
    "\\N",
    "@None",
    "@undefined",
    "@[deleted]",
    "@ anna",
    "@@anna",
    "\u3000Bob",
    "Bob\u3000",
    "Bob\ufeff",
    "Bob…",
  ),
  fc.constantFrom("0", "12", "1,204", "", "-", "1.2K"),
  fc.constantFrom("vk.com", "Twitter", "", "otzovik.com", "Мой форум", "-", "nan", "—", "  ", "\u2009", "www."),
  fc.oneof(fc.constantFrom("", "\t\u0001", 'say "hi"\\', "да", "nan", "<a href=x>y</a>", "<"), fc.string()),
  fc.constantFrom("", "@anna", "Пётр", "nan"),
);

Deno.test("fastRows() makes what makeMention() makes, or leaves the record to it", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const clean = rows.map((cells) =>
        cells.map((cell) => cell.replaceAll("\r", "").replaceAll("\ufffd", "").toWellFormed())
      );
      for (const nothing of [null, "nan"]) {
        const { fast, careful } = bothWays(clean, { ...PLAN, nothing });
        assert.deepEqual(fast, careful);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});

Deno.test("fastRows() agrees on Unix seconds, defaults and a file without authors", () => {
  const { author: _author, source: _source, ...from } = PLAN.from;
  const plan: Plan = { ...PLAN, from, form: "unix-seconds", defaults: { source: "forum", place: "Москва" } };
  const rows = [["1", "1386326045", "текст", "", "", "", "", "", ""], ["2", "x", "текст", "", "", "", "", "", ""]];
  const { fast, careful } = bothWays(rows, plan);
  assert.equal(fast.length, 1);
  assert.deepEqual(fast, careful);
  assert.equal(fast[0].published_at, 1386326045000);
  assert.equal(fast[0].place, "Москва");
});

Deno.test("fastRows() is null for plans with titles, rules, other forms of dates or no ids", () => {
  const table = mentionTable();
  assert.equal(fastRows({ ...PLAN, from: { ...PLAN.from, title: "note" } }, NAMES, table), null);
  assert.equal(fastRows({ ...PLAN, from: { ...PLAN.from, author: () => "a" } }, NAMES, table), null);
  assert.equal(fastRows({ ...PLAN, form: "day-first" }, NAMES, table), null);
  assert.equal(fastRows({ ...PLAN, defaults: { likes: "3" } }, NAMES, table), null);
  assert.equal(fastRows({ ...PLAN, from: { published_at: "date", text: "text" } }, NAMES, table), null);
});

Deno.test("fastRows() makes the same of records side by side as of each, over parts too", () => {
  const { place: _, ...bare } = { ...PLAN.from, place: "note" };
  const { source: _source, author: _author, ...nameless } = PLAN.from;
  const plans: Plan[] = [
    PLAN,
    { ...PLAN, nothing: "nan" },
    { ...PLAN, defaults: { place: "Москва" } },
    { ...PLAN, from: { ...bare, place: "note" } },
    { ...PLAN, from: { ...nameless, author: "author" } },
    { ...PLAN, from: nameless, defaults: { source: "forum", author: "Анна" } },
    { ...PLAN, from: { ...nameless, source: "source" }, name: pseudonyms(null, []), form: "unix-seconds" },
    { ...PLAN, defaults: { source: "forum" }, form: "unix-ms" },
  ];
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), fc.constantFrom(...plans), (rows, plan) => {
      const [single, batched] = rowsAndBatches(rows.map((cells) => cells.map((cell) => cell.toWellFormed())), plan);
      assert.deepEqual(batched, single);
    }),
    { seed: 1, numRuns: 600 },
  );
  const many = Array.from({ length: 60_000 }, (_, i) => {
    return [
      `${i}`,
      "2015-07-01 10:00",
      `text "${i}"`,
      i % 2 ? "" : "https://vk.com/1",
      `author${i % 77}`,
      "1",
      "vk.com",
      "",
      "",
    ];
  });
  const [single, batched] = rowsAndBatches(many, PLAN);
  assert.equal(batched.length, 60_000);
  assert.deepEqual(batched, single);
});
