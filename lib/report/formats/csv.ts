/** The report's tables as CSV, a file each. @module */
import { stringify } from "../../tables/csv.ts";
import { harmlessCell } from "../../tables/people/plain_cell.ts";
import type { Cell } from "../sheets/mod.ts";
import type { ReportFormat } from "./types.ts";

/** `csv/01-do-they-talk.csv` …: the tables of the workbook's sheets, numbers unrounded, dates as ISO writes them. */
export const csvFormat: ReportFormat = {
  name: "csv",
  file: "csv",
  write(_report, _mentionsOf, sheetsOf) {
    const files = new Map<string, string>();
    for (const { file, columns, rows } of sheetsOf().flatMap(({ tables }) => tables)) {
      const lines = [columns.map(({ head }) => harmlessCell(head)), ...rows.map((row) => row.map(csvCell))];
      files.set(`csv/${file}.csv`, stringify(lines, { bom: true }));
    }
    return Promise.resolve(files);
  },
};

/**
 * A cell as CSV has it. Text that a spreadsheet would run begins with an apostrophe; a number never does, below 0 either;
 * what is not defined is empty.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { csvCell } from "./csv.ts";
 *
 * assert.equal(csvCell("=1+1"), "'=1+1");
 * assert.equal(csvCell({ number: -0.75, as: "count" }), "-0.75");
 * assert.equal(csvCell({ number: Date.UTC(2026, 2, 1, 14, 5), as: "moment" }), "2026-03-01 14:05");
 * assert.equal(csvCell(null), "");
 * ```
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return harmlessCell(cell);
  if (cell.as === "day") return new Date(cell.number).toISOString().slice(0, 10);
  if (cell.as === "moment") return new Date(cell.number).toISOString().slice(0, 16).replace("T", " ");
  return String(cell.number);
}
