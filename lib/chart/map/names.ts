/** Where the names on a map of topics stand, so that each can be read. @module */
import { type Field, HEIGHT } from "./fields.ts";

/** A letter is so wide at most, on the whole, and a line so high, in pixels. */
export const LETTER_PIXELS = 7.6, LINE_PIXELS = 16;
/** A name is cut to so many characters, where there is no room to fewer. */
const CHARACTERS = [20, 14, 9];
/** Steps away from a field's middle that are tried, and how far beyond its edge the last one may lie, in pixels. */
const STEP_PIXELS = 8, BEYOND_PIXELS = 14;

/** A name's middle, in pixels, and what is written. */
export interface PlacedName {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

/**
 * A place for each field's name on or beside its dots, none over another and all inside; null: there is no room.
 *
 * The largest fields choose first; a name is shortened before it is left out.
 *
 * @param names in the order of the fields
 *
 * @example Two fields so near that their names cannot stand side by side
 * ```ts
 * import assert from "node:assert/strict";
 * import { placeNames } from "./names.ts";
 *
 * const fields = [{ x: 150, y: 100, radius: 30 }, { x: 200, y: 100, radius: 10 }];
 * const [large, small] = placeNames(fields, ["no hot water", "breakfast"], 300);
 * assert.deepEqual(large, { x: 150, y: 100, name: "no hot water" });
 * assert.ok(Math.abs(small!.y - large!.y) >= 16);
 * ```
 */
export function placeNames(fields: readonly Field[], names: readonly string[], width: number): (PlacedName | null)[] {
  const placed: (PlacedName | null)[] = fields.map(() => null), taken: PlacedName[] = [];
  const order = [...fields.keys()].sort((a, b) => fields[b].radius - fields[a].radius || a - b);
  for (const i of order) {
    const free = placesFor(fields[i], names[i], width).find((place) => taken.every((other) => !overlaps(place, other)));
    if (!free) continue;
    placed[i] = free;
    taken.push(free);
  }
  return placed;
}

/** Places for a name, and for shorter versions of it; of each the nearest to the middle of the dots first. */
function* placesFor({ x, y, radius }: Field, name: string, width: number): Generator<PlacedName> {
  const steps = stepsWithin(radius + BEYOND_PIXELS);
  for (const version of new Set(CHARACTERS.map((most) => cut(name, most)))) {
    const half = widthOf(version) / 2, middle = Math.min(width - half, Math.max(half, x));
    for (const { right, down } of steps) {
      const at = { x: middle + right, y: y + down, name: version };
      const isInside = at.x >= half && at.x <= width - half &&
        at.y >= LINE_PIXELS / 2 && at.y <= HEIGHT - LINE_PIXELS / 2;
      if (isInside) yield at;
    }
  }
}

/** Ways to step aside by so much at most, the shortest first. */
function stepsWithin(far: number): { right: number; down: number }[] {
  const steps = Math.ceil(far / STEP_PIXELS), ways: { right: number; down: number; squared: number }[] = [];
  for (let down = -steps; down <= steps; down++) {
    for (let right = -steps; right <= steps; right++) {
      const squared = (down * down + right * right) * STEP_PIXELS ** 2;
      if (squared <= far * far) ways.push({ right: right * STEP_PIXELS, down: down * STEP_PIXELS, squared });
    }
  }
  return ways.sort((a, b) => a.squared - b.squared || a.down - b.down || a.right - b.right);
}

function overlaps(a: PlacedName, b: PlacedName): boolean {
  return Math.abs(a.y - b.y) < LINE_PIXELS && Math.abs(a.x - b.x) < (widthOf(a.name) + widthOf(b.name)) / 2;
}

function widthOf(name: string): number {
  return [...name].length * LETTER_PIXELS;
}

function cut(name: string, most: number): string {
  const letters = [...name];
  return letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : name;
}
