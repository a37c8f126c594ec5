import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import readExcel from "read-excel-file/node";
import { entriesOf } from "../../../lib/report/formats/_pack.ts";
import { csvCell } from "../../../lib/report/formats/csv.ts";
import { CELL_MAX, whole } from "../../../lib/report/formats/xlsx.ts";
import { parse } from "../../../lib/tables/csv.ts";
import { fixtureMentions, HOSTILE } from "../_mentions.ts";
import { PARAMETERS } from "../_fixture.ts";
import { filesOf } from "./_made.ts";

const HEADS_DEEP = 12;
type Rows = readonly (readonly unknown[])[];

/** All sheets by another package than the one that wrote them. */
async function sheetsOf(bytes: Uint8Array): Promise<{ sheet: string; data: Rows }[]> {
  return await readExcel(Buffer.from(bytes)) as unknown as { sheet: string; data: Rows }[];
}

Deno.test("the workbook holds every figure of the CSV files, read back by another package", async () => {
  const files = await filesOf();
  const sheets = await sheetsOf(files.get("report.xlsx") as Uint8Array);
  const questions = [...files.keys()].filter((name) => /^csv\/(0[1-9]|1[01])-/.test(name)).sort();
  assert.equal(questions.length, 11);
  let figures = 0;
  for (const [i, name] of questions.entries()) {
    const [head, ...rows] = parse((files.get(name) as string).slice(1)) as string[][];
    const { data } = sheets[i + 1];
    const at = data.slice(0, HEADS_DEEP).findIndex((row) => row[0] === head[0]);
    assert.ok(at > 0, name);
    rows.forEach((row, r) => {
      for (const column of [4, 6, 7, 8, 9]) {
        const read = data[at + 1 + r][column];
        assert.equal(read === null ? "" : String(read), row[column], `${name}, row ${r + 2}`);
        if (row[column] !== "") figures++;
      }
    });
  }
  assert.ok(figures > 1000, `${figures} figures compared`);
});

Deno.test("the workbook has a sheet a question, names that a workbook allows, heads that stay, and filters", async () => {
  const bytes = (await filesOf()).get("report.xlsx") as Uint8Array;
  const names = (await sheetsOf(bytes)).map(({ sheet }) => sheet);
  assert.equal(names.length, 15);
  for (const name of names) assert.ok(name.length <= 31 && !/[\\/*?:[\]]/.test(name), name);
  const texts = entriesOf(bytes).map(({ name, content }) => [name, new TextDecoder().decode(content)] as const);
  const pages = texts.filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
  for (const [name, xml] of pages) {
    assert.match(xml, /state="frozen"/, name);
    assert.match(xml, /<cols>/, name);
    assert.doesNotMatch(xml, /<f[ >]/, name);
  }
  assert.equal(pages.filter(([, xml]) => xml.includes("<autoFilter")).length, 14); // the cover has two tables
});

Deno.test("no text of a question's sheet is cut off by the cell beside it, and heads have lines enough", async () => {
  const bytes = (await filesOf()).get("report.xlsx") as Uint8Array, sheets = await sheetsOf(bytes);
  const xmlOf = (sheet: number) =>
    new TextDecoder().decode(entriesOf(bytes).find(({ name }) => name.endsWith(`/sheet${sheet}.xml`))!.content);
  for (const [i, { data }] of sheets.slice(1, 12).entries()) {
    const widths = [...xmlOf(i + 2).matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const head = data.findIndex((row) => row[10] !== null);
    for (const column of [0, 1, 3, 5]) {
      const longest = Math.max(...data.slice(head).map((row) => String(row[column] ?? "").length));
      assert.ok(longest <= widths[column], `sheet ${i + 2}, column ${column}: ${longest} in ${widths[column]}`);
    }
  }
  const cover = sheets[0].data, asked = cover.findIndex((row) => row[0] === "Ожидание");
  assert.equal(cover[asked][5], "Из просивших получили ответ"); // in 12 characters, bold: each word a line of 15 points
  assert.match(xmlOf(1), new RegExp(`<row r="${asked + 1}"[^>]*ht="60"`));
});

Deno.test("emoji are whole in the workbook and on the slides, wherever a library cuts its pieces", async () => {
  const faces = "😀🎉👩‍💻",
    mentions = fixtureMentions(300).map((mention, i) => ({
      ...mention,
      text: `${i} ${"a".repeat(i % 7)}${faces.repeat(40)} \ue001\ue401 Северика`,
    }));
  const files = await filesOf(mentions), shown = new Map<string, string>();
  for (const file of ["report.xlsx", "report.pptx"]) {
    for (const { name, content } of entriesOf(files.get(file) as Uint8Array)) {
      if (/\.xml$/.test(name)) shown.set(`${file} ${name}`, new TextDecoder().decode(content));
    }
  }
  assert.deepEqual([...shown].filter(([, xml]) => /[\ufffd\ufdd4]/.test(xml)).map(([name]) => name), []);
  const strings = shown.get("report.xlsx xl/sharedStrings.xml")!;
  assert.ok(strings.includes(faces.repeat(40)) && strings.includes("\ue001\ue401"));
});

Deno.test("texts of strangers are whole strings in the workbook, marked in CSV, and never formulas", async () => {
  const odd = ["=1+1", "\r=2+2", "_x0041_", "\ud83d", `${"ёжик ".repeat(8_000)}`, HOSTILE, " =3"];
  const [first] = fixtureMentions(1);
  const mentions = odd.map((text, i) => ({ ...first, id: `vk:${i}`, text: `${text} Северика` }));
  const subjects = PARAMETERS.subjects;
  const files = await filesOf(mentions, { ...PARAMETERS, subjects });
  const sheets = await sheetsOf(files.get("report.xlsx") as Uint8Array);
  const cells = new Set(sheets.flatMap(({ data }) => data.flat()).filter((cell) => typeof cell === "string"));
  assert.ok([...cells].some((cell) => (cell as string).startsWith("=1+1")));
  for (const cell of cells) assert.ok((cell as string).length <= CELL_MAX);
  for (const [name, csv] of files) {
    if (!name.endsWith(".csv")) continue;
    for (const cell of (parse((csv as string).slice(1)) as string[][]).flat()) {
      assert.ok(!/^\s*[=+@\t\r＝]/.test(cell) && !/^\s*-(?!\d)/.test(cell), `${name}: ${cell.slice(0, 30)}`);
    }
  }
});

Deno.test("what Excel reads as an escape is written as text, a control character inside it or not", async () => {
  const [first] = fixtureMentions(1);
  const odd = ["_x0041_", "_x00\u000042_", "_x0043\u0001_"];
  const files = await filesOf(
    odd.map((text, i) => ({ ...first, id: `vk:${i}`, text: `${text} Северика` })),
    PARAMETERS,
  );
  const parts = entriesOf(files.get("report.xlsx") as Uint8Array).map(({ content }) =>
    new TextDecoder().decode(content)
  );
  for (const digits of ["0041", "0042", "0043"]) {
    assert.ok(parts.some((xml) => xml.includes(`_x005F_x${digits}_ Северика`)), digits);
    assert.ok(!parts.some((xml) => new RegExp(`(?<!_x005F)_x${digits}_`).test(xml)), digits);
  }
});

Deno.test("csvCell() leaves numbers below 0 without a mark", () => {
  assert.equal(csvCell({ number: -0.75, as: "points" }), "-0.75");
  assert.equal(csvCell("-0.75"), "'-0.75");
});

Deno.test("whole() never ends within a pair of surrogates", () => {
  const cut = whole("👍".repeat(20_000), "…");
  assert.ok(cut.length <= CELL_MAX && cut.isWellFormed());
});

Deno.test("every format is the same bytes twice", async () => {
  const [first, second] = [await filesOf(), await filesOf()];
  assert.deepEqual([...second.keys()], [...first.keys()]);
  for (const [name, content] of first) assert.ok(Buffer.from(content).equals(Buffer.from(second.get(name)!)), name);
});
