/** Adds rows to a CSV that people keep. @module */
import { dirname } from "node:path";
import { stringify } from "../csv.ts";
import { StudyError } from "../study_error.ts";
import { csvRecords, delimiterOf } from "./csv_records.ts";
import { checkUtf8 } from "./people_text.ts";
import { harmlessCell } from "./plain_cell.ts";

/**
 * Adds rows to a CSV and leaves what stands in it as it is, byte for byte: the new file is written beside and put in its
 * place, so that a crash leaves the old or the new. A file that is not there, or is empty, begins with the columns'
 * names. A last line that does not end is ended first. New rows are written as the file is: in the order of its columns
 * and with what stands between them, for a spreadsheet may have saved it otherwise; columns that it lacks are left out,
 * others stay empty.
 *
 * @throws {StudyError} if the file is in another encoding than UTF-8, or its first line names none of the columns
 * @param path its folder is made where it is missing
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { appendRows } from "./append_rows.ts";
 *
 * const path = `${await Deno.makeTempDir()}/coding/sample-may.csv`;
 * await appendRows(path, ["mention", "text"], [["vk:1", "=1+1"]]);
 * await appendRows(path, ["mention", "text"], [["vk:2", "a,b"]]);
 * assert.equal(await Deno.readTextFile(path), `mention,text\r\nvk:1,'=1+1\r\nvk:2,"a,b"\r\n`);
 * ```
 */
export async function appendRows(
  path: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const before = await textOf(path), [header] = csvRecords(before);
  const names = header ? header.fields.map((name) => name.trim().toLowerCase()) : columns;
  if (!names.some((name) => columns.includes(name))) {
    const found = header.fields.join(", ");
    throw new StudyError(
      `Cannot add to ${path}: its columns are ${found}; write ${columns.join(",")} in its first line`,
    );
  }
  const ending = before === "" || /[\r\n]$/.test(before) ? "" : "\r\n", separator = delimiterOf(before);
  const places = names.map((name) => columns.indexOf(name));
  const cells = rows.map((row) => places.map((place) => place < 0 ? "" : harmlessCell(row[place])));
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeTextFile(
    `${path}.new`,
    before + ending + stringify(header ? cells : [columns, ...cells], { separator }),
  );
  await Deno.rename(`${path}.new`, path);
}

async function textOf(path: string): Promise<string> {
  try {
    const bytes = await Deno.readFile(path);
    checkUtf8(path, bytes);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}
