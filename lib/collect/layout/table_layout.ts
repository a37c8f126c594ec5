/** Finds a table's delimiter, header and format in its first bytes. @module */
import type { SourceSpec } from "../source_spec.ts";
import { StudyError } from "../../tables/study_error.ts";
import { type CsvRecord, fieldTexts } from "../csv/csv_fields.ts";
import { csvScanner } from "../csv/csv_scanner.ts";
import { dottedPath, foldHeader } from "../mapping/header_names.ts";
import { COLUMN_NAMES, wordsOfName } from "../propose/column_names.ts";
import { namesOfAll, recognise, type Recognised } from "../recognise.ts";
import type { Task, TextInput } from "../reading/task.ts";
import type { Format } from "../types.ts";

/** A row that may be the header: of a text its line, of a sheet its row number. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether its first cell stands in quotes in the text. */
  readonly quoted?: boolean;
}

/** The row that is the header, and how well it is known. */
export interface Header {
  readonly row: Row;
  readonly recognised: readonly Recognised[];
  /** Columns that the study names and the row has. */
  readonly named: number;
  /** Names that some format knows. */
  readonly known: number;
  /** Names that columns have in exports that no format claims: `Datum`, `Beitrag`. */
  readonly usual: number;
}

/** A delimited text's layout. */
export interface TableLayout {
  readonly delimiter: number;
  readonly bareCr: boolean;
  /** Whether `\\"` stands for a quote inside quotes, as databases write it. */
  readonly backslash: boolean;
  /** Whether spaces stand before the quotes that open fields: `"id", "date"`. */
  readonly spaced: boolean;
  readonly header: Header;
  /** The first rows below the header. */
  readonly below: readonly Row[];
}

const DELIMITERS = [44, 59, 9, 124];
/** `^`, `~`, and the signs that databases put between fields: only where they show names that are known. */
const RARE_DELIMITERS = [94, 126, 1, 31, 32];
const LF = 10, CR = 13, SPACE = 32, QUOTE = 34, BACKSLASH = 92;
const HEADER_ROWS = 50;
/** The first rows are looked for in so much of a text at a time. */
const PIECE_BYTES = 1 << 15;
/** So much of a text is looked at for spaces before quotes. */
const SPACED_BYTES = 1 << 14;

/** The layout of a text by its first bytes; null if it has no row at all. */
export function tableLayout(
  sample: Uint8Array,
  complete: boolean,
  source: Pick<SourceSpec, "columns" | "delimiter" | "header_row">,
  formats: readonly Format[],
): TableLayout | null {
  const bareCr = endsByCr(sample);
  const said = source.delimiter === undefined ? saidDelimiter(sample) : delimiterByte(source.delimiter);
  const delimiters = said === null ? [...DELIMITERS, ...RARE_DELIMITERS] : [said],
    wanted = Math.max(HEADER_ROWS, source.header_row ?? 0);
  let best: TableLayout | null = null;
  for (const delimiter of delimiters) {
    const spaced = hasSpacedQuotes(sample, delimiter);
    const rows = firstRows(sample, complete, { delimiter, bareCr, spaced }, wanted);
    const header = findHeader(rows, source, formats);
    if (said === null && RARE_DELIMITERS.includes(delimiter) && !isMet(header)) continue;
    if (said === null && delimiter === SPACE && !header?.row.quoted) continue; // R's table; else they are words
    if (header && (!best || isBetter(header, best.header))) {
      const backslash = escapesByBackslash(sample, delimiter), marks = { delimiter, bareCr, spaced, backslash };
      const all = backslash ? firstRows(sample, complete, marks, wanted) : rows;
      const below = all.filter(({ line }) => line > header.row.line);
      best = { ...marks, header: withRowNames(header, below), below };
    }
  }
  return best;
}

/**
 * The header with an empty name before the others, where each row below begins with the name of the row and R's
 * `write.table` wrote none above these: one field more, all in quotes, or the rows' numbers from 1.
 */
function withRowNames(header: Header, below: readonly Row[]): Header {
  const { row } = header, rows = below.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const longer = rows.filter(({ cells }) => cells.length === row.cells.length + 1 && cells[0] !== "");
  if (longer.length === 0 || longer.length < rows.length * MOST || longer.every(({ cells }) => cells.at(-1) === "")) {
    return header;
  }
  const isQuoted = row.quoted === true && longer.every(({ quoted }) => quoted) &&
    new Set(longer.map(({ cells }) => cells[0])).size === longer.length;
  const isCounted = longer.length >= ROWS_COUNTED && longer.every(({ cells }, i) => cells[0] === String(i + 1));
  return isQuoted || isCounted ? { ...header, row: { ...row, cells: ["", ...row.cells] } } : header;
}

/** Nearly all rows, some of them damaged; so many numbers in their order are no chance. */
const MOST = 0.9, ROWS_COUNTED = 5;

function isMet(header: Header | null): boolean {
  return header !== null && (header.named > 0 || header.recognised.length > 0 || header.known >= 3);
}

/** Whether the first line ends by a CR alone, as those of old Macs do; texts in quotes may hold other line ends. */
function endsByCr(sample: Uint8Array): boolean {
  let quoted = false;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i];
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === LF && !quoted) return false;
    else if (byte === CR && !quoted) {
      while (sample[i] === CR) i++; // an empty line may follow; programs that end a line twice write CR CR LF
      return sample[i] !== LF;
    }
  }
  return !sample.includes(LF) && sample.includes(CR);
}

/**
 * The layout of an input; null if it has no row at all.
 *
 * @throws {StudyError} if the study names a header row that is not there
 */
export function layoutOf(
  { sample, complete, name }: Pick<TextInput, "sample" | "complete" | "name">,
  { source, formats }: Pick<Task, "source" | "formats">,
): TableLayout | null {
  const layout = tableLayout(sample, complete, source, formats);
  if (layout || source.header_row === undefined) return layout;
  throw noHeaderRow(name, source);
}

/** What is said where the study's header row lies beyond the last one. */
export function noHeaderRow(file: string, { header_row, line }: Pick<SourceSpec, "header_row" | "line">): StudyError {
  return new StudyError(
    `study.yml:${line}: Cannot find row ${header_row} of ${file}, the header by header_row: the file ends before it; ` +
      `write the number of the row that holds the names, or leave header_row out`,
  );
}

/**
 * The header among the first rows: the one that has most of the columns that the study names, then the one by which
 * a format is recognised, then the one with most known names (three or more), then that with most of those that columns
 * usually have (two or more), else the first with two filled cells or more.
 */
export function findHeader(
  rows: readonly Row[],
  source: Pick<SourceSpec, "columns" | "header_row">,
  formats: readonly Format[],
): Header | null {
  const wanted = new Set(Object.values(source.columns).map(foldHeader));
  const ranked = rows.map((row) => rank(row, wanted, formats));
  if (source.header_row !== undefined) return ranked.find(({ row }) => row.line >= source.header_row!) ?? null;
  let best: Header | null = null;
  for (const header of ranked) {
    if (header.row.cells.every((cell) => cell.trim() === "")) continue;
    if (!best || isBetter(header, best, filled(header) > 1 && filled(best) < 2)) best = header;
  }
  return best;
}

function isBetter(a: Header, b: Header, wider = filled(a) > filled(b)): boolean {
  const met = (header: Header) => header.recognised[0]?.met ?? 0,
    known = (header: Header) => header.known >= 3 ? header.known : 0,
    usual = (header: Header) => header.usual >= 2 ? header.usual : 0;
  const order = [a.named - b.named, met(a) - met(b), known(a) - known(b), usual(a) - usual(b)]
    .find((difference) => difference !== 0);
  return order !== undefined ? order > 0 : wider && known(a) === 0 && usual(a) === 0;
}

function rank(row: Row, wanted: ReadonlySet<string>, formats: readonly Format[]): Header {
  const names = row.cells.map(foldHeader).filter((name) => name !== "");
  const all = namesOfAll(formats), known = names.filter((name) => all.has(dottedPath(name))).length;
  const below = names.filter((name) => all.has(name.slice(0, Math.max(0, name.indexOf("."))))).length; // a known object
  const recognised = Math.max(known, below) >= 2 ? recognise(names, formats, "table") : [];
  const usual = row.cells.filter((cell) => cell.length < LONGEST_NAME && USUAL.has(wordsOfName(cell))).length;
  return { row, recognised, known, usual, named: names.filter((name) => wanted.has(name)).length };
}

const LONGEST_NAME = 60;
const USUAL: ReadonlySet<string> = new Set(Object.values(COLUMN_NAMES).flat().map(wordsOfName));

function filled({ row }: Header): number {
  return row.cells.filter((cell) => cell.trim() !== "").length;
}

function firstRows(
  sample: Uint8Array,
  complete: boolean,
  marks: Pick<TableLayout, "delimiter" | "bareCr" | "spaced"> & { readonly backslash?: boolean },
  wanted: number,
): Row[] {
  const rows: Row[] = [];
  const keep = (record: CsvRecord) => {
    if (rows.length === wanted) return;
    const cells = fieldTexts(record);
    // `sep=;` is a word to spreadsheets, no row.
    if (!/^sep=$/i.test(cells[0].slice(0, 4))) {
      rows.push({ line: record.line, cells, quoted: record.bytes[record.from] === QUOTE });
    }
  };
  const scanner = csvScanner(keep, marks);
  for (let at = 0; at < sample.length && rows.length < wanted; at += PIECE_BYTES) {
    scanner.push(sample.subarray(at, at + PIECE_BYTES));
  }
  if (rows.length < wanted && (complete || rows.length === 0)) scanner.end();
  return rows;
}

/** The sign after `sep=` in the first line, by which spreadsheets are told the delimiter; null without such a line. */
function saidDelimiter(sample: Uint8Array): number | null {
  const said = /^"?sep=([\t -~])"?\s*?[\r\n]/i.exec(new TextDecoder().decode(sample.subarray(0, 20)));
  return said ? said[1].charCodeAt(0) : null;
}

/** Whether a line begins with two quoted fields, a space before the second. */
function hasSpacedQuotes(sample: Uint8Array, delimiter: number): boolean {
  const sign = String.fromCharCode(delimiter).replace("|", "\\|");
  const lines = new TextDecoder().decode(sample.subarray(0, SPACED_BYTES)).split(/[\r\n]+/);
  return lines.some((line) => new RegExp(`^ *"[^"]*" *${sign} +"[^"]*" *(?:${sign}|$)`).test(line));
}

/** Whether quotes inside quoted fields are written `\\"`, and nowhere `""`. */
function escapesByBackslash(sample: Uint8Array, delimiter: number): boolean {
  const edge = (byte: number | undefined) => byte === undefined || byte === delimiter || byte === 10 || byte === 13;
  let escaped = 0;
  for (let i = sample.indexOf(QUOTE); i >= 0; i = sample.indexOf(QUOTE, i + 1)) {
    const before = sample[i - 1], after = sample[i + 1];
    if (before === BACKSLASH) {
      if (sample[i - 2] !== BACKSLASH && after !== QUOTE && !edge(after)) escaped++;
    } else if (after === QUOTE) {
      if (!edge(before) && !edge(sample[i + 2])) return false;
      i++;
    }
  }
  return escaped > 0;
}

function delimiterByte(delimiter: string): number {
  const character = { "\\t": "\t", tab: "\t", comma: ",", semicolon: ";" }[delimiter] ?? delimiter;
  if (character.length !== 1 || character.charCodeAt(0) > 127) {
    throw new StudyError(
      `Cannot read delimiter ${JSON.stringify(delimiter)}: it must be one plain character, such as ";"`,
    );
  }
  return character.charCodeAt(0);
}
