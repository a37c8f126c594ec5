/** Reads workbooks (XLSX) as rows of texts: sheets stream, styles may be broken, nothing is evaluated. @module */
import { StudyError } from "../../tables/study_error.ts";
import type { OnBroken } from "../containers/inflate_guard.ts";
import type { RandomBytes } from "../containers/random_bytes.ts";
import { type BehindRows, behindRows, type MergedDown } from "./behind_rows.ts";
import { local, richText } from "./rich_text.ts";
import { sheetRows } from "./sheet_rows.ts";
import { dateStyles } from "./sheet_styles.ts";
import { xmlElements } from "../input/xml_elements.ts";
import { xmlTokens } from "../input/xml_tokens.ts";
import { entryChunks, readDirectory, type ZipEntry } from "../containers/zip.ts";
import type { SheetOddities, SheetRow } from "./types.ts";

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Days are counted from 1904. */
  readonly from1904: boolean;
  /** Rows from the top, some at a time; blank rows are left out. May be called again. */
  rows(oddities?: SheetOddities): AsyncIterable<SheetRow[]>;
  /** The last row that two cells of this row or more reach down to, merged with those below them; else the row itself. */
  reach(line: number): Promise<number>;
}

/**
 * The sheets of a workbook in their order.
 *
 * @throws {StudyError} if it is no workbook, or unpacks beyond measure
 */
export async function openWorkbook(file: RandomBytes, name: string, onBroken: OnBroken): Promise<Sheet[]> {
  const entries = new Map(readDirectory(file, name).map((entry) => [entry.name.toLowerCase(), entry]));
  const read = (path: string) => readText(file, entries.get(path.toLowerCase()), name, onBroken);
  const book = await read("xl/workbook.xml");
  if (book === null) {
    throw new StudyError(`Cannot read ${name}: it is a zip of Office but no workbook (XLSX); save it as XLSX or CSV`);
  }
  const targets = relations(await read("xl/_rels/workbook.xml.rels") ?? "", "xl");
  const isDate = dateStyles(await read("xl/styles.xml") ?? "");
  const strings = await sharedStrings(file, entries.get("xl/sharedstrings.xml"), name, onBroken);
  const from1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(book);
  return sheetsOf(book).flatMap(({ name: sheet, id, hidden }) => {
    const path = targets.get(id)?.path, entry = path ? entries.get(path.toLowerCase()) : undefined;
    if (!entry) return [];
    const chunks = () => entryChunks(file, entry, `${name}/${sheet}`, onBroken);
    let behind: Promise<BehindRows> | undefined;
    const readBehind = async () => {
      const targets = relations(await read(relationsOf(path!)) ?? "", "xl/worksheets");
      return await behindRows(chunks(), (id) => targets.get(id)?.path);
    };
    const book = { strings, isDate, from1904, behind: () => behind ??= readBehind() };
    return [
      {
        name: sheet,
        hidden,
        from1904,
        rows: (oddities) => sheetRows(chunks(), { ...book, oddities }),
        reach: async (line) => reachOf((await book.behind()).merged.get(line) ?? [], line),
      } as Sheet,
    ];
  });
}

function reachOf(merged: readonly MergedDown[], line: number): number {
  const ends = merged.map(({ last }) => last);
  return Math.max(line, ...ends.filter((end, i) => ends.indexOf(end) !== i));
}

function sheetsOf(book: string): { name: string; id: string; hidden: boolean }[] {
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  for (const token of xmlTokens(book)) {
    if (token.type !== "open" || local(token.name) !== "sheet") continue;
    const { name = "", state = "visible" } = token.attributes;
    const id = Object.entries(token.attributes).find(([key]) => local(key) === "id" && key !== "sheetId")?.[1] ?? "";
    sheets.push({ name, id, hidden: state !== "visible" });
  }
  return sheets;
}

/** Relations by id; addresses outside the workbook stay as they are. */
function relations(xml: string, folder: string): Map<string, { path: string; type: string }> {
  const found = new Map<string, { path: string; type: string }>();
  for (const token of xmlTokens(xml)) {
    if (token.type !== "open" || local(token.name) !== "relationship") continue;
    const { Id = "", Target = "", TargetMode, Type = "" } = token.attributes;
    found.set(Id, { path: TargetMode === "External" ? Target : resolved(Target, folder), type: Type });
  }
  return found;
}

function resolved(target: string, folder: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts = folder.split("/");
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function relationsOf(sheet: string): string {
  const at = sheet.lastIndexOf("/");
  return `${sheet.slice(0, at)}/_rels${sheet.slice(at)}.rels`;
}

async function sharedStrings(
  file: RandomBytes,
  entry: ZipEntry | undefined,
  name: string,
  onBroken: OnBroken,
): Promise<string[]> {
  const strings: string[] = [];
  if (!entry) return strings;
  for await (const elements of xmlElements(entryChunks(file, entry, name, onBroken), ["si"])) {
    for (const { xml } of elements) strings.push(richText(xml));
  }
  return strings;
}

async function readText(
  file: RandomBytes,
  entry: ZipEntry | undefined,
  name: string,
  onBroken: OnBroken,
): Promise<string | null> {
  if (!entry) return null;
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of entryChunks(file, entry, name, onBroken)) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
