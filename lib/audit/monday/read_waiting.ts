/** Reads the inbox that the report stage wrote. @module */
import { parse } from "../../tables/csv.ts";
import { plainCell } from "../../tables/people/plain_cell.ts";
import type { Waiting } from "./types.ts";

/** Answers and ideas as `inbox.csv` lists them; what it shows may be shown. */
export async function readWaiting(file: string): Promise<(Waiting & { readonly list: string })[]> {
  const [header, ...rows] = parse((await Deno.readTextFile(file)).replace(/^\ufeff/, "")) as string[][];
  const cell = (row: readonly string[], name: string) => plainCell(row[header.indexOf(name)] ?? "");
  return rows.map((row) => ({
    list: cell(row, "list"),
    id: cell(row, "id"),
    published_at: cell(row, "published_at"),
    waiting_hours: Number(cell(row, "waiting_hours").replace(",", ".")),
    subject: cell(row, "subject"),
    expectation: cell(row, "expectation"),
    department: cell(row, "department"),
    text: cell(row, "text"),
  }));
}
