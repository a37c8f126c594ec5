/** Looks at every byte once more. @module */
import { relative } from "node:path";
import { entryChunks, readDirectory } from "../../collect/containers/zip.ts";
import { readParquet } from "../../tables/parquet.ts";
import { filesUnder } from "./files_under.ts";
import type { Person } from "./types.ts";
import { holdsPerson } from "./holds_person.ts";

/**
 * Files in which a person's name, pseudonym or a text of theirs still stands: as bytes, in decoded Parquet, in the
 * entries of workbooks and slides.
 *
 * @param base what the names of the files are relative to
 */
export async function findRemains(folders: readonly string[], base: string, person: Person): Promise<string[]> {
  const { cell, file } = holdsPerson(person);
  const remains: string[] = [];
  for (const path of folders.flatMap(filesUnder)) {
    const holds = path.endsWith(".parquet") ? tableHolds(path, cell) : await fileHolds(path, file);
    if (holds || file(path)) remains.push(relative(base, path));
  }
  return remains;
}

function tableHolds(path: string, holds: (text: string) => boolean): boolean {
  const frame = readParquet(path);
  for (const column of frame.columns.values()) {
    for (let row = 0; row < column.length; row++) {
      const value = column.at(row), values = Array.isArray(value) ? value : [value];
      if (values.some((one) => typeof one === "string" && holds(one))) return true;
    }
  }
  return false;
}

/** A page or a list as it is; of a workbook or slides, what is in the zip. */
async function fileHolds(path: string, holds: (text: string) => boolean): Promise<boolean> {
  const bytes = await Deno.readFile(path);
  if (holds(new TextDecoder().decode(bytes))) return true;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const zip = { size: bytes.length, read: (at: number, length: number) => bytes.subarray(at, at + length) };
  for (const entry of readDirectory(zip, path)) {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of entryChunks(zip, entry, path, () => {})) text += decoder.decode(chunk, { stream: true });
    if (holds(text)) return true;
  }
  return false;
}
