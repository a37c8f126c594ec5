/** Workbooks as people save them: dates of all kinds, sheets in other orders, titles above. @module */
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { lookAtExport } from "../../../lib/collect/propose/look_at_export.ts";
import { readMentions, type ReadOptions } from "../../../lib/collect/mod.ts";
import { serialDate } from "../../../lib/collect/workbook/sheet_rows.ts";
import { StudyError } from "../../../lib/tables/study_error.ts";
import { workbook, zip } from "../_zip.ts";

const STYLES = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const COLUMNS = { id: "ID", published_at: "Дата", text: "Текст" };
const number = (reference: string, value: number | string, style = 0) =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;

async function withFile<T>(bytes: Uint8Array, run: (path: string) => Promise<T>): Promise<T> {
  const path = await Deno.makeTempFile();
  await Deno.writeFile(path, bytes);
  return await run(path).finally(() => Deno.remove(path));
}

const read = (bytes: Uint8Array, options: ReadOptions = { columns: COLUMNS }) =>
  withFile(bytes, (path) => readMentions(path, { name: "export", ...options }));

Deno.test("readMentions() reads a column of dates as cells, bare numbers and texts, and ids without a decimal point", async () => {
  const rows = [
    ["ID", "Дата", "Текст"],
    [number("A2", "501.0"), number("B2", 45356.385763888888, 1), "ячейка"], // 5 March 2024 09:15:30
    [number("A3", 502), number("B3", 45356.385763888888), "число"],
    ["503", "05.03.2024 09:15:30", "текст"],
    ["504", "25.03.2024", "день больше 12"],
    ["505", "99999", "не дата"],
  ];
  const { mentions, rejected } = await read(workbook([{ name: "S", rows }], { styles: STYLES }));
  assert.deepEqual(mentions.map(({ id, published_at }) => [id, new Date(published_at).toISOString()]), [
    ["unknown:501", "2024-03-05T09:15:30.000Z"],
    ["unknown:502", "2024-03-05T09:15:30.000Z"],
    ["unknown:503", "2024-03-05T09:15:30.000Z"],
    ["unknown:504", "2024-03-25T00:00:00.000Z"],
  ]);
  assert.match(rejected[0].reason, /^no date: column "Дата" holds "99999"/);
  const from1904 = await read(
    workbook([{ name: "S", rows: [rows[0], [number("A2", 1), number("B2", 43894), "с 1904"]] }], {
      styles: STYLES,
      properties: '<workbookPr date1904="1"/>',
    }),
  );
  assert.equal(from1904.mentions[0].published_at, Date.UTC(2024, 2, 5));
  assert.equal(serialDate(45356, false), "2024-03-05 00:00:00");
  assert.equal(serialDate(0.5, false), "12:00:00");
});

Deno.test("readMentions() reads a date's number beside a column of times", async () => {
  const header = ["Дата", "Время", "Текст", "Место публикации", "Тип поста", "Сумма всех реакций", "URL"];
  const row = [number("A2", 45356), number("B2", "0.38576388889"), "слова", "", "", "", "https://vk.com/wall-1_2"];
  const { mentions } = await read(workbook([{ name: "Упоминания", rows: [header, row] }]), {});
  assert.equal(new Date(mentions[0].published_at).toISOString(), "2024-03-05T09:15:30.000Z");
});

Deno.test("readMentions() reads sheets that have the same columns in another order", async () => {
  const sheets = [
    { name: "Март", rows: [["ID", "Дата", "Текст"], ["1", "2024-03-05", "один"]] },
    { name: "Апрель", rows: [["Дата", "Текст", "ID"], ["2024-04-05", "два", "2"]] },
  ];
  const { mentions, notes } = await read(workbook(sheets));
  assert.deepEqual(mentions.map(({ id, text }) => [id, text]), [["unknown:1", "один"], ["unknown:2", "два"]]);
  assert.deepEqual(notes, []);
});

Deno.test("lookAtExport() guesses the columns below a title and a note of two cells", async () => {
  const rows = [["Отчёт"], ["Сформирован", "01.04.2024"], [], ["ID", "Дата", "Текст"], [
    "1",
    "2024-03-25",
    "Связь пропала на юге города",
  ]];
  const found = await withFile(workbook([{ name: "S", rows }]), (path) => lookAtExport(path, "export"));
  assert.deepEqual(found.columns, { published_at: "Дата", text: "Текст", id: "ID" });
  assert.deepEqual(found.read.mentions.map(({ line }) => line), [5]);
});

Deno.test("lookAtExport() looks past pictures in a zip, and pictures make one note", async () => {
  const picture = Uint8Array.from({ length: 400 }, (_byte, i) => i % 7);
  const chat = "05.03.2024, 12:15 - Анна: Воды нет\n25.03.2024, 12:18 - Олег: и света\n";
  const found = await withFile(
    zip({ "1.jpg": picture, "2.jpg": picture, "_chat.txt": chat }),
    (path) => lookAtExport(path, "chat.zip"),
  );
  assert.deepEqual([found.format, found.read.mentions.length], ["whatsapp", 2]);
  assert.deepEqual(found.read.notes, ["2 files hold no text and were left out: chat.zip/1.jpg, chat.zip/2.jpg"]);
});

Deno.test("readMentions() says of a workbook without rows that it has none, and of OpenDocument what to do", async () => {
  const { notes } = await read(workbook([{ name: "S", rows: [] }]));
  assert.deepEqual(notes, ["export has no sheet with rows: 0 records"]);
  const document = zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" });
  await assert.rejects(read(document), (error: unknown) => {
    assert.ok(error instanceof StudyError);
    assert.equal(error.message, "Cannot read export: it is a file of OpenDocument (ODS); save it as XLSX or CSV");
    return true;
  });
});

Deno.test("readMentions() reads a workbook that was packed by gzip", async () => {
  const bytes = workbook([{ name: "S", rows: [["ID", "Дата", "Текст"], ["1", "2024-03-05", "один"]] }]);
  const { mentions } = await read(new Uint8Array(gzipSync(bytes)));
  assert.deepEqual(mentions.map(({ id, text }) => [id, text]), [["unknown:1", "один"]]);
});

Deno.test("readMentions() reads a sheet a month, each with tags of its own, and leaves other sheets", async () => {
  const sheets = [
    { name: "Март", rows: [["ID", "Дата", "Текст"], ["1", "2024-03-05", "один"]] },
    { name: "Апрель", rows: [["Дата", "ID", "Тег", "Текст"], ["2024-04-05", "2", "цена", "два"]] },
    { name: "Итоги", rows: [["Дата", "Всего"], ["2024-04-05", "2"]] },
  ];
  const { mentions, notes } = await read(workbook(sheets));
  assert.deepEqual(mentions.map(({ id, text, extra }) => [id, text, extra]), [
    ["unknown:1", "один", null],
    ["unknown:2", "два", '{"Тег":"цена"}'],
  ]);
  assert.match(notes[0], /read sheet "Март", "Апрель"; not read: "Итоги"/);
});

Deno.test("readMentions() takes an id in a number cell of more digits than a number holds for a rounded one", async () => {
  const rows = [
    ["ID", "Дата", "Текст", "URL"],
    [number("A2", "1764912345678900000"), "2024-03-05", "один", "https://x.com/anna/status/1764912345678901234"],
    ["1764912345678901235", "2024-03-05", "два", ""],
  ];
  const { mentions, notes } = await read(workbook([{ name: "S", rows }]), { columns: { ...COLUMNS, url: "URL" } });
  assert.deepEqual(mentions.map(({ id }) => id), ["twitter:1764912345678901234", "unknown:1764912345678901235"]);
  assert.match(notes[0], /column "ID": a spreadsheet rounded the ids of 1 record .*1\.7649123456789E\+18/);
});

Deno.test("readMentions() turns dates back in which a spreadsheet took the day for the month, and says so", async () => {
  const date = (row: number, month: number, day: number) =>
    number(`B${row}`, Date.UTC(2015, month - 1, day) / 86_400_000 + 25_569, 1);
  // Written 03/08, 05/08, 12/08 and 01/09, day first; 30/08 is no date to a spreadsheet of the United States.
  const cells = [[3, 8], [5, 8], [12, 8], [1, 9]].map(([month, day], i) => [`${i}`, date(i + 2, month, day), `т${i}`]);
  const text = ["9", "30/08/2015", "т9"];
  const header = ["ID", "Дата", "Текст"];
  const { mentions, notes } = await read(workbook([{ name: "S", rows: [header, ...cells, text] }], { styles: STYLES }));
  assert.deepEqual(mentions.map(({ published_at }) => new Date(published_at).toISOString().slice(0, 10)), [
    "2015-08-03",
    "2015-08-05",
    "2015-08-12",
    "2015-09-01",
    "2015-08-30",
  ]);
  assert.match(
    notes[0],
    /^export: column "Дата": a spreadsheet took the day for the month .* beside 30\/08\/2015; these/,
  );
  // Cells that are of the texts' month as they stand were not turned, nor is one that cannot have been.
  const sound = [[8, 3], [8, 5], [8, 12]].map(([month, day], i) => [`${i}`, date(i + 2, month, day), `т${i}`]);
  const late = [...cells.slice(0, 3), ["4", date(5, 8, 13), "т4"]];
  for (const rows of [sound, late]) {
    const asIs = await read(workbook([{ name: "S", rows: [header, ...rows, text] }], { styles: STYLES }));
    assert.deepEqual(asIs.notes, []);
  }
});

Deno.test("readMentions() reads a cell that is merged with those below it in each of their rows, and a header of two rows", async () => {
  const rows = [
    ["ID", "Дата", "Текст", "Реакции"],
    ["", "", "", "Лайки", "Репосты"],
    ["1", number("B3", 42186, 1), "раз", "5", "6"], // 1 July 2015
    ["2", "", "два", "7", "8"],
    ["3", "2015-07-02", "три", "", "9"],
    ["4", "", "четыре", "1"],
  ];
  const merged = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "B3:B4"].map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  const behind = `<x:mergeCells xmlns:x="x">${merged.replaceAll("<m", "<x:m")}</x:mergeCells>`;
  const columns = { ...COLUMNS, likes: "Лайки", shares: "Репосты" };
  const { mentions, rejected } = await read(workbook([{ name: "S", rows, behind }], { styles: STYLES }), { columns });
  assert.deepEqual(
    mentions.map(({ id, published_at, likes, shares, line }) => [
      id,
      new Date(published_at).toISOString().slice(0, 10),
      likes,
      shares,
      line,
    ]),
    [
      ["unknown:1", "2015-07-01", 5, 6, 3],
      ["unknown:2", "2015-07-01", 7, 8, 4],
      ["unknown:3", "2015-07-02", null, 9, 5],
    ],
  );
  assert.deepEqual(rejected.map(({ line, reason }) => [line, reason]), [[6, 'no date: column "Дата" is empty']]);
});

Deno.test("readMentions() takes no label beside the table, merged over all its rows, for a header of two rows", async () => {
  const rows = [["VK", "ID", "Дата", "Текст"], ["", "1", "2015-07-01", "раз"], ["", "2", "2015-07-02", "два"]];
  const behind = '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>';
  const { mentions } = await read(workbook([{ name: "S", rows, behind }]));
  assert.deepEqual(mentions.map(({ id }) => id), ["unknown:1", "unknown:2"]);
});

Deno.test("readMentions() says of hidden rows that they were read", async () => {
  const rows = [["ID", "Дата", "Текст"], ["1", "2015-07-01", "раз"], ["2", "2015-07-02", "два"]];
  const { mentions, notes } = await read(workbook([{ name: "S", rows, hidden: [3] }]));
  assert.deepEqual(mentions.map(({ line }) => line), [2, 3]);
  assert.deepEqual(notes, ['export, sheet "S": 1 hidden row was read, too']);
});

Deno.test("readMentions() takes a whole number that Java wrote (1.23456789E8) for that number", async () => {
  const rows = [
    ["ID", "Дата", "Текст"],
    [number("A2", "1.23456789E8"), number("B2", "1.4357952E9"), "раз"], // 1435795200 is 2015-07-02T00:00:00Z
    [number("A3", "1.2940304724278354E18"), number("B3", "4.2187E4", 1), "два"], // 42187 is 2 July 2015
  ];
  const { mentions } = await read(workbook([{ name: "S", rows }], { styles: STYLES }));
  assert.equal(mentions[0].id, "unknown:123456789");
  assert.match(mentions[1].id, /^unknown:[0-9a-f]{16}$/);
  assert.deepEqual(mentions.map(({ published_at, date_guessed }) => [published_at, date_guessed]), [
    [Date.UTC(2015, 6, 2), false],
    [Date.UTC(2015, 6, 2), false],
  ]);
});

Deno.test("readMentions() reads a hidden sheet where no visible one has the columns, and says so", async () => {
  const cover = { name: "Cover", rows: [["Report for July"], ["By", "Anna"]] };
  const data = { name: "Data", rows: [["ID", "Дата", "Текст"], ["1", "2024-03-05 10:00", "one"]], state: "hidden" };
  const { mentions, notes } = await read(workbook([cover, data]));
  assert.deepEqual(mentions.map(({ text }) => text), ["one"]);
  assert.deepEqual(notes, ['export: read sheet "Data" (hidden); not read: "Cover"; write sheet: NAME for another']);
  const shown = { name: "Shown", rows: [["ID", "Дата", "Текст"], ["2", "2024-03-05 10:00", "two"]] };
  assert.deepEqual((await read(workbook([data, shown]))).mentions.map(({ text }) => text), ["two"]);
});

Deno.test("lookAtExport() takes the wider of two sheets whose names nobody knows: a cover has few columns", async () => {
  const cover = [["Период", "май"], ["Всего", "2"]];
  const rows = [["c1", "when?", "said", "c4"], ["1", "2024-05-01 10:00", "Нет связи со вчерашнего дня", "x"]];
  const sheets = [{ name: "Info", rows: cover }, { name: "Лист2", rows }];
  const { columns } = await withFile(workbook(sheets), (path) => lookAtExport(path, "export"));
  assert.deepEqual(columns, { published_at: "when?", text: "said" });
});
