/** Which lines of its list a measure takes, and where a slice puts them. @module */
import type { Facts } from "../facts/types.ts";
import type { Cut, Measure, Slice, Test } from "../types.ts";
import { aboutAt, type List, listOf } from "./list_of.ts";

/** Lines of mention and subject, with the place of a value for each; null where there is no dimension. */
export interface Lines extends List {
  readonly values: Int32Array | null;
}

/** The base of a measure for a subject: which of its lines count is marked by 1; null: all do. */
export interface Base extends List {
  readonly counts: Uint8Array | null;
}

/** What a slice makes of the base. */
export interface Taken {
  readonly base: Lines;
  readonly hits: Lines;
  /** Whether the lines of the base carry values, too. */
  readonly splits_base: boolean;
}

/** Asks the measure's tests of every line of its list, or of the lines given. */
export function baseOf(measure: Measure, subject: number, facts: Facts, list?: List): Base {
  const all: Base = { ...list ?? listOf(facts, measure.of, subject), counts: null };
  const inBase = measure.base?.(facts, subject), counts = countsTest(measure, facts, subject);
  const base = inBase ? where(all, inBase) : all;
  if (!counts) return base;
  const marks = new Uint8Array(base.rows.length);
  for (let i = 0; i < marks.length; i++) marks[i] = counts(base.rows[i], aboutAt(base, i)) ? 1 : 0;
  return { ...base, counts: marks };
}

/** The test of which lines of the base count; in the list "rival mentions" only the subject's own lines can. */
function countsTest({ of, counts }: Measure, facts: Facts, subject: number): Test | undefined {
  const test = counts?.(facts, subject);
  if (of !== "rival mentions") return test;
  return (row, about) => about === subject && (!test || test(row, about));
}

/** Puts the lines of a base where a slice wants them: a line in several values stands there several times. */
export function takeLines(whole: Base, slice: Slice, cut: Cut | null): Taken {
  const base = cut?.looksAt ? where(whole, cut.looksAt) : whole, counted = countedOf(base);
  if (!cut) return { base: withoutValues(base), hits: withoutValues(counted), splits_base: false };
  const hits = valued(counted, cut);
  if (slice.splits !== "base") return { base: withoutValues(base), hits, splits_base: false };
  return { base: counted === base ? hits : valued(base, cut), hits, splits_base: true };
}

/** The lines for which a test holds. */
function where(base: Base, test: Test): Base {
  const all = base.rows.length, abouts = base.about, marks = base.counts;
  const rows = new Int32Array(all);
  const about = typeof abouts === "number" ? abouts : new Int16Array(all), counts = marks && new Uint8Array(all);
  let length = 0;
  for (let i = 0; i < all; i++) {
    const row = base.rows[i], one = aboutAt(base, i);
    if (!test(row, one)) continue;
    rows[length] = row;
    if (typeof about !== "number") about[length] = one;
    if (counts) counts[length] = marks![i];
    length++;
  }
  return {
    rows: rows.subarray(0, length),
    about: typeof about === "number" ? about : about.subarray(0, length),
    counts: counts && counts.subarray(0, length),
  };
}

/** Those of the base that count; the base itself where all do. */
function countedOf(base: Base): Base {
  const { counts } = base;
  if (!counts || !counts.includes(0)) return base;
  let i = -1;
  return where(base, () => counts[++i] === 1);
}

function withoutValues({ rows, about }: Base): Lines {
  return { rows, about, values: null };
}

/** The lines with their values; those without one are left out. */
function valued(lines: List, cut: Cut): Lines {
  const into = growingLines(lines.rows.length, typeof lines.about === "number" ? lines.about : null);
  for (let i = 0; i < lines.rows.length; i++) {
    const row = lines.rows[i], about = aboutAt(lines, i), found = cut.of(row, about);
    // no array for the one value that most mentions have
    if (typeof found === "number") { if (found >= 0) into.push(row, about, found); }
    else for (let k = 0; k < found.length; k++) into.push(row, about, found[k]);
  }
  return into.take();
}

/** @param about the subject of all lines; null: each has its own */
function growingLines(expected: number, about: number | null) {
  let rows = new Int32Array(expected), values = new Int32Array(expected);
  let abouts = new Int16Array(about === null ? expected : 0), length = 0;
  return {
    push(row: number, one: number, value: number): void {
      if (length === rows.length) {
        const more = Math.max(16, length * 2);
        [rows, values] = [grown(rows, new Int32Array(more)), grown(values, new Int32Array(more))];
        if (about === null) abouts = grown(abouts, new Int16Array(more));
      }
      rows[length] = row;
      if (about === null) abouts[length] = one;
      values[length++] = value;
    },
    take: (): Lines => ({
      rows: rows.subarray(0, length),
      about: about ?? abouts.subarray(0, length),
      values: values.subarray(0, length),
    }),
  };
}

function grown<A extends Int32Array | Int16Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
