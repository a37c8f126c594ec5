/** Reads workbooks. @module */
import { StudyError } from "../../tables/study_error.ts";
import type { Input } from "../containers/open_file.ts";
import { serialDate } from "../workbook/sheet_rows.ts";
import { openWorkbook, type Sheet } from "../workbook/workbook.ts";
import type { SheetOddities, SheetRow } from "../workbook/types.ts";
import { foldHeader } from "../mapping/header_names.ts";
import { type NamedFields, placesOf, rowFields } from "../mapping/fields_of.ts";
import { pickFrom } from "../mapping/make_mention.ts";
import { fromOf, namesOf, type Plan } from "../mapping/plan.ts";
import type { Format } from "../types.ts";
import { careful } from "./careful.ts";
import { chooseFormat } from "../layout/choose_format.ts";
import { checkColumns, noteParts, noteTwice } from "../layout/check_columns.ts";
import { namedAsKnown } from "../layout/known_names.ts";
import { findHeader, type Header, noHeaderRow, type Row } from "../layout/table_layout.ts";
import { rowRecords } from "../layout/row_records.ts";
import { isDone, planOf, type Task } from "./task.ts";
import { timeFormOf } from "../layout/time_form.ts";
import { wordForNothing } from "../layout/word_for_nothing.ts";

const HEADER_ROWS = 80;
/** Names of columns stand in no more rows than these. */
const MOST_HEADER_ROWS = 3;
const MOST_COLUMNS = 1000;
/** Spreadsheet days of 1954 to 2119. */
const EXCEL_DAYS = [20_000, 80_000];
/** Behind the name of a column whose cells are links. */
const LINK = " (link)";

/** A sheet, and its header. */
interface Found {
  readonly sheet: Sheet;
  readonly header: Header;
  /** The first rows, those above the header among them. */
  readonly rows: readonly Row[];
}

/** Reads every record of a workbook into the task's mentions and rejections. */
export async function readWorkbook(input: Input, task: Task): Promise<void> {
  const sheets = await openWorkbook(input.file!, input.name, task.note);
  const found = await sheetsToRead(sheets, input.name, task);
  if (found.length === 0) return task.note(`${input.name} has no sheet with rows: 0 records`);
  const [{ header }] = found;
  const { names, recognised } = namedAsKnown(header, task);
  const format = chooseFormat({ recognised }, names, input.name, task);
  checkColumns(names, `${input.name}, sheet "${found[0].sheet.name}", row ${header.row.line}`, task.source);
  noteParts(names, input.name, task);
  const from = fromOf(format, task.source);
  const form = await timeFormOf(
    () => dates(found, from, format, task),
    task,
    format,
    namesOf(from.published_at)[0] ?? "date",
  );
  const nothing = wordForNothing(below(found[0]), placesOf(names, namesOf(from.text)));
  const plan = withLinks(
    { ...planOf(task, format, form), nothing },
    found.flatMap(({ header }) => namedAsKnown(header, task).names),
  );
  noteTwice(header.row.cells, from, input.name, task.note);
  for (const one of found) await readSheet(one, plan, input.name, task);
}

function below({ header, rows }: Found): readonly Row[] {
  return rows.filter(({ line }) => line > header.row.line);
}

async function readSheet({ sheet, header }: Found, plan: Plan, file: string, task: Task) {
  const fieldsOf = fieldsReader(sheet, namedAsKnown(header, task).names, plan.from, plan.nothing);
  const oddities: SheetOddities = { formulas: 0, errors: 0, hidden: 0 }, mapper = careful(plan, task);
  for await (const rows of sheet.rows(oddities)) {
    for (const row of rows) {
      if (row.line <= header.row.line || isDone(task)) continue;
      if (isHeaderAgain(row, header)) {
        task.table.reject({
          file: task.file,
          line: row.line,
          reason: "the header again, no record",
          record: rawRow(row),
        });
        continue;
      }
      for (const one of rowRecords(fieldsOf(row), plan.format)) mapper.map(one, row.line, () => rawRow(row));
    }
    await task.pause();
    if (isDone(task)) break;
  }
  mapper.finish();
  const where = `${file}, sheet "${sheet.name}"`;
  if (oddities.formulas > 0) {
    task.note(`${where}: ${oddities.formulas} formulas have no kept value and were read as empty`);
  }
  if (oddities.errors > 0) {
    task.note(`${where}: ${oddities.errors} cells hold an error such as #N/A and were read as empty`);
  }
  if (oddities.hidden > 0) {
    task.note(`${where}: ${oddities.hidden} hidden row${oddities.hidden > 1 ? "s were" : " was"} read, too`);
  }
}

/** Rows' cells by name, and behind them the addresses of those that are links. */
function fieldsReader(
  sheet: Sheet,
  names: readonly string[],
  from: Plan["from"],
  nothing: Plan["nothing"] = null,
): (row: SheetRow) => NamedFields {
  const dates = new Set(namesOf(from.published_at).map(foldHeader));
  const isDate = names.map((name) => dates.has(foldHeader(name)));
  return ({ cells, links }) => {
    const cell = (i: number) => isDate[i] ? dateIn(cells[i] ?? "", sheet) : cells[i] ?? "";
    if (links.size === 0) return rowFields(names, cell, nothing);
    const linked = [...links].filter(([column, address]) => names[column] && cells[column] !== address);
    const all = [...names, ...linked.map(([column]) => names[column] + LINK)];
    return rowFields(all, (i) => i < names.length ? cell(i) : linked[i - names.length][1], nothing);
  };
}

/** In a column of dates a number without a date's style is a day all the same. */
function dateIn(cell: string, { from1904 }: Sheet): string {
  const days = /^\d{5}(?:\.\d+)?$/.test(cell) ? Number(cell) : 0;
  return days >= EXCEL_DAYS[0] && days < EXCEL_DAYS[1] ? serialDate(days, from1904) : cell;
}

/** The address behind a cell wins over what it shows (`open`), where the url is wanted. */
function withLinks(plan: Plan, names: readonly string[]): Plan {
  const wanted = namesOf(plan.from.url).filter((name) => names.some((other) => foldHeader(other) === foldHeader(name)));
  if (wanted.length === 0) return plan;
  return { ...plan, from: { ...plan.from, url: wanted.flatMap((name) => [name + LINK, name]) } };
}

async function* dates(
  found: readonly Found[],
  from: Plan["from"],
  format: Format | null,
  task: Task,
): AsyncIterable<string> {
  for (const one of found) {
    const fieldsOf = fieldsReader(one.sheet, namedAsKnown(one.header, task).names, from);
    for await (const rows of one.sheet.rows()) {
      for (const row of rows) {
        if (row.line <= one.header.row.line) continue;
        for (const record of rowRecords(fieldsOf(row), format)) {
          const value = pickFrom(record, from.published_at);
          if (value !== null) yield String(value);
        }
      }
    }
  }
}

/**
 * The sheet that the study names; else the visible one whose header is best known (a hidden one, where no visible one
 * is known at all), sheets that a format prefers first, and with it those of the same columns or the same format (an export that was cut at a sheet's end, a sheet
 * a month with tags of its own).
 */
export async function sheetsToRead(sheets: readonly Sheet[], file: string, task: Task): Promise<Found[]> {
  const { source, formats } = task;
  if (source.sheet !== undefined) {
    const sheet = sheets.find(({ name }) => foldHeader(name) === foldHeader(source.sheet!));
    if (!sheet) throw noSuchSheet(sheets, file, task);
    const found = await headerIn(sheet, task);
    if (!found && source.header_row !== undefined) throw noHeaderRow(file, source);
    return found ? [found] : [];
  }
  const [visible, hidden] = [false, true].map((wanted) => sheets.filter(({ hidden }) => hidden === wanted));
  const found = await headersIn(visible.length > 0 ? visible : hidden, task);
  if (!found.some(isKnown)) found.push(...(await headersIn(hidden, task)).filter(isKnown));
  if (found.length === 0 && source.header_row !== undefined) throw noHeaderRow(file, source);
  const best = found.toSorted((a, b) => rank(b, formats) - rank(a, formats))[0];
  const chosen = best ? found.filter(({ header }) => continues(header, best.header, source)) : [];
  sayLeftOut(sheets, chosen, file, task);
  return chosen;
}

async function headersIn(sheets: readonly Sheet[], task: Task): Promise<Found[]> {
  const found: Found[] = [];
  for (const sheet of sheets) {
    const one = await headerIn(sheet, task);
    if (one) found.push(one);
  }
  return found;
}

/** Whether a sheet has a column that the study names, or the columns of a format. */
function isKnown({ header }: Found): boolean {
  return header.named > 0 || header.recognised.length > 0;
}

/** A cover has fewer columns than records, where no name tells. */
function rank({ sheet, header }: Found, formats: readonly Format[]): number {
  const preferred = formats.some(({ sheets }) => sheets?.some((name) => foldHeader(name) === foldHeader(sheet.name)));
  const known = header.named * 10_000 + (header.recognised[0]?.met ?? 0) * 100 + header.known + header.usual;
  const width = Math.min(header.row.cells.filter((cell) => cell.trim() !== "").length, MOST_COLUMNS) / MOST_COLUMNS;
  return known * 2 + width + (preferred && (header.recognised.length > 0 || header.named > 0) ? 1_000_000 : 0);
}

async function headerIn(sheet: Sheet, { source, formats }: Task): Promise<Found | null> {
  const rows: SheetRow[] = [], wanted = Math.max(HEADER_ROWS, source.header_row ?? 0);
  for await (const some of sheet.rows()) {
    rows.push(...some);
    if (rows.length >= wanted) break;
  }
  const header = await headerAmong(rows, wanted, sheet, { source, formats });
  return header && { sheet, header, rows: rows.slice(0, wanted) };
}

async function headerAmong(
  rows: readonly SheetRow[],
  wanted: number,
  sheet: Sheet,
  { source, formats }: Pick<Task, "source" | "formats">,
): Promise<Header | null> {
  const found = findHeader(rows.slice(0, wanted), source, formats);
  if (!found || source.header_row !== undefined) return found;
  // Names of two rows: those of one are merged over both, and the lower row has all.
  const { line } = found.row, below = await sheet.reach(line);
  if (below === line || below - line >= MOST_HEADER_ROWS) return found;
  return findHeader(rows, { ...source, header_row: below }, formats) ?? found;
}

function sayLeftOut(sheets: readonly Sheet[], chosen: readonly Found[], file: string, task: Task): void {
  const read = new Set(chosen.map(({ sheet }) => sheet));
  const left = sheets.filter((sheet) => !read.has(sheet));
  if (left.length === 0 || read.size === 0) return;
  const named = (some: readonly Sheet[]) =>
    some.map(({ name, hidden }) => `"${name}"${hidden ? " (hidden)" : ""}`).join(", ");
  const shown = named(chosen.map(({ sheet }) => sheet));
  task.note(`${file}: read sheet ${shown}; not read: ${named(left)}; write sheet: NAME for another`);
}

function noSuchSheet(sheets: readonly Sheet[], file: string, { source }: Task): StudyError {
  const names = sheets.map(({ name }) => JSON.stringify(name)).join(", ");
  return new StudyError(
    `study.yml:${source.line}: Cannot find sheet ${JSON.stringify(source.sheet)} in ${file}: sheets are ${names}`,
  );
}

/** Whether a sheet goes on with another: the same columns, the same format, or all columns that the study names. */
function continues(header: Header, best: Header, { columns }: Task["source"]): boolean {
  if (sameHeader(header, best)) return true;
  const [first] = best.recognised, wanted = Object.keys(columns).length;
  if (first) return header.recognised[0]?.format === first.format;
  return wanted > 1 && header.named === wanted && best.named === wanted;
}

/** The same columns, in whatever order. */
function sameHeader(a: Header, b: Header): boolean {
  const sorted = ({ row }: Header) => row.cells.map(foldHeader).filter((name) => name !== "").sort().join("\n");
  return a === b || sorted(a) === sorted(b);
}

function isHeaderAgain(row: SheetRow, { row: header }: Header): boolean {
  return row.cells.length > 1 && header.cells.every((cell, i) => foldHeader(cell) === foldHeader(row.cells[i] ?? ""));
}

function rawRow({ cells }: SheetRow): string {
  return cells.join("\t");
}
