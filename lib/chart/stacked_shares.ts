/** Parts of a whole, one lying bar a group: tone, for example. @module */
import { chart, GREY, INK, LINE } from "./chart.ts";
import { contrast, seriesColours } from "./colour.ts";
import type { ChartOptions, ChartRow, ChartSpec } from "./types.ts";

const GROUP_PIXELS = 58;
/** Room for a label, and the bar below it. */
const LABEL_PIXELS = 22, BAR_PIXELS = 24;
/** A part narrower than this share of the bar has no room for its number. */
const LABEL_SHARE = 0.07;
const TEXT = { type: "text", baseline: "middle", tooltip: null };

/** A part of a bar. */
export interface PartRow extends ChartRow {
  /** Its bar, as written above it. */
  readonly group: string;
  /** Decides its colour. */
  readonly part: string;
  /** Share of the group, 0 to 1; null: not defined, and the bar stays empty. */
  readonly value: number | null;
  /** Short form of the number, written into the part where there is room. */
  readonly label?: string;
  /** Stands at the right above the bar: the base. The first row of a group decides. */
  readonly note?: string;
}

/**
 * Bars of parts in the order of the rows, one bar a group.
 *
 * @param rows a part of a group each
 * @returns the specification; its height follows from the number of groups
 *
 * @example The tone of one subject
 * ```ts
 * import assert from "node:assert/strict";
 * import { stackedShares } from "./stacked_shares.ts";
 *
 * const spec = stackedShares([
 *   { group: "We", part: "negative", value: 0.3, label: "30 %", note: "n = 120" },
 *   { group: "We", part: "positive", value: 0.7, label: "70 %" },
 * ]);
 * assert.equal(spec.height, 58);
 * ```
 */
export function stackedShares(rows: readonly PartRow[], options: ChartOptions = {}): ChartSpec {
  const groups = [...new Set(rows.map((row) => row.group))];
  const colours = options.colours ?? seriesColours([...new Set(rows.map((row) => row.part))]);
  const height = Math.max(1, groups.length) * GROUP_PIXELS;
  const y = { type: "quantitative", scale: { domain: [0, height], range: [0, height] }, axis: null };
  const x = { type: "quantitative", scale: { domain: [0, 1], nice: false }, axis: null };
  return chart({
    layer: [...headLayers(groups, rows, y), ...partLayers(stacked(rows, groups, colours), { x, y })],
    height,
    padding: { left: 0, right: 0, top: 0, bottom: 0 },
  }, options);
}

/** Above each bar its group and, at the right, its base. */
function headLayers(groups: readonly string[], rows: readonly PartRow[], y: object): object[] {
  const values = groups.map((group, i) => ({
    group,
    note: rows.find((row) => row.group === group)?.note ?? "",
    y: i * GROUP_PIXELS + LABEL_PIXELS / 2,
  }));
  return [
    {
      data: { values },
      mark: { ...TEXT, x: 0, align: "left", fontSize: 13, color: INK },
      encoding: { y: { ...y, field: "y" }, text: { field: "group" } },
    },
    {
      data: { values },
      mark: { ...TEXT, x: { expr: "width" }, align: "right", color: GREY },
      encoding: { y: { ...y, field: "y" }, text: { field: "note" } },
    },
  ];
}

/** The parts, and their numbers where there is room. */
function partLayers(parts: ReturnType<typeof stacked>, { x, y }: { x: object; y: object }): object[] {
  return [
    {
      data: { values: parts },
      mark: { type: "rect", cursor: "pointer", stroke: "#fff", strokeWidth: 1 },
      encoding: {
        x: { ...x, field: "from" },
        x2: { field: "to" },
        y: { ...y, field: "top" },
        y2: { field: "bottom" },
        color: { field: "colour", type: "nominal", scale: null },
        tooltip: { field: "text" },
      },
    },
    {
      data: { values: parts.filter((part) => part.to - part.from >= LABEL_SHARE && part.label) },
      mark: { ...TEXT, fontWeight: 600, cursor: "pointer" },
      encoding: {
        x: { ...x, field: "middle" },
        y: { ...y, field: "centre" },
        text: { field: "label" },
        color: { field: "ink", type: "nominal", scale: null },
      },
    },
  ];
}

function stacked(rows: readonly PartRow[], groups: readonly string[], colours: Readonly<Record<string, string>>) {
  const reached = new Map<string, number>();
  return rows.filter((row) => row.value !== null).map((row) => {
    const from = reached.get(row.group) ?? 0;
    const to = Math.min(1, from + row.value!);
    reached.set(row.group, to);
    const top = groups.indexOf(row.group) * GROUP_PIXELS + LABEL_PIXELS;
    const colour = colours[row.part] ?? LINE;
    const ink = contrast(colour, "#ffffff") >= 3.5 ? "#ffffff" : INK;
    return {
      ...row,
      from,
      to,
      middle: (from + to) / 2,
      top,
      bottom: top + BAR_PIXELS,
      centre: top + BAR_PIXELS / 2,
      colour,
      ink,
    };
  });
}
