/** A figure: title, what to know before reading it, key, charts, and the table behind them. @module */
import type { ChartSpec } from "../../chart/mod.ts";
import { type Markup, markup } from "../markup.ts";
import { isMachineOnly, shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import type { Report } from "../types.ts";
import { markedRow, unmarked } from "../selection/marker.ts";
import { howFigured } from "../texts/how_counted.ts";
import { type DataTable, dataTable } from "./data_table.ts";

/** A colour and what it stands for, with the base of its numbers. */
export interface KeyItem {
  readonly name: string;
  readonly colour: string;
  readonly base?: string;
}

export interface Figure {
  readonly title: string;
  readonly note?: string;
  /** Why there may be nothing to draw; default: that there are no data. */
  readonly empty?: string;
  /** The rows that are drawn: where they are all undefined, the figure says so and draws nothing. */
  readonly rows: readonly (Measure | null)[];
  readonly key?: readonly KeyItem[];
  /** Whether several charts stand side by side where there is room. */
  readonly columns?: boolean;
  readonly charts: readonly { readonly heading?: Markup; readonly spec: ChartSpec }[];
  readonly table: DataTable;
}

/** The figure as markup; its charts are added to the report's and drawn by the page's script. */
export function figure(report: Report, parts: Figure): Markup {
  const { words } = report;
  const empty = parts.rows.every((row) => shown(row) === null);
  const rows = parts.rows.filter((row) => row !== null);
  const machine = !empty && rows.some(isMachineOnly);
  const heading = markup`<figcaption><h3>${parts.title}</h3>${parts.note && markup`<p class="note">${parts.note}</p>`}${
    machine && markup`<p class="machine">${words.ui.machine}</p>`
  }${correction(report, rows)}</figcaption>`;
  if (empty) {
    return markup`<figure class="figure">${heading}<p class="empty">${parts.empty ?? words.ui.noData}</p></figure>\n`;
  }
  const charts = parts.charts.map((chart) =>
    markup`<div>${chart.heading}${chartBox(report, chart.spec, parts.title)}</div>`
  );
  const table = dataTable(withBases(report, parts.table), parts.title);
  return markup`<figure class="figure">${heading}${key(parts.key ?? [])}<div class="charts ${
    parts.columns && "columns"
  }">${charts}</div>
<div class="below">${saves(report, parts.title)}
<details class="numbers"><summary>${words.ui.table}</summary>${table}</details>
<details class="how"><summary>${words.ui.how}</summary>${
    howFigured(report, rows).map((text) => markup`<p>${text}</p>`)
  }</details></div></figure>\n`;
}

/** Buttons that save the figure: the page's script answers them. */
function saves({ words }: Report, title: string): Markup {
  const button = (format: string) =>
    markup`<button type="button" data-save="${format.toLowerCase()}" aria-label="${
      words.filters.saveAs(format, unmarked(title))
    }">${format}</button> `;
  return markup`<p class="save">${words.filters.save} ${["SVG", "PNG", "CSV"].map(button)}</p>`;
}

/** Bases in a table are plain counts: each gets the mark of the measure that stands nearest before it in its row. */
function withBases({ marker, words, numbers }: Report, table: DataTable): DataTable {
  if (!marker) return table;
  const isBase = table.columns.map((column) => column === words.ui.column.base);
  const rows = table.rows.map((cells) => {
    let row: Measure | undefined;
    return cells.map((cell, i) => {
      const id = markedRow(typeof cell === "string" ? cell : cell.text);
      if (id >= 0) row = marker.rows[id];
      const text = row && isBase[i] ? numbers.count(row.n) : "";
      return row && text !== "" && cell === text ? marker.mark(row, "c", text) : cell;
    });
  });
  return { ...table, rows };
}

/** A place for a chart; the script finds its specification by the number. */
function chartBox(report: Report, spec: ChartSpec, label: string): Markup {
  const { config: _, $schema: __, ...own } = spec; // the same for all charts: the page holds them once
  const number = report.charts.push({ ...own, width: "container" }) - 1;
  const height = Number(spec.height) + 24;
  return markup`<div class="chart" data-chart="${number}" role="img" aria-label="${label}" style="min-height:${height}px"></div>`;
}

function key(items: readonly KeyItem[]): Markup {
  if (items.length === 0) return markup``;
  const lines = items.map(({ name, colour, base }) => {
    const note = base && markup` <small>${base}</small>`;
    return markup`<li><i style="background:${colour}"></i><bdi>${name}</bdi>${note}</li>`;
  });
  return markup`<ul class="key">${lines}</ul>`;
}

function correction({ words, numbers }: Report, rows: readonly Measure[]): Markup {
  const labels = rows.filter(({ corrected }) => corrected !== null).map(({ n_labelled }) => n_labelled ?? 0);
  if (labels.length === 0) return markup``;
  const [least, most] = [Math.min(...labels), Math.max(...labels)].map((count) => numbers.count(count));
  return markup`<p class="note">${words.ui.correctedNote(least === most ? most : `${least}–${most}`)}</p>`;
}
