/** Lines over days, weeks or months, through zero where there was nothing. @module */
import { DAY_MS } from "../time/calendar.ts";
import { chart, GREY, INK, LINE } from "./chart.ts";
import { seriesColours } from "./colour.ts";
import type { ChartOptions, ChartRow, ChartSpec } from "./types.ts";

/** Up to here all days are named, up to there Mondays, above it months and years. */
const NAMED_DAYS = 14, WEEKS_DAYS = 200;
const MONDAYS_MAX = 12;

/** A point of a line. */
export interface TimeRow extends ChartRow {
  /** First day of the period, `2026-03-01`, or an hour, `2026-03-01T13`. */
  readonly time: string;
  /** The line it is a point of. */
  readonly series: string;
  /** Null breaks the line: not defined is not 0. */
  readonly value: number | null;
}

/** What {@linkcode linesOverTime} can be told. */
export interface LinesOptions extends ChartOptions {
  /** How the value axis is written; `"points"` go below zero. Default `"count"`. */
  readonly unit?: "count" | "share" | "points";
  /** The end of the value axis, so that several charts can share it; default the greatest value. */
  readonly top?: number;
  /** Points to mark on the line, with a few words: spikes. */
  readonly marked?: readonly (TimeRow & { readonly text: string })[];
  /** Whether each line is named at its end, which takes room on the right; default: if there are several. */
  readonly names?: boolean;
}

/**
 * Lines over time, one a series. Give a row for every period, with 0 where there was nothing.
 *
 * @param rows a row a period and series, in any order
 * @returns the specification; each point carries its row's `where` and shows its `text` beside the pointer
 *
 * @example Three days, one of them silent
 * ```ts
 * import assert from "node:assert/strict";
 * import { linesOverTime } from "./lines_over_time.ts";
 *
 * const spec = linesOverTime([
 *   { time: "2026-03-01", series: "mentions", value: 4 },
 *   { time: "2026-03-02", series: "mentions", value: 0 },
 *   { time: "2026-03-03", series: "mentions", value: 7 },
 * ]);
 * assert.equal((spec.data as { values: unknown[] }).values.length, 3);
 * ```
 */
export function linesOverTime(rows: readonly TimeRow[], options: LinesOptions = {}): ChartSpec {
  const series = [...new Set(rows.map((row) => row.series))];
  const colours = options.colours ?? seriesColours(series);
  const height = options.height ?? 220;
  const least = options.unit === "share" ? 0.05 : 1;
  const top = options.top ?? rows.reduce((most, { value }) => Math.max(most, value ?? 0), least);
  const bottom = rows.reduce((lowest, { value }) => Math.min(lowest, value ?? 0), 0);
  const named = options.names ?? series.length > 1;
  return chart({
    data: rows.map((row) => ({ ...row, time: timeOf(row.time) })),
    encoding: {
      x: timeAxis(rows),
      y: valueAxis(bottom, top, { unit: options.unit ?? "count", height, shared: options.top !== undefined }),
    },
    layer: [
      ...(series.length === 1 ? [area(colours[series[0]])] : []),
      lines(series, colours),
      points(series, colours),
      ...(options.marked?.length ? markedLayers(options.marked) : []),
      ...(named ? [nameLayer(rows, { series, colours, span: top - bottom, height })] : []),
    ],
    height,
    padding: { left: 0, right: 8, top: 8, bottom: 4 },
  }, options);
}

/** The period's first moment as if its clock were UTC: charts draw in UTC on whatever machine. */
function timeOf(time: string): number {
  return Date.parse(time.length === 13 ? `${time}:00Z` : `${time}T00:00Z`);
}

function timeAxis(rows: readonly TimeRow[]): object {
  const times = [...new Set(rows.map((row) => timeOf(row.time)))].sort((a, b) => a - b);
  const days = times.length === 0 ? 0 : (times[times.length - 1] - times[0]) / DAY_MS;
  const hourly = rows.some((row) => row.time.length === 13) && days < 2;
  const format = days > 900 ? "%Y" : days > 200 ? "%b %Y" : hourly ? "%H:%M" : "%-d %b";
  const named = hourly ? [] : namedTimes(times, days);
  // By the width, for labels of constant values are not laid out again once a chart has found its room.
  const few = JSON.stringify(named.filter((_, i) => i % 2 === 0)), all = JSON.stringify(named);
  const ticks = named.length > 0
    ? { values: { expr: `width < 480 ? ${few} : ${all}` } }
    : { tickCount: { expr: "width < 480 ? 4 : 8" } };
  const axis = { format, grid: false, labelFlush: true, labelOverlap: true, labelSeparation: 8, ...ticks };
  return { field: "time", type: "temporal", scale: { type: "utc" }, axis };
}

/**
 * Few days are named one by one, or their ticks would fall on noons and name a day twice; of days and weeks the Mondays,
 * on which the weeks' points stand, or ticks of the library's own would fall on Sundays.
 */
function namedTimes(times: readonly number[], days: number): number[] {
  if (days <= NAMED_DAYS) return times.filter((time) => time % DAY_MS === 0);
  if (days > WEEKS_DAYS) return [];
  const mondays = times.filter((time) => (time / DAY_MS + 3) % 7 === 0); // 1970 began on a Thursday
  const step = Math.ceil(mondays.length / MONDAYS_MAX);
  return mondays.length < days / 7 - 1 ? [] : mondays.filter((_, i) => i % step === 0);
}

interface AxisOptions {
  readonly unit: "count" | "share" | "points";
  readonly height: number;
  /** Whether charts of other heights end at the same value. */
  readonly shared: boolean;
}

function valueAxis(bottom: number, top: number, { unit, height, shared }: AxisOptions): object {
  const tickCount = height < 120 ? 2 : 4;
  const nice = shared ? 4 : tickCount; // the end is rounded for so many ticks: the same in each chart
  const format = unit === "share" ? ".0%" : ",d";
  const axis = { format, tickCount, tickMinStep: unit === "share" ? undefined : 1, ...zeroLine(bottom) };
  return { field: "value", type: "quantitative", scale: { domain: [bottom, top], nice, zero: true }, axis };
}

/** Where values go below zero, the line at zero is the one to see. */
function zeroLine(bottom: number): object {
  if (bottom === 0) return { gridDash: [2, 3] };
  const atZero = { test: "datum.value === 0" };
  return {
    gridDash: { condition: { ...atZero, value: [] }, value: [2, 3] },
    gridColor: { condition: { ...atZero, value: GREY }, value: LINE },
  };
}

function area(colour: string): object {
  return { mark: { type: "area", color: colour, opacity: 0.1, tooltip: null } };
}

function lines(series: readonly string[], colours: Readonly<Record<string, string>>): object {
  const strokeWidth = { condition: { test: { field: "series", equal: series[0] ?? "" }, value: 2.2 }, value: 1.4 };
  const mark = { type: "line", strokeJoin: "round", strokeCap: "round", tooltip: null };
  return { mark, encoding: { color: seriesColour(series, colours), strokeWidth } };
}

/** A value between two that are not defined, or the only one: no line leads to it. */
const ALONE = "isValid(datum.value) && !isValid(datum.before) && !isValid(datum.after)";

/** Discs that are seen under the pointer, and where no line is: a target of 9 px for the finger. */
function points(series: readonly string[], colours: Readonly<Record<string, string>>): object {
  const over = { name: "over", select: { type: "point", on: "pointerover", clear: "pointerout", nearest: false } };
  const neighbour = (op: "lag" | "lead", as: string) => ({ op, field: "value", as });
  return {
    transform: [{
      window: [neighbour("lag", "before"), neighbour("lead", "after")],
      sort: [{ field: "time" }],
      groupby: ["series"],
    }],
    params: [over],
    mark: { type: "point", filled: true, size: 80, cursor: "pointer" },
    encoding: {
      color: seriesColour(series, colours),
      opacity: { condition: [{ param: "over", empty: false, value: 1 }, { test: ALONE, value: 1 }], value: 0 },
      tooltip: { field: "text" },
    },
  };
}

function markedLayers(marked: readonly TimeRow[]): object[] {
  const data = { values: marked.map((row) => ({ ...row, time: timeOf(row.time) })) };
  const text = { type: "text", dy: -12, fontSize: 11.5, fontWeight: 600, cursor: "pointer", tooltip: null };
  const align = {
    expr: "scale('x', datum.time) > width - 60 ? 'right' : scale('x', datum.time) < 60 ? 'left' : 'center'",
  };
  return [
    { data, mark: { type: "point", filled: true, size: 46, color: INK, opacity: 1, cursor: "pointer", tooltip: null } },
    { data, mark: { ...text, align, color: INK }, encoding: { text: { field: "text" } } },
  ];
}

interface NameOptions {
  readonly series: readonly string[];
  readonly colours: Readonly<Record<string, string>>;
  /** Of the value axis. */
  readonly span: number;
  readonly height: number;
}

/** Names at the ends of the lines, pushed apart where they would lie on each other. */
function nameLayer(rows: readonly TimeRow[], { series, colours, span, height }: NameOptions): object {
  const last = new Map<string, TimeRow>();
  for (const row of rows) {
    const seen = last.get(row.series);
    if (row.value !== null && (!seen || row.time > seen.time)) last.set(row.series, row);
  }
  const step = 15 / height * span;
  const ends = [...last.values()].sort((a, b) => a.value! - b.value!);
  let floor = -Infinity;
  const values = ends.map((row) => {
    floor = Math.max(row.value!, floor + step);
    return { time: timeOf(row.time), series: row.series, value: floor };
  });
  const mark = { type: "text", align: "left", dx: 8, fontWeight: 600, limit: 150, clip: false };
  return {
    data: { values },
    mark,
    encoding: { text: { field: "series" }, color: seriesColour(series, colours) },
  };
}

function seriesColour(series: readonly string[], colours: Readonly<Record<string, string>>): object {
  const scale = { domain: series, range: series.map((name) => colours[name] ?? LINE) };
  return { field: "series", type: "nominal", scale, legend: null };
}
