/** Draws the mentions that a report carries, so that each linked set has some. @module */
import type { LinkedSet } from "../parts/links.ts";
import type { Dimension } from "../parts/links.ts";
import type { Kept } from "./kept.ts";
import type { Reader } from "./readers.ts";

export interface DrawOptions {
  /** Mentions in the report at most. Fewer kept mentions are all drawn. */
  readonly limit: number;
  /** Mentions that each set shall have, if it has so many and the limit allows. */
  readonly each: number;
}

export interface Drawn {
  /** Rows of the kept mentions, newest first. */
  readonly rows: Int32Array;
  /** By the set's name: how many mentions it has in all, and places in `rows` of those drawn. */
  readonly sets: ReadonlyMap<string, { readonly count: number; readonly places: readonly number[] }>;
}

interface Counted {
  readonly name: string;
  count: number;
  drawn: number;
  places: number[];
}

/** A subject's sets of one dimension, found by the value's number. */
interface Shelf {
  readonly subject: number;
  readonly reader: Reader;
  readonly sets: (Counted | undefined)[];
  /** The number of the first place: days are far from 0. */
  readonly base: number;
}

/**
 * Draws by the hash of the ids: each set gets those of its mentions whose hashes are smallest, which is a draw by
 * chance that does not depend on the order of the records, and mentions serve many sets at once.
 */
export function draw(
  kept: Kept,
  links: ReadonlyMap<string, LinkedSet>,
  readerOf: (dimension: Dimension) => Reader,
  { limit, each }: DrawOptions,
): Drawn {
  const shelves = shelvesOf(links, readerOf);
  const all = kept.rows <= limit;
  const chosen: number[] = [];
  for (const row of byHash(kept)) {
    const sets = setsOf(shelves, row);
    const wanted = all || (chosen.length < limit && sets.some((set) => set.drawn < each));
    for (const set of sets) {
      set.count++;
      if (wanted) set.drawn++;
    }
    if (wanted) chosen.push(row);
  }
  const rows = Int32Array.from(chosen).sort((a, b) => kept.local[b] - kept.local[a] || kept.hash[a] - kept.hash[b]);
  rows.forEach((row, place) => setsOf(shelves, row).forEach((set) => set.places.push(place)));
  const sets = shelves.flatMap((shelf) => shelf.sets).filter((set) => set !== undefined);
  return { rows, sets: new Map(sets.map(({ name, count, places }) => [name, { count, places }])) };
}

function shelvesOf(links: ReadonlyMap<string, LinkedSet>, readerOf: (dimension: Dimension) => Reader): Shelf[] {
  const groups = new Map<string, { subject: number; reader: Reader; ids: [number, Counted][] }>();
  for (const [name, { subject, dimension, value }] of links) {
    const key = `${subject}|${dimension}`;
    const group = groups.get(key) ?? { subject, reader: readerOf(dimension), ids: [] };
    groups.set(key, group);
    const id = group.reader.id(value);
    if (id >= 0) group.ids.push([id, { name, count: 0, drawn: 0, places: [] }]);
  }
  return [...groups.values()].filter(({ ids }) => ids.length > 0).map(({ subject, reader, ids }) => {
    const base = Math.min(...ids.map(([id]) => id));
    const sets: (Counted | undefined)[] = [];
    for (const [id, set] of ids) sets[id - base] = set;
    return { subject, reader, sets, base };
  });
}

function setsOf(shelves: readonly Shelf[], row: number): Counted[] {
  const found: Counted[] = [];
  for (const { subject, reader, sets, base } of shelves) {
    if ("of" in reader) {
      const id = reader.of(row, subject);
      const set = id < 0 ? undefined : sets[id - base];
      if (set) found.push(set);
      continue;
    }
    const bits = reader.bits(row, subject);
    if (bits === 0) continue;
    sets.forEach((set, i) => {
      if (set && (bits >>> (i + base)) & 1) found.push(set);
    });
  }
  return found;
}

/** Rows in the order of their hashes: sorted as numbers, hash before row, which is much faster than by a comparison. */
export function byHash(kept: Kept): Float64Array {
  const width = 2 ** Math.ceil(Math.log2(Math.max(2, kept.rows)));
  const keys = new Float64Array(kept.rows);
  const shift = Math.max(1, 2 ** 32 * width / 2 ** 53);
  for (let row = 0; row < kept.rows; row++) keys[row] = Math.floor(kept.hash[row] / shift) * width + row;
  keys.sort();
  return keys.map((key) => key % width);
}
