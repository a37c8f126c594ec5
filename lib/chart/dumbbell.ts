/** Two shares a row, joined: how far what is asked for and what is done lie apart. @module */
import { chart, GREY, INK, LINE } from "./chart.ts";
import { ACCENT } from "./colour.ts";
import type { ChartOptions, ChartSpec } from "./types.ts";

const LABEL_PIXELS = 20;
const ROW_PIXELS = 54;
/** Room for the numbers beside the outermost discs. */
const LEFT_PIXELS = 46;
const RIGHT_PIXELS = 54;

/** A row: two shares of one thing. */
export interface DumbbellRow {
  /** What stands above the row. */
  readonly label: string;
  /** What is asked for, 0 to 1. Null: not defined, and no disc is drawn. */
  readonly from: number | null;
  /** What is done, likewise. */
  readonly to: number | null;
  /** `from` as written beside its disc. */
  readonly fromText?: string;
  /** `to` as written beside its disc. */
  readonly toText?: string;
  /** What stands behind the disc of `from`: see {@linkcode ChartRow}. */
  readonly fromWhere?: string;
  /** What stands behind the disc of `to`. */
  readonly toWhere?: string;
}

/** What {@linkcode dumbbell} can be told. */
export interface DumbbellOptions extends ChartOptions {
  /** Colour of the discs of `from`; default a dark blue. */
  readonly fromColour?: string;
  /** Colour of the discs of `to`; default a green. */
  readonly toColour?: string;
  /** Colour of the bar between, where `from` is the greater. */
  readonly gapColour?: string;
  /** The end of the axis; default the greatest value. */
  readonly top?: number;
}

/**
 * A row of two discs and the bar between them; the bar is coloured where `from` is the greater.
 *
 * @param rows from top to bottom
 * @returns the specification; its height follows from the rows
 *
 * @example Asked for more often than done
 * ```ts
 * import assert from "node:assert/strict";
 * import { dumbbell } from "./dumbbell.ts";
 *
 * const spec = dumbbell([{ label: "support", from: 0.31, to: 0.12, fromText: "31 %", toText: "12 %" }]);
 * assert.equal(spec.height, 54);
 * ```
 */
export function dumbbell(rows: readonly DumbbellRow[], options: DumbbellOptions = {}): ChartSpec {
  const { fromColour = INK, toColour = ACCENT, gapColour = "#d9795d" } = options;
  const height = Math.max(1, rows.length) * ROW_PIXELS;
  const top = options.top ?? Math.max(0.01, ...rows.flatMap((row) => [row.from ?? 0, row.to ?? 0]));
  const x = {
    type: "quantitative",
    scale: { domain: [0, top], nice: false, rangeMin: LEFT_PIXELS, rangeMax: { expr: `width - ${RIGHT_PIXELS}` } },
    axis: null,
  };
  const y = { field: "y", type: "quantitative", scale: { domain: [0, height], range: [0, height] }, axis: null };
  const labels = rows.map((row, i) => ({ label: row.label, y: i * ROW_PIXELS + LABEL_PIXELS / 2 }));
  const middle = (i: number) => i * ROW_PIXELS + LABEL_PIXELS + 14;
  const gaps = rows.map((row, i) => {
    const { from, to, fromText, toText } = row;
    return { from, to, fromText, toText, y: middle(i), gap: gapOf(row, gapColour) };
  });
  return chart({
    layer: [
      {
        data: { values: labels },
        mark: { type: "text", x: 0, align: "left", baseline: "middle", fontSize: 13, color: INK },
        encoding: { y, text: { field: "label" } },
      },
      {
        data: { values: labels.map((_, i) => ({ y: middle(i), from: 0, to: top })) },
        mark: { type: "rule", color: LINE, strokeWidth: 2, tooltip: null },
        encoding: { x: { ...x, field: "from" }, x2: { field: "to" }, y },
      },
      {
        data: { values: gaps.filter((row) => row.from !== null && row.to !== null) },
        mark: { type: "rule", strokeWidth: 7, tooltip: null },
        encoding: {
          x: { ...x, field: "from" },
          x2: { field: "to" },
          y,
          color: { field: "gap", type: "nominal", scale: null },
        },
      },
      ...discs(rows.map((row, i) => discOf(row, "from", middle(i))), fromColour, { x, y }),
      ...discs(rows.map((row, i) => discOf(row, "to", middle(i))), toColour, { x, y }),
    ],
    height,
    padding: { left: 0, right: 0, top: 0, bottom: 0 },
  }, options);
}

interface Disc {
  readonly value: number | null;
  readonly text: string;
  readonly where?: string;
  /** Whether the number stands left of the disc, so that the two numbers of a row keep apart. */
  readonly left: boolean;
  readonly y: number;
}

function discOf(row: DumbbellRow, end: "from" | "to", y: number): Disc {
  const left = end === "from" ? (row.from ?? 0) < (row.to ?? 0) : (row.to ?? 0) <= (row.from ?? 0);
  const [text, where] = end === "from" ? [row.fromText, row.fromWhere] : [row.toText, row.toWhere];
  return { value: row[end], text: text ?? "", where, left, y };
}

function discs(all: readonly Disc[], colour: string, { x, y }: { x: object; y: object }): object[] {
  const drawn = all.filter((disc) => disc.value !== null);
  const encoding = { x: { ...x, field: "value" }, y };
  const text = (left: boolean) => ({
    data: { values: drawn.filter((disc) => disc.left === left) },
    mark: {
      type: "text",
      align: left ? "right" : "left",
      dx: left ? -10 : 10,
      color: GREY,
      fontWeight: 600,
      tooltip: null,
    },
    encoding: { ...encoding, text: { field: "text" } },
  });
  const mark = { type: "point", filled: true, opacity: 1, size: 150, color: colour, cursor: "pointer" };
  return [
    { data: { values: drawn }, mark, encoding: { ...encoding, tooltip: { field: "text" } } },
    text(true),
    text(false),
  ];
}

function gapOf(row: DumbbellRow, colour: string): string {
  return (row.from ?? 0) > (row.to ?? 0) ? colour : "#cfd5de";
}
