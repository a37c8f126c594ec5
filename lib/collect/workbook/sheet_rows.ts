/** Rows of a sheet as texts. @module */
import { type BehindRows, columnNumber, type MergedDown } from "./behind_rows.ts";
import { richText } from "./rich_text.ts";
import type { SheetOddities, SheetRow } from "./types.ts";
import { xmlElements } from "../input/xml_elements.ts";
import { xmlTokens } from "../input/xml_tokens.ts";

/** What cells refer to. */
interface Book {
  readonly strings: readonly string[];
  readonly isDate: (style: number) => boolean;
  readonly from1904: boolean;
  behind(): Promise<BehindRows>;
  readonly oddities?: SheetOddities;
}

interface Cell {
  readonly column: number;
  readonly text: string;
  readonly link?: string;
}

const DAY_MS = 86_400_000;
/** Days from the spreadsheets' day 0 to 1970, by calendar; day 60 of the first is a day that never was. */
const TO_1970 = 25_569, TO_1970_FROM_1904 = 24_107, LEAP_BUG_DAY = 60;
const HIDDEN_ROW = /^<[^>]*?\shidden\s*=\s*["'](?:1|true)["']/;
/** A sheet has no more columns than this. */
const COLUMNS = 16_384;

/** The rows of a sheet that hold anything; a cell that was merged with those below it stands in each of their rows. */
export async function* sheetRows(chunks: AsyncIterable<Uint8Array>, book: Book): AsyncIterable<SheetRow[]> {
  const { links, merged } = await book.behind(), fill = filler(merged);
  let last = 0;
  for await (const elements of xmlElements(chunks, ["row"])) {
    const rows: SheetRow[] = [];
    for (const { xml } of elements) {
      const row = rowOf(xml, last + 1, book, links);
      last = row.line;
      if (row.cells.every((cell) => cell.trim() === "")) continue;
      rows.push(merged.size > 0 ? fill(row) : row);
      if (book.oddities && HIDDEN_ROW.test(xml)) book.oddities.hidden++;
    }
    yield rows;
  }
}

/** A row's cells with those that reach down into it. */
function filler(merged: BehindRows["merged"]): (row: SheetRow) => SheetRow {
  let reaching: (MergedDown & { readonly text: string })[] = [];
  return (row) => {
    reaching = reaching.filter(({ last }) => last >= row.line);
    const cells = [...row.cells];
    for (const { column, text } of reaching) {
      while (cells.length <= column) cells.push("");
      if (cells[column] === "") cells[column] = text;
    }
    for (const cell of merged.get(row.line) ?? []) reaching.push({ ...cell, text: row.cells[cell.column] ?? "" });
    return { ...row, cells };
  };
}

function rowOf(xml: string, next: number, book: Book, addresses: ReadonlyMap<string, string>): SheetRow {
  const cells: string[] = [], links = new Map<number, string>();
  const line = Number(/^<[^>]*?\sr\s*=\s*["'](\d+)["']/.exec(xml)?.[1] ?? next);
  for (const { column, text, link } of cellsOf(xml, book)) {
    while (cells.length < column) cells.push("");
    cells[column] = text;
    const address = link ?? (addresses.size > 0 ? addresses.get(`${columnName(column)}${line}`) : undefined);
    if (address !== undefined) links.set(column, address);
  }
  return { line, cells, links };
}

function* cellsOf(xml: string, book: Book): Iterable<Cell> {
  let next = 0;
  for (
    const [cell, attributes, body = ""] of xml.matchAll(
      /<(?:\w+:)?c(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g,
    )
  ) {
    const reference = /\br\s*=\s*["']([A-Z]+)\d*["']/i.exec(attributes)?.[1];
    const column = reference ? columnNumber(reference) : next;
    if (column >= COLUMNS) continue;
    next = column + 1;
    if (cell.endsWith("/>") && body === "") continue;
    yield { column, ...contentOf(attributes, body, book) };
  }
}

function contentOf(attributes: string, body: string, book: Book): { text: string; link?: string } {
  const type = /\bt\s*=\s*["'](\w+)["']/.exec(attributes)?.[1] ?? "n";
  const style = Number(/\bs\s*=\s*["'](\d+)["']/.exec(attributes)?.[1] ?? -1);
  const formula = part(body, "f"), value = part(body, "v");
  const link = formula === null ? undefined : /^\s*HYPERLINK\(\s*"([^"]+)"/i.exec(formula)?.[1];
  return { text: valueOf(type, style, value, formula, body, book), link };
}

function valueOf(
  type: string,
  style: number,
  value: string | null,
  formula: string | null,
  body: string,
  book: Book,
): string {
  if (type === "inlineStr") return richText(body);
  if (value === null) {
    if (formula !== null && book.oddities) book.oddities.formulas++;
    return "";
  }
  if (type === "s") return book.strings[Number(value)] ?? "";
  if (type === "str") return richText(`<t>${rawPart(body, "v")}</t>`);
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "e") {
    if (book.oddities) book.oddities.errors++;
    return "";
  }
  if (type !== "n") return value;
  if (book.isDate(style) && /^-?[\d.]+(?:E[+-]?\d+)?$/i.test(value)) return serialDate(Number(value), book.from1904);
  const whole = plainNumber(value);
  // A number cell cannot hold so many digits: its last ones are lost, whatever the file writes for them.
  return /^-?\d{16,}$/.test(whole) && !Number.isSafeInteger(Number(whole))
    ? Number(whole).toExponential().toUpperCase()
    : whole;
}

/** Some programs write every number as a decimal (`7.0`), or large ones as Java does: `1.23456789E8` is 123456789. */
function plainNumber(value: string): string {
  const number = Number(value);
  return /^-?\d+(?:\.\d*)?E[+-]?\d+$/i.test(value) && (Number.isSafeInteger(number) || number % 1 !== 0)
    ? String(number)
    : value.replace(/^(-?\d+)\.0+$/, "$1");
}

/** A serial day as `2015-07-10 10:00:00`, to the millisecond; below one day as a time. */
export function serialDate(days: number, from1904: boolean): string {
  const shift = from1904 ? TO_1970_FROM_1904 : days < LEAP_BUG_DAY ? TO_1970 - 1 : TO_1970;
  const date = new Date(Math.round((days - shift) * DAY_MS));
  if (!(days >= 0) || Number.isNaN(date.getTime())) return String(days);
  const [day, time] = date.toISOString().replace("Z", "").replace(".000", "").split("T");
  return days < 1 ? time : `${day} ${time}`;
}

/** The text of a child element; null if there is none. */
function part(body: string, name: "f" | "v"): string | null {
  const raw = rawPart(body, name);
  if (raw === null || !/[<&]/.test(raw)) return raw;
  let text = "";
  for (const token of xmlTokens(raw)) if (token.type === "text") text += token.text;
  return text;
}

const PARTS = {
  f: /<(?:\w+:)?f(?=[\s/>])[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/,
  v: /<(?:\w+:)?v(?=[\s/>])[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?v>)/,
};

function rawPart(body: string, name: "f" | "v"): string | null {
  const found = PARTS[name].exec(body);
  return found ? found[1] ?? (name === "f" ? "" : null) : null;
}

function columnName(number: number): string {
  let name = "";
  for (let n = number + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + (n - 1) % 26) + name;
  return name;
}
