/** Counts the lines of a slice by cell in one pass, without writing them down. @module */
import { HOURS_IN_DAY } from "../../facts/calendar.ts";
import type { Facts } from "../../facts/types.ts";
import type { NarrowArray } from "../../../tables/columns/narrow_numbers.ts";
import type { PeriodKind } from "../../../time/periods.ts";
import { once } from "../../once.ts";
import { type Cut, type CutColumn, FIRST_PLACE, NO_PLACE, NOT_LOOKED_AT, SEVERAL_PLACES } from "../../types.ts";
import { COUNTS, type Marked, OUT } from "./marks.ts";
import { aboutAt } from "../list_of.ts";

/** A slice of the marked lines of one subject. */
export interface Sliced {
  readonly lines: Marked;
  readonly cut: Cut | null;
  /** Whether a value has a base of its own. */
  readonly splits_base: boolean;
  /** Kinds of period that it is given by. */
  readonly kinds: readonly PeriodKind[];
}

/** Lines by cell (period × value) of one kind of period. */
export interface Tally {
  /** Lines that count. */
  readonly hits: Int32Array;
  /** Lines in the base: by cell, or by period alone where the base is not split. */
  readonly base: Int32Array;
}

/** How many values stand side by side in a period. */
export function widthOf(cut: Cut | null): number {
  return cut ? cut.values.length : 1;
}

/** Counts a slice for every kind of its periods. */
export function tally(slice: Sliced, facts: Facts): ReadonlyMap<PeriodKind, Tally> {
  const { lines: { marks }, cut, splits_base, kinds } = slice;
  const width = widthOf(cut), clock = clockOf(kinds, facts);
  const hits = new Int32Array(clock.length * width);
  const base = !splits_base ? new Int32Array(clock.length) : marks ? new Int32Array(hits.length) : hits;
  if (splits_base) countSplit(slice, clock, hits, base);
  else if (cut || marks) countWhole(slice, clock, hits, base);
  else countLines(slice.lines.rows, clock, hits, base);
  const wide = splits_base ? width : 1;
  return new Map(kinds.map((kind) => {
    const places = clock.periods(kind), count = facts.calendar.periods[kind].length;
    const rolled = rolledUp(hits, width, places, count);
    return [kind, { hits: rolled, base: base === hits ? rolled : rolledUp(base, wide, places, count) }];
  }));
}

/** Every line counts, and there is nothing to tell them apart by but time. */
function countLines(rows: Int32Array, { of }: Clock, hits: Int32Array, base: Int32Array): void {
  if (!of) hits[0] = rows.length;
  else for (let i = 0; i < rows.length; i++) hits[of[rows[i]]]++;
  base.set(hits);
}

/** One base for all values. */
function countWhole(slice: Sliced, { of }: Clock, hits: Int32Array, base: Int32Array): void {
  const { lines: { rows, marks }, cut } = slice, width = widthOf(cut), places = placesIn(slice);
  for (let i = 0; i < rows.length; i++) {
    const place = places[i];
    if (place === NOT_LOOKED_AT) continue;
    const slot = of ? of[rows[i]] : 0;
    base[slot]++;
    if (marks !== null && marks[i] !== COUNTS) continue;
    if (place >= 0) hits[slot * width + place]++;
    else if (place === SEVERAL_PLACES) { for (const one of severalAt(slice, i)) hits[slot * width + one]++; }
  }
}

/** A base for each value; the same array as that of the hits where every line counts. */
function countSplit(slice: Sliced, { of }: Clock, hits: Int32Array, base: Int32Array): void {
  const { lines: { rows, marks }, cut } = slice, width = widthOf(cut), places = placesIn(slice);
  for (let i = 0; i < rows.length; i++) {
    const place = places[i];
    if (place === NOT_LOOKED_AT || place === NO_PLACE) continue;
    const first = of ? of[rows[i]] * width : 0, counts = marks !== null && marks[i] === COUNTS;
    if (place >= 0) {
      base[first + place]++;
      if (counts) hits[first + place]++;
    } else {
      for (const one of severalAt(slice, i)) {
        base[first + one]++;
        if (counts) hits[first + one]++;
      }
    }
  }
}

/** What the lines that count are worth together, by cell. */
export function worthSums(
  slice: Sliced,
  facts: Facts,
  worth: (mention: number, about: number) => number,
): ReadonlyMap<PeriodKind, Float64Array> {
  const { lines, cut, kinds } = slice, width = widthOf(cut), clock = clockOf(kinds, facts);
  const sums = new Float64Array(clock.length * width);
  eachHit(slice, clock, (slot, place, i) => sums[slot * width + place] += worth(lines.rows[i], aboutAt(lines, i)));
  return new Map(
    kinds.map((kind) => [kind, rolledUp(sums, width, clock.periods(kind), facts.calendar.periods[kind].length)]),
  );
}

let held = new Int32Array(0);

/** The value of each line. Only good until the next call: fresh memory costs more than the counting. */
function placesIn({ lines, cut }: Sliced): Int32Array {
  const { rows, marks } = lines;
  if (held.length < rows.length) held = new Int32Array(rows.length);
  const places = held;
  if (!cut) places.fill(0, 0, rows.length);
  else if (cut.column && typeof lines.about === "number") readColumn(cut.column(lines.about), rows, places);
  else askCut(cut, lines, places);
  if (marks) { for (let i = 0; i < rows.length; i++) if (marks[i] === OUT) places[i] = NOT_LOOKED_AT; }
  return places;
}

function readColumn({ of, places: named }: CutColumn, rows: Int32Array, places: Int32Array): void {
  if (!named) { for (let i = 0; i < rows.length; i++) places[i] = of[rows[i]]; }
  else for (let i = 0; i < rows.length; i++) places[i] = named[of[rows[i]] + FIRST_PLACE];
}

function askCut({ of, looksAt }: Cut, lines: Marked, places: Int32Array): void {
  const { rows, marks } = lines;
  for (let i = 0; i < rows.length; i++) {
    if (marks !== null && marks[i] === OUT) continue;
    const row = rows[i], about = aboutAt(lines, i);
    if (looksAt && !looksAt(row, about)) {
      places[i] = NOT_LOOKED_AT;
      continue;
    }
    const found = of(row, about);
    places[i] = typeof found === "number" ? found : SEVERAL_PLACES;
  }
}

function severalAt({ lines, cut }: Sliced, i: number): readonly number[] {
  return cut!.of(lines.rows[i], aboutAt(lines, i)) as readonly number[];
}

/** Calls back for each line that counts, once for each of its values. */
export function eachHit(
  slice: Sliced,
  clock: Clock,
  visit: (slot: number, place: number, line: number) => void,
): void {
  const { rows, marks } = slice.lines, places = placesIn(slice);
  for (let i = 0; i < rows.length; i++) {
    const place = places[i];
    if (place === NO_PLACE || place === NOT_LOOKED_AT || (marks !== null && marks[i] !== COUNTS)) continue;
    const slot = clock.of ? clock.of[rows[i]] : 0;
    if (place >= 0) visit(slot, place, i);
    else for (const one of severalAt(slice, i)) visit(slot, one, i);
  }
}

/** Slots of time that are as fine as the finest of some kinds of period; coarser ones are added up from them. */
export interface Clock {
  /** The slot of each mention; null: there is but one. */
  readonly of: NarrowArray | null;
  readonly length: number;
  /** The period of each slot; -1: none. */
  readonly periods: (kind: PeriodKind) => Int32Array;
}

const hoursOfSpan = once(({ days, hours }: Facts) =>
  new Int32Array(days).map((day, row) => day * HOURS_IN_DAY + hours[row])
);

export function clockOf(kinds: readonly PeriodKind[], facts: Facts): Clock {
  const { tables } = facts.calendar, { length } = tables.day;
  if (kinds.every((kind) => kind === "all")) return { of: null, length: 1, periods: () => Int32Array.of(0) };
  if (!kinds.includes("hour") || tables.hour.length === 0) {
    return {
      of: facts.days,
      length,
      periods: (kind) => kind === "hour" ? new Int32Array(length).fill(-1) : tables[kind],
    };
  }
  const byHour = (days: Int32Array) =>
    Int32Array.from({ length: length * HOURS_IN_DAY }, (_, slot) => days[Math.floor(slot / HOURS_IN_DAY)]);
  return {
    of: hoursOfSpan(facts),
    length: length * HOURS_IN_DAY,
    periods: (kind) => kind === "hour" ? tables.hour : byHour(tables[kind]),
  };
}

/** Adds up the slots of each period, value by value. */
function rolledUp<A extends Int32Array | Float64Array>(sizes: A, width: number, periods: Int32Array, count: number): A {
  const sums = new (sizes.constructor as new (length: number) => A)(count * width);
  for (let slot = 0; slot < periods.length; slot++) {
    if (periods[slot] < 0) continue;
    for (let k = 0, from = slot * width, to = periods[slot] * width; k < width; k++) sums[to + k] += sizes[from + k];
  }
  return sums;
}
