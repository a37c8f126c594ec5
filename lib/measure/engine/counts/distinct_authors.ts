/** Counts distinct authors by cell. @module */
import type { PeriodKind } from "../../../time/periods.ts";
import type { Facts } from "../../facts/types.ts";
import { type Clock, clockOf, eachHit, type Sliced, widthOf } from "./tally.ts";

/**
 * Distinct known authors of the lines that count, by cell. The authors are sorted by value and slot of time once: there the
 * lines of a coarser period lie side by side, too, so that each kind of period is one walk with a mark for each author.
 */
export function distinctAuthors(slice: Sliced, facts: Facts): ReadonlyMap<PeriodKind, Int32Array> {
  const { cut, kinds } = slice, clock = clockOf(kinds, facts), width = widthOf(cut);
  const { authors, ends } = authorsByCell(slice, facts, clock);
  const seen = new Int32Array(authorsOf(slice.lines.rows, facts).count);
  let cell = 0; // no two cells of any kind share a mark
  return new Map(kinds.map((kind) => {
    const periods = clock.periods(kind), counts = new Int32Array(facts.calendar.periods[kind].length * width);
    for (let value = 0, i = 0; value < width; value++) {
      for (let slot = 0, period = NONE; slot < clock.length; slot++) {
        if (periods[slot] !== period) cell++, period = periods[slot];
        let distinct = 0;
        for (const end = ends[value * clock.length + slot]; i < end; i++) {
          if (seen[authors[i]] !== cell) seen[authors[i]] = cell, distinct++;
        }
        if (period >= 0) counts[period * width + value] += distinct;
      }
    }
    return [kind, counts];
  }));
}

/** No period: not even the -1 of a slot that lies in none. */
const NONE = -2;

/** The authors of the lines that count, in the order of value, then slot; `ends`: where those of each such cell end. */
function authorsByCell(slice: Sliced, facts: Facts, clock: Clock) {
  const { of } = authorsOf(slice.lines.rows, facts), width = widthOf(slice.cut);
  const ends = new Int32Array(clock.length * width);
  let length = 0;
  eachHit(slice, clock, (slot, place, line) => {
    if (of[line] < 0) return;
    if (length === entries.cells.length) grow();
    entries.cells[length] = place * clock.length + slot;
    entries.authors[length++] = of[line];
    ends[place * clock.length + slot]++;
  });
  const authors = entries.authors.subarray(0, length);
  if (ends.length === 1) return { authors, ends };
  for (let cell = 1; cell < ends.length; cell++) ends[cell] += ends[cell - 1];
  const sorted = new Int32Array(length), { cells } = entries;
  for (let i = length - 1; i >= 0; i--) sorted[--ends[cells[i]]] = authors[i];
  ends.copyWithin(0, 1); // where a cell begins, the one before it ends
  ends[ends.length - 1] = length;
  return { authors: sorted, ends };
}

/** Memory that is used again and again: fresh pages cost more than the counting. */
let entries = { cells: new Int32Array(1 << 10), authors: new Int32Array(1 << 10) };

function grow(): void {
  const longer = (from: Int32Array<ArrayBuffer>) => {
    const to = new Int32Array(from.length * 2);
    to.set(from);
    return to;
  };
  entries = { cells: longer(entries.cells), authors: longer(entries.authors) };
}

interface Authors {
  /** The author of each line, numbered within the list; -1: unknown. */
  readonly of: Int32Array;
  readonly count: number;
}

const known = new WeakMap<Int32Array, Authors>();

/** Numbered anew for each list: the marks of a small list then lie close together. */
function authorsOf(rows: Int32Array, { authors, author_names }: Facts): Authors {
  const found = known.get(rows);
  if (found) return found;
  const numbers = new Int32Array(author_names.length).fill(-1), of = new Int32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const author = authors[rows[i]];
    if (author >= 0 && numbers[author] < 0) numbers[author] = count++;
    of[i] = author < 0 ? -1 : numbers[author];
  }
  known.set(rows, { of, count });
  return { of, count };
}
