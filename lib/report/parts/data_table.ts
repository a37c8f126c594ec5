/** The table behind a chart: every number can be clicked, read and copied. @module */
import { type Markup, markup } from "../markup.ts";
import type { Report } from "../types.ts";

/** A cell: text, or a number that leads to its mentions. */
export type Cell = string | { readonly text: string; readonly where?: string };

export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many of the first columns hold words; the others are set as numbers. Default 1. */
  readonly words?: number;
}

/** What some columns are called in the report's language. */
export function heads(
  { words }: Pick<Report, "words">,
  ...columns: readonly (keyof Report["words"]["ui"]["column"])[]
): string[] {
  return columns.map((column) => words.ui.column[column]);
}

/** The table as markup, in a box that scrolls sideways on a narrow screen. */
export function dataTable({ columns, rows, words = 1 }: DataTable, label: string): Markup {
  const side = (i: number) => i < words ? "w" : "n";
  const head = columns.map((column, i) => markup`<th scope="col" class="${side(i)}">${column}</th>`);
  const body = rows.map((row) => {
    const [first, ...rest] = row.map(cellMarkup);
    const cells = rest.map((cell, i) => markup`<td class="${side(i + 1)}"><bdi>${cell}</bdi></td>`);
    const name = row[0] === "" ? markup`<td></td>` : markup`<th scope="row"><bdi>${first}</bdi></th>`; // no empty heads
    return markup`<tr>${name}${cells}</tr>\n`;
  });
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr>${head}</tr></thead>
<tbody>${body}</tbody></table></div>`;
}

/** A number that opens its mentions, or plain text where there is nothing behind it. */
function cellMarkup(cell: Cell): Markup {
  if (typeof cell === "string") return markup`${cell}`;
  if (!cell.where) return markup`${cell.text}`;
  return markup`<button type="button" class="open" data-where="${cell.where}">${cell.text}</button>`;
}
