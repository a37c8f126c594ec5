/** A table of tinted cells with their numbers: hours by weekdays, topics by subjects. @module */
import { chart, INK, PAPER } from "./chart.ts";
import { ACCENT, contrast, mix } from "./colour.ts";
import type { ChartOptions, ChartRow, ChartSpec } from "./types.ts";

const ROW_PIXELS = 32;

/** A cell of the table. */
export interface CellRow extends ChartRow {
  /** Its column, as written above it. */
  readonly x: string;
  /** Its line, as written beside it. */
  readonly y: string;
  /** Null leaves the cell empty: not defined is not 0. */
  readonly value: number | null;
  /** The number as written into the cell. */
  readonly label?: string;
}

/** What {@linkcode heatMap} can be told. */
export interface HeatMapOptions extends ChartOptions {
  /** Colour of the greatest value; default a green. */
  readonly colour?: string;
  /** Colour of the least value, where values go below 0; default a red. */
  readonly below?: string;
}

/**
 * Cells in the order in which their columns and rows first appear; the tint grows with the distance from 0.
 *
 * @param rows a cell each
 * @returns the specification; its height follows from the number of rows
 *
 * @example Two hours of a Monday
 * ```ts
 * import assert from "node:assert/strict";
 * import { heatMap } from "./heat_map.ts";
 *
 * const spec = heatMap([{ x: "09", y: "Mo", value: 3, label: "3" }, { x: "10", y: "Mo", value: null }]);
 * assert.equal(spec.height, 32);
 * ```
 */
export function heatMap(rows: readonly CellRow[], options: HeatMapOptions = {}): ChartSpec {
  const { colour = ACCENT, below = "#b9553f" } = options;
  const columns = [...new Set(rows.map((row) => row.x))];
  const lines = [...new Set(rows.map((row) => row.y))];
  const top = Math.max(0, ...rows.map((row) => Math.abs(row.value ?? 0)));
  const data = rows.map((row) => {
    const share = top > 0 ? Math.abs(row.value ?? 0) / top : 0;
    const tint = row.value === null ? "#ffffff" : mix(PAPER, row.value < 0 ? below : colour, share);
    return { ...row, above: colour, below, tint, ink: contrast(tint, "#ffffff") > 3.6 ? "#ffffff" : INK };
  });
  const axis = { domain: false, ticks: false };
  const x = { ...axis, orient: "top", labelAngle: 0, labelLimit: { expr: "bandwidth('x')" } };
  const y = { ...axis, labelColor: INK, labelLimit: { expr: "max(110, width * 0.45)" } };
  return chart({
    data,
    encoding: {
      x: { field: "x", type: "ordinal", sort: columns, axis: x },
      y: { field: "y", type: "ordinal", sort: lines, axis: y },
    },
    layer: [
      {
        mark: { type: "rect", cursor: "pointer", stroke: "#ffffff", strokeWidth: 3, cornerRadius: 4 },
        encoding: { color: { field: "tint", type: "nominal", scale: null }, tooltip: { field: "text" } },
      },
      {
        mark: { type: "text", cursor: "pointer", tooltip: null },
        encoding: { text: { field: "label" }, color: { field: "ink", type: "nominal", scale: null } },
      },
    ],
    height: Math.max(1, lines.length) * ROW_PIXELS,
    padding: { left: 0, right: 0, top: 4, bottom: 0 },
  }, options);
}
