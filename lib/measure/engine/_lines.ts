/** Which lines of its list a measure takes, and where a slice puts them. @module */
import type { Facts } from "../facts/types.ts";
import type { Cut, Measure, Slice } from "../types.ts";
import { type List, listOf } from "./list_of.ts";

/** Lines of mention and subject, with the place of a value for each; 0 where there is no dimension. */
export interface Lines {
  readonly rows: Int32Array;
  readonly abouts: Int16Array;
  readonly values: Int32Array;
}

/** The base of a measure for a subject: which of its lines count is marked by 1. */
export interface Base {
  readonly rows: Int32Array;
  readonly abouts: Int16Array;
  readonly counts: Uint8Array;
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
  const { rows, about } = list ?? listOf(facts, measure.of, subject);
  const inBase = measure.base?.(facts, subject), counts = measure.counts?.(facts, subject);
  const base = {
    rows: new Int32Array(rows.length),
    abouts: new Int16Array(rows.length),
    counts: new Uint8Array(rows.length),
  };
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    const one = typeof about === "number" ? about : about[i];
    if (inBase && !inBase(rows[i], one)) continue;
    base.rows[length] = rows[i];
    base.abouts[length] = one;
    base.counts[length++] = !counts || counts(rows[i], one) ? 1 : 0;
  }
  const cut = <A extends Int32Array | Int16Array | Uint8Array>(array: A) => array.subarray(0, length) as A;
  return { rows: cut(base.rows), abouts: cut(base.abouts), counts: cut(base.counts) };
}

/** Puts the lines of a base where a slice wants them: a line in several values stands there several times. */
export function takeLines(base: Base, slice: Slice, cut: Cut | null): Taken {
  const splits_base = cut !== null && slice.splits === "base";
  if (!cut) return wholeLines(base);
  const isWhole = !splits_base && !cut.looksAt;
  const all = growingLines(isWhole ? 0 : base.rows.length), hits = growingLines(base.rows.length);
  for (let i = 0; i < base.rows.length; i++) {
    const row = base.rows[i], about = base.abouts[i], counts = base.counts[i] === 1;
    if (cut.looksAt && !cut.looksAt(row, about)) continue;
    const found = cut.of(row, about);
    if (!splits_base && !isWhole) all.push(row, about, 0);
    const several = typeof found !== "number"; // no array for the one value that most mentions have
    for (let k = several ? found.length - 1 : 0; k >= 0; k--) {
      const value = several ? found[k] : found;
      if (value < 0) continue;
      if (splits_base) all.push(row, about, value);
      if (counts) hits.push(row, about, value);
    }
  }
  return { base: isWhole ? withoutValues(base) : all.take(), hits: hits.take(), splits_base };
}

/** Without a dimension: the base, and what of it counts. */
function wholeLines(whole: Base): Taken {
  const base = withoutValues(whole), { rows, abouts, counts } = whole;
  if (!counts.includes(0)) return { base, hits: base, splits_base: false };
  const hits = growingLines(rows.length);
  for (let i = 0; i < rows.length; i++) if (counts[i] === 1) hits.push(rows[i], abouts[i], 0);
  return { base, hits: hits.take(), splits_base: false };
}

let zeros = new Int32Array(0);

function withoutValues({ rows, abouts }: Base): Lines {
  if (zeros.length < rows.length) zeros = new Int32Array(rows.length);
  return { rows, abouts, values: zeros.subarray(0, rows.length) };
}

function growingLines(expected: number): { push(row: number, about: number, value: number): void; take(): Lines } {
  let rows = new Int32Array(expected), abouts = new Int16Array(expected), values = new Int32Array(expected);
  let length = 0;
  return {
    push(row, about, value) {
      if (length === rows.length) {
        const more = Math.max(16, length * 2);
        [rows, values] = [grown(rows, new Int32Array(more)), grown(values, new Int32Array(more))];
        abouts = grown(abouts, new Int16Array(more));
      }
      rows[length] = row;
      abouts[length] = about;
      values[length++] = value;
    },
    take: () => ({
      rows: rows.subarray(0, length),
      abouts: abouts.subarray(0, length),
      values: values.subarray(0, length),
    }),
  };
}

function grown<A extends Int32Array | Int16Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
