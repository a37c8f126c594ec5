/** A table of tinted cells with their numbers: hours by weekdays, motives by subjects. @module */
import { chart, INK } from "./chart.ts";
import { mix } from "./colour.ts";
import type { ChartOptions, ChartRow, ChartSpec } from "./types.ts";

const ROW_PIXELS = 30;
const HEADER_PIXELS = 24;

export interface CellRow extends ChartRow {
  readonly x: string;
  readonly y: string;
  /** Null leaves the cell empty: not defined is not 0. */
  readonly value: number | null;
  /** The number as written into the cell. */
  readonly label?: string;
}

export interface HeatMapOptions extends ChartOptions {
  /** Colour of the greatest value; default a green. */
  readonly colour?: string;
}

/**
 * Cells in the order in which their columns and rows first appear; the tint grows with the value.
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
 * assert.equal(spec.height, 30);
 * ```
 */
export function heatMap(rows: readonly CellRow[], options: HeatMapOptions = {}): ChartSpec {
  const columns = [...new Set(rows.map((row) => row.x))];
  const lines = [...new Set(rows.map((row) => row.y))];
  const colour = options.colour ?? "#00aa66";
  const top = Math.max(0, ...rows.map((row) => row.value ?? 0));
  const data = rows.map((row) => {
    const share = top > 0 ? (row.value ?? 0) / top : 0;
    return {
      ...row,
      tint: row.value === null ? "#ffffff" : mix("#f6f7f9", colour, share),
      ink: share > 0.65 ? "#ffffff" : INK,
    };
  });
  const axis = { domain: false, ticks: false, labelLimit: 170 };
  const encoding = {
    x: {
      field: "x",
      type: "ordinal",
      sort: columns,
      axis: { ...axis, orient: "top", labelAngle: 0, labelOverlap: true },
    },
    y: { field: "y", type: "ordinal", sort: lines, axis: { ...axis, labelColor: INK } },
  };
  return chart({
    data,
    encoding,
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
    padding: { left: 0, right: 0, top: HEADER_PIXELS / 4, bottom: 0 },
  }, options);
}
