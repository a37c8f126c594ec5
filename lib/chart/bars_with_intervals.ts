/** Lying bars with their intervals and numbers written out: no axis to look up. @module */
import { chart, GREY, INK, LINE } from "./chart.ts";
import { seriesColours } from "./colour.ts";
import type { ChartOptions, ChartRow, ChartSpec } from "./types.ts";

const LABEL_PIXELS = 20;
const BAR_PIXELS = 14;
const GAP_PIXELS = 10;
/** Room on the right for the number behind the longest bar. */
const TEXT_PIXELS = 150;

/** A bar. */
export interface BarRow extends ChartRow {
  /** What stands above the bars of a group; empty: nothing, and the bars lie close. */
  readonly group: string;
  /** Decides the bar's colour; default: one series for all. */
  readonly series?: string;
  /** Null draws no bar and leaves the text, which should say why. */
  readonly value: number | null;
  /** Lower end of the interval; without both ends none is drawn. */
  readonly low?: number | null;
  /** Upper end of the interval. */
  readonly high?: number | null;
}

/** What {@linkcode barsWithIntervals} can be told. */
export interface BarsOptions extends ChartOptions {
  /** The end of the value axis; default the greatest value or upper bound. */
  readonly top?: number;
}

/**
 * Bars in the order of the rows; rows of one group lie under one label, the first drawn strongest.
 *
 * @param rows a bar each; `text` is written behind it
 * @returns the specification; its height follows from the rows
 *
 * @example A share with its interval
 * ```ts
 * import assert from "node:assert/strict";
 * import { barsWithIntervals } from "./bars_with_intervals.ts";
 *
 * const spec = barsWithIntervals([
 *   { group: "forum", value: 0.25, low: 0.0889, high: 0.5323, text: "25 % (9–53 %), n = 12" },
 *   { group: "news", value: null, text: "no data" },
 * ]);
 * assert.equal(spec.height, 20 + 14 + 10 + 20 + 14);
 * ```
 */
export function barsWithIntervals(rows: readonly BarRow[], options: BarsOptions = {}): ChartSpec {
  const series = [...new Set(rows.map((row) => row.series ?? ""))];
  const colours = options.colours ?? seriesColours(series);
  const { bars, labels, height } = placed(rows, colours);
  const top = options.top ?? Math.max(0, ...rows.map((row) => Math.max(row.value ?? 0, row.high ?? 0)));
  const x = {
    type: "quantitative",
    scale: { domain: [0, top > 0 ? top : 1], nice: false, rangeMax: { expr: `max(60, width - ${TEXT_PIXELS})` } },
    axis: null,
  };
  const y = { field: "y", type: "quantitative", scale: { domain: [0, height], range: [0, height] }, axis: null };
  const data = { values: bars };
  return chart({
    layer: [
      { data: { values: labels }, mark: labelMark(), encoding: { y, text: { field: "group" } } },
      { data: { values: bars.filter((bar) => bar.value !== null) }, mark: barMark(), encoding: barEncoding(x, y) },
      {
        data: { values: bars.filter((bar) => typeof bar.low === "number" && typeof bar.high === "number") },
        mark: { type: "rule", strokeWidth: 1.5, color: INK, opacity: 0.55, tooltip: null },
        encoding: { x: { ...x, field: "low" }, x2: { field: "high" }, y },
      },
      { data, mark: textMark(), encoding: { x: { ...x, field: "end" }, y, text: { field: "text" } } },
    ],
    height,
    padding: { left: 0, right: 0, top: 0, bottom: 0 },
  }, options);
}

function placed(rows: readonly BarRow[], colours: Readonly<Record<string, string>>) {
  const labels: object[] = [];
  const bars: (BarRow & { from: number; y: number; top: number; bottom: number; end: number; colour: string })[] = [];
  let y = 0;
  rows.forEach((row, i) => {
    const opens = i === 0 || rows[i - 1].group !== row.group;
    if (opens && row.group !== "") {
      if (i > 0) y += GAP_PIXELS;
      labels.push({ group: row.group, y: y + LABEL_PIXELS / 2 });
      y += LABEL_PIXELS;
    }
    const end = Math.max(row.value ?? 0, row.high ?? 0, 0);
    bars.push({
      title: row.text,
      ...row,
      from: 0,
      y: y + BAR_PIXELS / 2,
      top: y + 2,
      bottom: y + BAR_PIXELS - 2,
      end,
      colour: colours[row.series ?? ""] ?? LINE,
    });
    y += BAR_PIXELS;
  });
  return { bars, labels, height: Math.max(y, BAR_PIXELS) };
}

function labelMark(): object {
  return { type: "text", x: 0, align: "left", baseline: "middle", fontSize: 13, color: INK, limit: { expr: "width" } };
}

function barMark(): object {
  return { type: "rect", cursor: "pointer" };
}

function barEncoding(x: object, y: object): object {
  return {
    x: { ...x, field: "from" },
    x2: { field: "value" },
    y: { ...y, field: "top" },
    y2: { field: "bottom" },
    color: { field: "colour", type: "nominal", scale: null },
    tooltip: { field: "title" },
  };
}

function textMark(): object {
  return { type: "text", align: "left", dx: 6, fontSize: 12, color: GREY, cursor: "pointer", tooltip: null };
}
