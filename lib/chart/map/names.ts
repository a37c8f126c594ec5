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
    const versions = CHARACTERS.map((most) => cut(names[i], most)).filter((name, k, all) => all.indexOf(name) === k);
    const free = versions.flatMap((name) => placesFor(fields[i], name, width))
      .find((place) => taken.every((other) => !overlaps(place, other)));
    if (!free) continue;
    placed[i] = free;
    taken.push(free);
  }
  return placed;
}

/** Places for a name, the nearest to the middle of its dots first. */
function placesFor({ x, y, radius }: Field, name: string, width: number): PlacedName[] {
  const half = widthOf(name) / 2, far = radius + BEYOND_PIXELS, steps = Math.ceil(far / STEP_PIXELS);
  if (2 * half > width) return [];
  const middle = Math.min(width - half, Math.max(half, x));
  const offsets = Array.from({ length: 2 * steps + 1 }, (_, k) => (k - steps) * STEP_PIXELS);
  return offsets.flatMap((down) => offsets.map((right) => ({ down, right })))
    .filter(({ down, right }) => Math.hypot(down, right) <= far)
    .sort((a, b) => Math.hypot(a.down, a.right) - Math.hypot(b.down, b.right) || a.down - b.down || a.right - b.right)
    .map(({ down, right }) => ({ x: middle + right, y: y + down, name }))
    .filter((at) =>
      at.x >= half && at.x <= width - half && at.y >= LINE_PIXELS / 2 && at.y <= HEIGHT - LINE_PIXELS / 2
    );
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
