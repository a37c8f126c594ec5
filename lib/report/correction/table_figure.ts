/** A figure that is a table to be read, not a chart. @module */
import { type Markup, markup, type MarkupValue } from "../markup.ts";
import { type DataTable, dataTable } from "../parts/data_table.ts";

/** Title, sentences and an open table. */
export function tableFigure(title: string, notes: readonly MarkupValue[], table: DataTable | null): Markup {
  const lines = notes.filter(Boolean).map((note) => markup`<p class="note">${note}</p>`);
  return markup`<figure class="figure"><figcaption><h3>${title}</h3>${lines}</figcaption>
${table && dataTable(table, title)}</figure>\n`;
}
