/** Which lines of a list are in a measure's base, and which of these count. @module */
import type { Facts } from "../../facts/types.ts";
import type { Measure } from "../../types.ts";
import { aboutAt, type List } from "../list_of.ts";

/** What a line is marked with: not in the base, in it without counting, or counting. */
export const OUT = 0, IN_BASE = 1, COUNTS = 2;

/** Lines with their marks; null: all count. */
export interface Marked extends List {
  readonly marks: Uint8Array | null;
}

/** Asks the measure's tests of every line, once for all of its slices. */
export function marked(measure: Measure, subject: number, facts: Facts, list: List): Marked {
  const inBase = measure.base?.(facts, subject), counts = measure.counts?.(facts, subject);
  if (!inBase && !counts) return { ...list, marks: null };
  const { rows } = list, marks = new Uint8Array(rows.length);
  for (let i = 0; i < marks.length; i++) {
    const row = rows[i], about = aboutAt(list, i);
    marks[i] = inBase && !inBase(row, about) ? OUT : counts && !counts(row, about) ? IN_BASE : COUNTS;
  }
  return { ...list, marks };
}
