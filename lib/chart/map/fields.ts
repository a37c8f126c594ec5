/** Where the fields of a map of topics lie: none over another, similar ones side by side. @module */

/** Of every map, in pixels. */
export const HEIGHT = 440;
/** Pixels from one dot to the next. */
const DOT_PIXELS = 7;
/** A field of n dots reaches √n times as far from its middle. */
export const REACH_PIXELS = DOT_PIXELS * 0.56;
/** Space between two fields, in pixels. */
const GAP = 16;
const ROUNDS = 300;
/** Least room around a field's middle for its name, in pixels, and share of the map that all rooms fill at most. */
const NAME_PIXELS = 46, FILLED = 0.5;

/** A topic to be placed. */
export interface Placeable {
  /** Where it lies from left to right, −1 to 1. */
  readonly x: number;
  /** Where it lies from top to bottom, likewise. */
  readonly y: number;
  /** How many dots it has. */
  readonly dots: number;
}

/** A field's middle and how far its dots reach, in pixels. */
export interface Field {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Moving extends Field {
  /** Its own half of the distance to another. */
  readonly room: number;
  readonly home: readonly [number, number];
  x: number;
  y: number;
}

/**
 * A field for each topic on a map of so many pixels: pushed apart where they overlap, else near their home.
 *
 * @param width of the map; its height is always 440
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { fieldsOf } from "./fields.ts";
 *
 * const [left, right] = fieldsOf([{ x: -1, y: 0, dots: 30 }, { x: 1, y: 0, dots: 10 }], 300);
 * assert.ok(left.x < right.x && right.x < 300);
 * ```
 */
export function fieldsOf(topics: readonly Placeable[], width: number): Field[] {
  const xs = spread(topics.map(({ x }) => x)), ys = spread(topics.map(({ y }) => y));
  const name = Math.min(NAME_PIXELS, Math.sqrt(width * HEIGHT * FILLED / Math.PI / Math.max(1, topics.length)));
  const fields = topics.map(({ dots }, i) => {
    const radius = REACH_PIXELS * Math.sqrt(dots), home = [xs[i] * width, ys[i] * HEIGHT] as const;
    return { radius, room: Math.max(radius + GAP / 2, name), home, x: home[0], y: home[1] };
  });
  return apart(fields, width);
}

/** Places 0 to 1, halfway between where they are and evenly spread: a few far ones must not crowd the rest. */
function spread(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a] - values[b] || a - b);
  const rank = new Map(order.map((i, place) => [i, values.length > 1 ? place / (values.length - 1) : 0.5]));
  return values.map((value, i) => ((value + 1) / 2 + 2 * rank.get(i)!) / 3);
}

/** Pushes overlapping fields apart and draws each home and inside, again and again. */
function apart(fields: Moving[], width: number): Moving[] {
  for (let round = 0; round < ROUNDS; round++) {
    for (const field of fields) {
      field.x += (field.home[0] - field.x) * 0.02;
      field.y += (field.home[1] - field.y) * 0.02;
    }
    fields.forEach((a, i) => fields.slice(i + 1).forEach((b, j) => push(a, b, i + j)));
    for (const field of fields) {
      const { room } = field;
      field.x = Math.min(width - room, Math.max(room, field.x));
      field.y = Math.min(HEIGHT - room, Math.max(room, field.y));
    }
  }
  return fields;
}

function push(a: Moving, b: Moving, turn: number): void {
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
