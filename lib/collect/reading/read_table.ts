/** Reads delimited text. @module */
import { parseTime } from "../../time/parse_time.ts";
import { type CsvRecord, fieldText, fieldTexts, rawText } from "../csv/csv_fields.ts";
import type { CsvBatch } from "../csv/csv_window.ts";
import { csvScanner } from "../csv/csv_scanner.ts";
import { type FastRows, fastRows } from "../mapping/fast/fast_rows.ts";
import { type NamedFields, placesOf, rowFields } from "../mapping/fields_of.ts";
import { foldHeader } from "../mapping/header_names.ts";
import { pickFrom } from "../mapping/make_mention.ts";
import { fromOf, namesOf, type Plan } from "../mapping/plan.ts";
import type { Format } from "../types.ts";
import { checkColumns, noteParts, noteTwice } from "../layout/check_columns.ts";
import { chooseFormat } from "../layout/choose_format.ts";
import { namedAsKnown, namesAsked } from "../layout/known_names.ts";
import { rowRecords } from "../layout/row_records.ts";
import { unwrapped } from "../layout/unwrapped.ts";
import { type Careful, careful } from "./careful.ts";
import { type Header, layoutOf, type TableLayout } from "../layout/table_layout.ts";
import { isDone, planOf, type Task, type TextInput } from "./task.ts";
import { timeFormOf } from "../layout/time_form.ts";
import { wordForNothing } from "../layout/word_for_nothing.ts";

/** Reads every record of a table into the task's mentions and rejections. */
export async function readTable(given: TextInput, task: Task): Promise<void> {
  const input = unwrapped(given);
  const layout = layoutOf(input, task);
  if (!layout) return task.note(`${input.name} is empty: 0 records`);
  const { names, recognised } = namedAsKnown(layout.header, task);
  const format = chooseFormat({ recognised }, names, input.name, task);
  checkColumns(names, input.name, task.source);
  noteParts(names, input.name, task);
  const values = () => columnValues(input, layout, names, format, task, scanOptions(layout, names, null));
  const form = await timeFormOf(values, task, format, namesOf(fromOf(format, task.source).published_at)[0] ?? "date");
  const nothing = wordForNothing(layout.below, placesOf(names, namesOf(fromOf(format, task.source).text)));
  const plan = { ...planOf(task, format, form), nothing };
  noteTwice(layout.header.row.cells, plan.from, input.name, task.note);
  await scanAll(input, layout, names, plan, task, scanOptions(layout, names, plan));
}

type ScanOptions = Parameters<typeof csvScanner>[1];

async function scanAll(
  input: TextInput,
  { header }: TableLayout,
  names: readonly string[],
  plan: Plan,
  task: Task,
  options: ScanOptions,
): Promise<void> {
  const fast = fastRows(plan, names, task.table), slow = careful(plan, task);
  const taken = (batch: CsvBatch, first: number) => fast?.batch(batch, first) ?? 0;
  const map = rowMapper(header, names, plan, fast, slow, task);
  const scanner = csvScanner((record) => {
    if (record.line > header.row.line && !isDone(task)) map(record);
  }, {
    ...options,
    onBatch: task.limit === undefined
      ? (batch, first) => batch.line + batch.lines[first] > header.row.line ? taken(batch, first) : 0
      : undefined,
  });
  for await (const chunk of input.chunks()) {
    scanner.push(chunk);
    await task.pause();
    if (isDone(task)) break;
  }
  scanner.end();
  slow.finish();
  await task.pause();
}

/** What is done with each record after the header. */
function rowMapper(
  { row }: Header,
  names: readonly string[],
  plan: Plan,
  fast: FastRows | null,
  slow: Careful,
  task: Task,
): (record: CsvRecord) => void {
  const width = names.length;
  let cells: (string | undefined)[] = [];
  let current: CsvRecord | null = null;
  const fields = rowFields(names, (i) => cells[i] ??= fieldText(current!, i), plan.nothing);
  return (record) => {
    if (fast?.row(record)) return;
    const reject = (reason: string) =>
      task.table.reject({ file: task.file, line: record.line, reason, record: rawText(record) });
    if (record.damage) return reject(damageReason(record, names));
    if (isEmptyFrom(record, 0)) return; // as an empty line, and an empty row of a sheet
    if (isHeaderAgain(record, row.cells)) return reject("the header again, no record");
    if (record.count > width && !isEmptyFrom(record, width)) {
      return reject(`number of fields: the line has ${record.count}, the header ${width}`);
    }
    cells = new Array(width);
    current = record;
    const missing = record.count < width ? missingReason(record, names, plan) : null;
    if (missing) return reject(missing);
    for (const one of rowRecords(fields, plan.format)) slow.map(one, record.line, () => rawText(record));
  };
}

function damageReason(record: CsvRecord, names: readonly string[]): string {
  const column = names[Math.min(record.count, names.length) - 1];
  return record.damage === "quote"
    ? `quote: the quote that opens column "${column}" does not close on its line`
    : `quote: the file ends before the quote that opens column "${column}" closes`;
}

/** A line that is too short for its text or date is named as such. */
function missingReason(record: CsvRecord, names: readonly string[], plan: Plan): string | null {
  for (const target of ["text", "published_at"] as const) {
    const wanted = namesOf(plan.from[target]);
    if (plan.from.title !== undefined || wanted.length !== 1) continue;
    const at = names.findIndex((name) => foldHeader(name) === foldHeader(wanted[0]));
    if (at < record.count) continue;
    const what = target === "text" ? "no text" : "no date";
    return `${what}: column "${wanted[0]}" is missing, the line has ${record.count} of ${names.length} fields`;
  }
  return null;
}

/** Whether no field from the given one on has a value; spreadsheets write empty rows as delimiters alone. */
function isEmptyFrom(record: CsvRecord, width: number): boolean {
  for (let i = width; i < record.count; i++) if (fieldText(record, i).trim() !== "") return false;
  return true;
}

function isHeaderAgain(record: CsvRecord, header: readonly string[]): boolean {
  if (record.count !== header.length || record.count < 2) return false;
  return fieldTexts(record).every((cell, i) => foldHeader(cell) === foldHeader(header[i]));
}

/** `form` is null while it is being found out: then nothing is cut back. */
function scanOptions(
  { delimiter, bareCr, backslash, spaced }: TableLayout,
  names: readonly string[],
  plan: Pick<Plan, "format" | "from" | "form"> | null,
): ScanOptions {
  const width = plan ? names.length : null;
  return {
    delimiter,
    bareCr,
    spaced,
    backslash: plan?.format?.backslash ?? backslash,
    width,
    looksWhole: plan ? wholeness(names, plan) : undefined,
  };
}

/**
 * Whether fields look like a whole record: the date can be read, the id has no white space, and no bare field ends
 * with half a pair of quotes (as the last line of a quoted field would; an inch mark stands within).
 */
function wholeness(names: readonly string[], { from, form }: Pick<Plan, "from" | "form">) {
  const at = (wanted: readonly string[]) =>
    wanted.map((w) => names.findIndex((name) => foldHeader(w) === foldHeader(name))).find((i) => i >= 0) ?? -1;
  const date = at(namesOf(from.published_at)), day = date < 0 ? at(namesAsked(from.published_at)) : date;
  const id = at(namesOf(from.id));
  const isDate = (field: string | undefined) => parseTime(field?.trim() ?? "", form, AS_WRITTEN) !== null;
  const isHalf = (field: string) => field.trimEnd().endsWith('"') && field.split('"').length % 2 === 0;
  return (fields: readonly string[], quoted?: ArrayLike<number>) => {
    if (fields.some((field, i) => !quoted?.[i] && isHalf(field))) return false;
    if (id >= 0 && id < fields.length && !/^\S+$/.test(fields[id].trim())) return false;
    if (isDate(fields[day]) || date >= 0) return isDate(fields[day]);
    return names.length > 2 && fields.filter((field) => /^\S+$/.test(field)).length > names.length / 2;
  };
}

const AS_WRITTEN = { toUtc: (ms: number) => ms };

/** The dates' column, record by record. */
async function* columnValues(
  input: TextInput,
  { header }: TableLayout,
  names: readonly string[],
  format: Format | null,
  task: Task,
  options: ScanOptions,
): AsyncIterable<string> {
  const from = fromOf(format, task.source).published_at;
  let values: string[] = [], current: CsvRecord | null = null;
  const fields: NamedFields = rowFields(names, (i) => fieldText(current!, i));
  const scanner = csvScanner((record) => {
    if (record.line <= header.row.line || record.damage) return;
    current = record;
    for (const one of rowRecords(fields, format)) {
      const value = pickFrom(one, from);
      if (value !== null) values.push(String(value));
    }
  }, options);
  for await (const chunk of input.chunks()) {
    scanner.push(chunk);
    yield* values;
    values = [];
  }
  scanner.end();
  yield* values;
}
