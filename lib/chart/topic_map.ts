/** A map of topics: a field of dots each, side by side where they share words. @module */
import { chart, INK } from "./chart.ts";
import { seriesColours } from "./colour.ts";
import type { ChartOptions, ChartRow, ChartSpec } from "./types.ts";

const WIDTH = 640, HEIGHT = 440;
/** Dots in all, and pixels from one to the next. */
const MOST_DOTS = 1200, DOT_PIXELS = 7;
/** A field of n dots reaches √n times as far from its middle. */
const REACH_PIXELS = DOT_PIXELS * 0.56;
/** Space between two fields, in pixels. */
const GAP = 16;
const ROUNDS = 300;
/** Least room around a field's middle for its name, in pixels, and share of the map that all rooms fill at most. */
const NAME_PIXELS = 46, FILLED = 0.5;
/** The angle at which sunflowers set their seeds: neighbours fill the disc evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const LABEL_CHARACTERS = 20;

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

interface Field {
  readonly row: TopicMapRow;
  readonly dots: number;
  readonly radius: number;
  /** Its own half of the distance to another. */
  readonly room: number;
  readonly home: readonly [number, number];
  x: number;
  y: number;
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
  const fields = apart(fieldsOf(drawn, each));
  const colours = options.colours ?? seriesColours([...new Set(drawn.map(({ group }) => group))]);
  const x = { field: "px", type: "quantitative", scale: { domain: [0, WIDTH], nice: false }, axis: null };
  const y = { field: "py", type: "quantitative", scale: { domain: [HEIGHT, 0], nice: false }, axis: null };
  return chart({
    layer: [
      {
        data: { values: fields.flatMap((field) => dotsOf(field, colours)) },
        mark: { type: "point", filled: true, opacity: 0.85, size: 26, cursor: "pointer" },
        encoding: { x, y, color: { field: "ink", type: "nominal", scale: null }, tooltip: { field: "text" } },
      },
      ...labels(fields, { x, y }),
    ],
    height: HEIGHT,
    padding: { left: 0, right: 0, top: 0, bottom: 0 },
  }, options);
}

function fieldsOf(rows: readonly TopicMapRow[], each: number): Field[] {
  const xs = spread(rows.map(({ x }) => x)), ys = spread(rows.map(({ y }) => y));
  const name = Math.min(NAME_PIXELS, Math.sqrt(WIDTH * HEIGHT * FILLED / Math.PI / Math.max(1, rows.length)));
  return rows.map((row, i) => {
    const dots = Math.max(1, Math.round(row.size / each));
    const radius = REACH_PIXELS * Math.sqrt(dots);
    const home = [xs[i] * WIDTH, ys[i] * HEIGHT] as const;
    return { row, dots, radius, room: Math.max(radius + GAP / 2, name), home, x: home[0], y: home[1] };
  });
}

/** Places 0 to 1, halfway between where they are and evenly spread: a few far ones must not crowd the rest. */
function spread(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a] - values[b] || a - b);
  const rank = new Map(order.map((i, place) => [i, values.length > 1 ? place / (values.length - 1) : 0.5]));
  return values.map((value, i) => ((value + 1) / 2 + 2 * rank.get(i)!) / 3);
}

/** Pushes overlapping fields apart and draws each home and inside, again and again. */
function apart(fields: Field[]): Field[] {
  for (let round = 0; round < ROUNDS; round++) {
    for (const field of fields) {
      field.x += (field.home[0] - field.x) * 0.02;
      field.y += (field.home[1] - field.y) * 0.02;
    }
    fields.forEach((a, i) => fields.slice(i + 1).forEach((b, j) => push(a, b, i + j)));
    for (const field of fields) {
      const { room } = field;
      field.x = Math.min(WIDTH - room, Math.max(room, field.x));
      field.y = Math.min(HEIGHT - room, Math.max(room, field.y));
    }
  }
  return fields;
}

function push(a: Field, b: Field, turn: number): void {
  const dx = b.x - a.x, dy = b.y - a.y, distance = Math.hypot(dx, dy);
  const lacking = a.room + b.room - distance;
  if (lacking <= 0) return;
  const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [Math.cos(turn), Math.sin(turn)];
  const share = b.radius / (a.radius + b.radius); // the smaller gives way
  a.x -= ux * lacking * share;
  a.y -= uy * lacking * share;
  b.x += ux * lacking * (1 - share);
  b.y += uy * lacking * (1 - share);
}

function dotsOf({ row, dots, x, y }: Field, colours: Readonly<Record<string, string>>): object[] {
  const { label, text = label, title, where, group } = row;
  return Array.from({ length: dots }, (_, k) => {
    const out = REACH_PIXELS * Math.sqrt(k + 0.5), angle = k * GOLDEN_ANGLE;
    const px = Math.round((x + out * Math.cos(angle)) * 10) / 10,
      py = Math.round((y + out * Math.sin(angle)) * 10) / 10;
    return { px, py, ink: colours[group], text, title, where };
  });
}

/** A name cut to the room that there is, never in the middle of a character. */
function shortened(label: string): string {
  const letters = [...label];
  return letters.length > LABEL_CHARACTERS ? `${letters.slice(0, LABEL_CHARACTERS - 1).join("").trimEnd()}…` : label;
}

/** Names over the fields, with a light edge so that they can be read on dots. */
function labels(fields: readonly Field[], { x, y }: { x: object; y: object }): object[] {
  const values = fields.map(({ row, x, y }) => ({
    px: Math.round(Math.min(WIDTH - 70, Math.max(70, x))),
    py: Math.round(y),
    name: shortened(row.label),
    text: row.text ?? row.label,
    title: row.title,
    where: row.where,
  }));
  const mark = { type: "text", fontSize: 11.5, fontWeight: 600, cursor: "pointer", tooltip: null };
  const encoding = { x, y, text: { field: "name" } };
  return [
    { data: { values }, mark: { ...mark, color: "#fff", stroke: "#fff", strokeWidth: 4 }, encoding },
    { data: { values }, mark: { ...mark, color: INK }, encoding },
  ];
}
