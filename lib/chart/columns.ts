/** Standing columns over a short ordered scale: hours of the day, days of the week. @module */
import { chart, INK, LINE } from "./chart.ts";
import { seriesColours } from "./colour.ts";
import type { ChartOptions, ChartRow, ChartSpec } from "./types.ts";

/** A column. */
export interface ColumnRow extends ChartRow {
  /** What stands below the column. */
  readonly label: string;
  /** Default: one series. Several stand side by side. */
  readonly series?: string;
  /** Null draws no column: not defined is not 0. */
  readonly value: number | null;
}

/** What {@linkcode columns} can be told. */
export interface ColumnsOptions extends ChartOptions {
  /** Labels of a stretch to lay a tint behind: the hours of work. */
  readonly shaded?: readonly string[];
  /** How the value axis is written; default `"count"`. */
  readonly unit?: "count" | "share";
}

/**
 * Columns in the order of the rows.
 *
 * @param rows a column each
 * @returns the specification
 *
 * @example Two hours
 * ```ts
 * import assert from "node:assert/strict";
 * import { columns } from "./columns.ts";
 *
 * const spec = columns([{ label: "09", value: 3 }, { label: "10", value: 0 }], { shaded: ["09"] });
 * assert.equal((spec.layer as unknown[]).length, 2);
 * ```
 */
export function columns(rows: readonly ColumnRow[], options: ColumnsOptions = {}): ChartSpec {
  const labels = [...new Set(rows.map((row) => row.label))];
  const series = [...new Set(rows.map((row) => row.series ?? ""))];
  const colours = options.colours ?? seriesColours(series);
  const shade = (options.shaded ?? []).map((label) => ({ label }));
  const inner = series.length > 1 ? 0.12 : labels.length < 10 ? 0.6 : 0.28;
  const x = {
    field: "label",
    type: "ordinal",
    sort: labels,
    scale: { domain: labels, paddingInner: inner, paddingOuter: 0.1 },
    axis: { labelAngle: 0, labelOverlap: true, labelSeparation: 6 },
  };
  return chart({
    layer: [
      ...(shade.length ? [{ data: { values: shade }, mark: shadeMark(inner), encoding: { x } }] : []),
      {
        data: { values: rows.map((row) => ({ ...row, series: row.series ?? "" })) },
        mark: { type: "bar", cornerRadiusEnd: 2, cursor: "pointer" },
        encoding: {
          x,
          ...(series.length > 1 ? { xOffset: { field: "series", sort: series } } : {}),
          y: valueAxis(options.unit ?? "count"),
          color: {
            field: "series",
            type: "nominal",
            scale: { domain: series, range: series.map((name) => colours[name] ?? INK) },
            legend: null,
          },
          tooltip: { field: "text" },
        },
      },
    ],
    height: options.height ?? 160,
  }, options);
}

function valueAxis(unit: "count" | "share"): object {
  const axis = {
    format: unit === "share" ? ".0%" : ",d",
    tickCount: 3,
    gridDash: [2, 3],
    tickMinStep: unit === "share" ? undefined : 1,
  };
  return { field: "value", type: "quantitative", scale: { zero: true }, axis };
}

function shadeMark(inner: number): object {
  return { type: "bar", color: LINE, opacity: 0.45, width: { band: 1 / (1 - inner) }, tooltip: null };
}
