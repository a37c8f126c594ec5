/** The report as a workbook. @module */
import type { Cell as SheetCell, NumberKind, Sheet, SheetColumn, SheetTable } from "../sheets/mod.ts";
import { mix, readable } from "../../chart/mod.ts";
import { DAY_MS } from "../../time/calendar.ts";
import type { Report } from "../types.ts";
import { hex, xmlText } from "./_office.ts";
import { repack } from "./_pack.ts";
import type { ReportFormat } from "./types.ts";
import type ExcelJS from "exceljs";

/** What a cell and a sheet may hold, by Microsoft's "Excel specifications and limits". */
export const CELL_MAX = 32_767, ROWS_MAX = 1_048_576;
const NAME_MAX = 31;
/** The day number of 1 January 1970 in a workbook. */
const EPOCH_DAYS = 25_569;
/** Characters of a column that has room for its longest text. */
const WIDEST = 64;
/** Bold letters are wider than those that a column's width is told in. */
const BOLD = 0.9;
const LEAD_CHARACTERS_A_LINE = 150, LINE_POINTS = 15, LINES_MAX = 12, TITLE_POINTS = 24;
const FORMATS: Readonly<Partial<Record<NumberKind, string>>> = {
  share: "0.0%",
  points: "+0.0%;-0.0%;0.0%",
  day: "yyyy-mm-dd",
  moment: "yyyy-mm-dd hh:mm",
};

/** `report.xlsx`: a sheet a question with the numbers as numbers, heads that stay, filters; method, mentions, inbox. */
export const xlsxFormat: ReportFormat = {
  name: "xlsx",
  file: "report.xlsx",
  async write(report, _mentionsOf, sheetsOf) {
    const { default: Workbook } = await import("exceljs/lib/doc/workbook.js"); // the whole package asks for the environment
    const book: ExcelJS.Workbook = new Workbook();
    book.title = report.parameters.title;
    book.creator = book.lastModifiedBy = "Earshot";
    book.created = book.modified = new Date(`${report.span.last || "1980-01-01"}T00:00Z`);
    const names = new Set<string>();
    for (const sheet of sheetsOf()) addSheet(book, sheet, report, nameOf(sheet.name, names));
    return repack(new Uint8Array(await book.xlsx.writeBuffer()));
  },
};

function addSheet(book: ExcelJS.Workbook, sheet: Sheet, report: Report, name: string): void {
  const page = book.addWorksheet(name, {
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
    properties: { tabColor: { argb: argb(report.company.colour) } },
  });
  const columns = sheet.tables[0].columns;
  const { rows } = sheet.tables[0];
  page.columns = columns.map((column, i) => ({
    width: widthOf(column, rows.map((cells) => cells[i])),
    style: { alignment: alignment(column.wrapped) },
  }));
  const title = page.addRow([cellText(sheet.title, report)]);
  title.font = { bold: true, size: 15, color: { argb: ink(report) } };
  title.height = TITLE_POINTS;
  for (const text of sheet.lead.filter((text) => text !== "")) addLead(page, cellText(text, report), columns.length);
  sheet.tables.forEach((table, i) =>
    addTable(page, table, report, { first: i === 0, alone: sheet.tables.length === 1 })
  );
}

/** How wide a column is: what a filled cell beside it would cut off is given room. */
function widthOf({ width, fits }: SheetColumn, cells: readonly SheetCell[]): number {
  if (!fits) return width;
  const longest = cells.reduce((most, cell) => typeof cell === "string" ? Math.max(most, cell.length) : most, 0);
  return Math.max(width, Math.min(WIDEST, longest + 1));
}

/** A sentence over the whole width: what the table below says, and how it was counted. */
function addLead(page: ExcelJS.Worksheet, text: string, columns: number): void {
  const row = page.addRow([text]);
  page.mergeCells(row.number, 1, row.number, columns);
  row.getCell(1).alignment = { wrapText: true, vertical: "top" };
  row.height = LINE_POINTS * Math.min(LINES_MAX, Math.ceil(text.length / LEAD_CHARACTERS_A_LINE));
}

function addTable(
  page: ExcelJS.Worksheet,
  { title, columns, rows }: SheetTable,
  report: Report,
  { first, alone }: { readonly first: boolean; readonly alone: boolean },
): void {
  page.addRow([]);
  if (title) page.addRow([cellText(title, report)]).font = { bold: true, size: 12, color: { argb: ink(report) } };
  const head = page.addRow(columns.map(({ head }) => cellText(head, report)));
  for (let column = 1; column <= columns.length; column++) {
    Object.assign(head.getCell(column), {
      font: { bold: true },
      alignment: { wrapText: true, vertical: "middle" },
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(mix(report.company.colour, "#ffffff", 0.85)) } },
      border: { bottom: { style: "thin", color: { argb: ink(report) } } },
    });
  }
  fitHeight(page, head, columns.map(() => true), BOLD);
  const room = ROWS_MAX - page.rowCount - 1, wrapped = columns.map((column) => column.wrapped === true);
  for (const cells of rows.slice(0, room)) fitHeight(page, addCells(page, cells, report), wrapped);
  if (rows.length > room) {
    const { count } = report.numbers;
    page.addRow([report.words.tables.rowsCut(count(room), count(rows.length))]);
  }
  if (first) page.views = [{ state: "frozen", ySplit: head.number, showGridLines: false }];
  if (alone) {
    const last = head.number + Math.min(rows.length, room);
    page.autoFilter = { from: { row: head.number, column: 1 }, to: { row: last, column: columns.length } };
  }
}

/** Office programs leave the height of a row to who writes it: room for the longest of the texts that go over lines. */
function fitHeight(page: ExcelJS.Worksheet, row: ExcelJS.Row, wrapped: readonly boolean[], part = 1): void {
  const lines = wrapped.map((goesOver, i) => {
    const text = goesOver ? row.getCell(i + 1).value : null;
    if (typeof text !== "string") return 1;
    const room = (page.getColumn(i + 1).width ?? 12) * part;
    return text.split("\n").reduce((sum, line) => sum + linesOf(line, room), 0);
  });
  const most = Math.min(LINES_MAX, Math.max(...lines));
  if (most > 1) row.height = LINE_POINTS * most;
}

/** Over how many lines a text goes, word by word; a word that is too long for a line goes over several. */
function linesOf(text: string, room: number): number {
  let lines = 1, used = 0;
  for (const { length } of text.split(" ")) {
    if (used > 0 && used + 1 + length <= room) used += 1 + length;
    else {
      const own = Math.max(1, Math.ceil(length / room));
      lines += (used > 0 ? 1 : 0) + own - 1;
      used = Math.max(1, length - (own - 1) * room);
    }
  }
  return lines;
}

function addCells(page: ExcelJS.Worksheet, cells: readonly SheetCell[], report: Report): ExcelJS.Row {
  const row = page.addRow(cells.map((cell) => valueOf(cell, report)));
  cells.forEach((cell, i) => {
    if (cell !== null && typeof cell !== "string") row.getCell(i + 1).numFmt = formatOf(cell.number, cell.as);
  });
  return row;
}

function valueOf(cell: SheetCell, report: Report): string | number | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return cellText(cell, report);
  return cell.as === "day" || cell.as === "moment" ? cell.number / DAY_MS + EPOCH_DAYS : cell.number;
}

function formatOf(number: number, as: NumberKind): string {
  return FORMATS[as] ?? (Number.isInteger(number) ? "#,##0" : "#,##0.0");
}

/**
 * A text as a workbook may hold it: whole up to a cell's limit and never as a formula (it is written as a string), without
 * characters that XML forbids, a carriage return and what looks like an escape written as escapes.
 */
function cellText(text: string, { words }: Report): string {
  return escaped(whole(text, words.tables.cellCut));
}

/**
 * Cuts a text to what a cell holds, not through a pair of surrogates, and says so at its end.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { CELL_MAX, whole } from "./xlsx.ts";
 *
 * assert.equal(whole("ё".repeat(40_000), " … [cut]").length, CELL_MAX);
 * assert.equal(whole("ё", " … [cut]"), "ё");
 * ```
 */
export function whole(text: string, cut: string): string {
  if (text.length <= CELL_MAX) return text;
  return text.slice(0, CELL_MAX - cut.length).replace(/[\ud800-\udbff]$/, "") + cut;
}

function escaped(text: string): string {
  return xmlText(text).replace(/_x([0-9a-f]{4})_/gi, "_x005F_x$1_").replaceAll("\r", "_x000D_");
}

/** A tab's name: 31 characters at most, none of those that are forbidden, no name twice. */
function nameOf(name: string, taken: Set<string>): string {
  const plain = name.replace(/[\\/*?:[\]]/g, " ").replace(/^'+|'+$/g, "").trim() || "…";
  let unique = plain.slice(0, NAME_MAX).trim();
  for (let i = 2; taken.has(unique.toLowerCase()); i++) unique = `${plain.slice(0, NAME_MAX - 3).trim()} ${i}`;
  taken.add(unique.toLowerCase());
  return unique;
}

function alignment(wrapped: boolean | undefined): Partial<ExcelJS.Alignment> {
  return wrapped ? { wrapText: true, vertical: "top" } : { vertical: "top" };
}

function ink(report: Report): string {
  return argb(readable(report.company.colour));
}

function argb(colour: string): string {
  return `FF${hex(colour)}`;
}
