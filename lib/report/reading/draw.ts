/** Draws the mentions that a report carries, so that each linked set has some. @module */
import type { LinkedSet } from "../parts/links.ts";
import type { Kept } from "./kept.ts";
import type { Reader, Readers } from "./readers.ts";

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
  const cases = casesOf(links, readers), setsOf = (row: number) => setsWith(row, cases, readers);
  const all = kept.rows <= limit;
  const chosen: number[] = [];
  for (const row of byHash(kept)) {
    const sets = setsOf(row);
    const wanted = all || (chosen.length < limit && sets.some((set) => set.drawn < each));
    for (const set of sets) {
      set.count++;
      if (wanted) set.drawn++;
    }
    if (wanted) chosen.push(row);
  }
  const rows = Int32Array.from(chosen).sort((a, b) => kept.local[b] - kept.local[a] || kept.hash[a] - kept.hash[b]);
  rows.forEach((row, place) => setsOf(row).forEach((set) => set.places.push(place)));
  const sets = cases.flatMap(({ shelves }) =>
    shelves.flatMap((shelf) => shelf.sets.filter((set) => set !== undefined))
  );
  return { rows, sets: new Map(sets.map(({ name, count, places }) => [name, { count, places }])) };
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
  for (const { name, id } of ids) sets[id - base] = { name, count: 0, drawn: 0, places: [] };
  return { reader, sets, base };
}

function setsWith(row: number, cases: readonly Case[], { concerns }: Readers): Counted[] {
  const found: Counted[] = [];
  for (const { subject, shelves } of cases) {
    if (!concerns(row, subject)) continue;
    for (const shelf of shelves) addSets(found, shelf, row, subject);
  }
  return found;
}

function addSets(found: Counted[], { reader, sets, base }: Shelf, row: number, subject: number): void {
  if ("of" in reader) {
    const id = reader.of(row, subject), set = id < 0 ? undefined : sets[id - base];
    if (set) found.push(set);
    return;
  }
  for (let bits = reader.bits(row, subject); bits !== 0; bits &= bits - 1) { // from the lowest bit that is set
    const set = sets[31 - Math.clz32(bits & -bits) - base];
    if (set) found.push(set);
  }
}

const known = new WeakMap<Kept, Float64Array>();

/** Rows in the order of their hashes; sorted once. */
export function byHash(kept: Kept): Float64Array {
  const rows = known.get(kept) ?? sortedByHash(kept);
  known.set(kept, rows);
  return rows;
}

/** Sorts as numbers, hash before row, which is much faster than by a comparison. */
function sortedByHash(kept: Kept): Float64Array {
  const width = 2 ** Math.ceil(Math.log2(Math.max(2, kept.rows)));
  const keys = new Float64Array(kept.rows);
  const shift = Math.max(1, 2 ** 32 * width / 2 ** 53);
  for (let row = 0; row < kept.rows; row++) keys[row] = Math.floor(kept.hash[row] / shift) * width + row;
  keys.sort();
  return keys.map((key) => key % width);
}
