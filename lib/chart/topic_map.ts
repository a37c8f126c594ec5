/** A map of topics: a field of dots each, side by side where they share words. @module */
import { chart, INK } from "./chart.ts";
import { seriesColours } from "./colour.ts";
import { fieldsOf, HEIGHT, REACH_PIXELS } from "./map/fields.ts";
import { placeNames } from "./map/names.ts";
import type { ChartOptions, ChartRow, ChartSpec } from "./types.ts";

/** Widths in pixels for which places are found; a map is drawn by the widest that it has room for, or by the first. */
const WIDTHS = [280, 420, 600, 860];
const MOST_DOTS = 1200;
/** The angle at which sunflowers set their seeds: neighbours fill the disc evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** A topic on the map. */
export interface TopicMapRow extends ChartRow {
  /** Its name, shortened where it is long. */
  readonly label: string;
  /** Where it lies from left to right, −1 to 1; the map keeps who is beside whom, not the distances. */
  readonly x: number;
  /** Where it lies from top to bottom, likewise. */
  readonly y: number;
  /** Mentions; a dot stands for as many as it takes to draw 1,200 dots at most. */
  readonly size: number;
  /** Topics of one group have one colour. */
  readonly group: string;
}

/**
 * Topics as fields of dots, the larger the more mentions, near each other where their words are alike.
 *
 * @param rows a topic each
 * @returns the specification; each dot carries its topic's `where`
 *
 * @example A large topic and a small one
 * ```ts
 * import assert from "node:assert/strict";
 * import { topicMap } from "./topic_map.ts";
 *
 * const spec = topicMap([
 *   { label: "обрывы", x: -1, y: 0, size: 30, group: "сеть" },
 *   { label: "цены", x: 1, y: 0, size: 10, group: "деньги" },
 * ]);
 * assert.equal(spec.height, 440);
 * ```
 */
export function topicMap(rows: readonly TopicMapRow[], options: ChartOptions = {}): ChartSpec {
  const drawn = rows.filter(({ size }) => size > 0);
  const each = Math.max(1, drawn.reduce((sum, { size }) => sum + size, 0) / MOST_DOTS);
  const topics = drawn.map((row) => ({ ...row, dots: Math.max(1, Math.round(row.size / each)) }));
  const colours = options.colours ?? seriesColours([...new Set(drawn.map(({ group }) => group))]);
  const maps = topics.length > 0 ? WIDTHS.map((width) => mapOf(topics, width, colours)) : [];
  const x = { field: "px", type: "quantitative", scale: null, axis: null };
  const y = { field: "py", type: "quantitative", scale: null, axis: null };
  return chart({
    layer: [
      {
        data: { values: maps.flatMap(({ fields }) => fields) },
        transform: [THIS_WIDTH, ...DOTS],
        mark: { type: "point", filled: true, opacity: 0.85, size: 26, cursor: "pointer" },
        encoding: { x, y, color: { field: "ink", type: "nominal", scale: null }, tooltip: { field: "text" } },
      },
      ...labels(maps.flatMap(({ names }) => names), { x, y }),
    ],
    height: HEIGHT,
    padding: { left: 0, right: 0, top: 0, bottom: 0 },
  }, options);
}

/** Of the places those for the width that the map is drawn at. */
const THIS_WIDTH = {
  filter: `datum.of === (${WIDTHS.slice(1).reverse().map((at) => `width >= ${at} ? ${at} : `).join("")}${WIDTHS[0]})`,
};

/** A dot is so many pixels away from its field's middle, however wide the map is. */
const DOTS = [
  { calculate: "sequence(datum.dots)", as: "k" },
  { flatten: ["k"] },
  {
    calculate: `datum.x / datum.of * width + ${REACH_PIXELS} * sqrt(datum.k + 0.5) * cos(datum.k * ${GOLDEN_ANGLE})`,
    as: "px",
  },
  { calculate: `datum.y + ${REACH_PIXELS} * sqrt(datum.k + 0.5) * sin(datum.k * ${GOLDEN_ANGLE})`, as: "py" },
];

/** Fields and names of a map of that width. */
function mapOf(
  topics: readonly (TopicMapRow & { readonly dots: number })[],
  width: number,
  colours: Readonly<Record<string, string>>,
): { fields: object[]; names: object[] } {
  const fields = fieldsOf(topics, width), names = placeNames(fields, topics.map(({ label }) => label), width);
  const of = (i: number) => {
    const { label, text = label, title, where } = topics[i];
    return { of: width, text, title, where };
  };
  return {
    fields: fields.map(({ x, y }, i) => ({
      ...of(i),
      ...rounded(x, y),
      dots: topics[i].dots,
      ink: colours[topics[i].group],
    })),
    names: names.flatMap((placed, i) =>
      placed ? [{ ...of(i), ...rounded(placed.x, placed.y), name: placed.name }] : []
    ),
  };
}

function rounded(x: number, y: number): { x: number; y: number } {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

/** Names over the fields, with a light edge so that they can be read on dots. */
function labels(values: readonly object[], { x, y }: { x: object; y: object }): object[] {
  const transform = [
    THIS_WIDTH,
    { calculate: "datum.x / datum.of * width", as: "px" },
    { calculate: "datum.y", as: "py" },
  ];
  const mark = { type: "text", fontSize: 11.5, fontWeight: 600, cursor: "pointer", tooltip: null };
  const encoding = { x, y, text: { field: "name" } };
  return [
    { data: { values }, transform, mark: { ...mark, color: "#fff", stroke: "#fff", strokeWidth: 4 }, encoding },
    { data: { values }, transform, mark: { ...mark, color: INK }, encoding },
  ];
}
