/** Draws the mentions that a report carries, so that each linked set has some. @module */
import type { LinkedSet } from "../parts/links.ts";
import type { Kept } from "../reading/kept.ts";
import type { Reader, Readers } from "../reading/readers.ts";

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
  /** Its members that come first by chance, by their keys: the first first. */
  readonly first: number[];
  places: number[];
}

/** A subject's sets of one dimension, found by the value's number. */
interface Shelf {
  readonly reader: Reader;
  readonly sets: (Counted | undefined)[];
  /** The number of the first place: days are far from 0. */
  readonly base: number;
}

/** The shelves of one subject. */
interface Case {
  readonly subject: number;
  readonly shelves: readonly Shelf[];
}

/**
 * Draws by the hash of the ids: each set gets those of its mentions whose hashes are smallest, which is a draw by
 * chance that does not depend on the order of the records, and mentions serve many sets at once.
 */
export function draw(
  kept: Kept,
  links: ReadonlyMap<string, LinkedSet>,
  readers: Readers,
  { limit, each }: DrawOptions,
): Drawn {
  const cases = casesOf(links, readers), { keyOf, rowOf } = keysOf(kept);
  for (const { subject, shelves } of cases) {
    const rows = concerned(kept.rows, subject, readers);
    for (const shelf of shelves) {
      for (const row of rows) eachSet(shelf, row, subject, (set) => meet(set, keyOf(row), each));
    }
  }
  const sets = cases.flatMap(({ shelves }) =>
    shelves.flatMap((shelf) => shelf.sets.filter((set) => set !== undefined))
  );
  const wanted = Float64Array.from(new Set(sets.flatMap(({ first }) => first))).sort();
  const chosen = kept.rows <= limit
    ? Int32Array.from({ length: kept.rows }, (_, row) => row)
    : Int32Array.from(wanted.subarray(0, limit), rowOf);
  const rows = chosen.sort((a, b) => kept.local[b] - kept.local[a] || kept.hash[a] - kept.hash[b]);
  rows.forEach((row, place) => {
    for (const { subject, shelves } of cases) {
      if (!readers.concerns(row, subject)) continue;
      for (const shelf of shelves) eachSet(shelf, row, subject, (set) => set.places.push(place));
    }
  });
  return { rows, sets: new Map(sets.map(({ name, count, places }) => [name, { count, places }])) };
}

/** Rows that some set of the subject may hold, in the order in which they lie: one column after the other is read. */
function concerned(length: number, subject: number, { concerns }: Readers): Int32Array {
  const rows = new Int32Array(length);
  let found = 0;
  for (let row = 0; row < length; row++) if (concerns(row, subject)) rows[found++] = row;
  return rows.subarray(0, found);
}

/** Counts a member of a set, and keeps it if it is among the first. */
function meet(set: Counted, key: number, each: number): void {
  const { first } = set;
  set.count++;
  if (first.length === each && key > first[each - 1]) return;
  if (first.length < each) first.push(key);
  let place = first.length - 1;
  for (; place > 0 && first[place - 1] > key; place--) first[place] = first[place - 1];
  first[place] = key;
}

function casesOf(links: ReadonlyMap<string, LinkedSet>, readers: Readers): Case[] {
  const bySubject = Map.groupBy(links, ([, { subject }]) => subject);
  return [...bySubject].map(([subject, own]) => {
    const byDimension = Map.groupBy(own, ([, { dimension }]) => dimension);
    const shelves = [...byDimension].map(([dimension, sets]) => shelfOf(readers.of(dimension), sets));
    return { subject, shelves: shelves.filter(({ sets }) => sets.length > 0) };
  });
}

function shelfOf(reader: Reader, links: readonly (readonly [string, LinkedSet])[]): Shelf {
  const ids = links.map(([name, { value }]) => ({ name, id: reader.id(value) })).filter(({ id }) => id >= 0);
  const base = Math.min(...ids.map(({ id }) => id));
  const sets: (Counted | undefined)[] = [];
  for (const { name, id } of ids) sets[id - base] = { name, count: 0, first: [], places: [] };
  return { reader, sets, base };
}

function eachSet({ reader, sets, base }: Shelf, row: number, subject: number, visit: (set: Counted) => void): void {
  if ("of" in reader) {
    const id = reader.of(row, subject), set = id < 0 ? undefined : sets[id - base];
    if (set) visit(set);
    return;
  }
  for (const id of reader.all(row, subject)) {
    const set = sets[id - base];
    if (set) visit(set);
  }
}

const known = new WeakMap<Kept, Int32Array>();

/** Rows in the order of their hashes; sorted once. */
export function byHash(kept: Kept): Int32Array {
  const rows = known.get(kept) ?? sortedByHash(kept);
  known.set(kept, rows);
  return rows;
}

/** Sorts as numbers, which is much faster than by a comparison. */
function sortedByHash(kept: Kept): Int32Array {
  const { keyOf, rowOf } = keysOf(kept), keys = new Float64Array(kept.rows), rows = new Int32Array(kept.rows);
  for (let row = 0; row < keys.length; row++) keys[row] = keyOf(row);
  keys.sort();
  for (let i = 0; i < keys.length; i++) rows[i] = rowOf(keys[i]);
  return rows;
}

/** A number for each row that sorts by hash, then by row. */
function keysOf(kept: Kept): { keyOf: (row: number) => number; rowOf: (key: number) => number } {
  const width = 2 ** Math.ceil(Math.log2(Math.max(2, kept.rows)));
  const shift = Math.max(1, 2 ** 32 * width / 2 ** 53);
  return {
    keyOf: (row) => Math.floor(kept.hash[row] / shift) * width + row,
    rowOf: (key) => key % width,
  };
}
