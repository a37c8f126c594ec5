/** Which lines of a list are in a measure's base, and which of these count. @module */
import type { Facts } from "../../facts/types.ts";
import { FIRST_PLACE, type Measure, SEVERAL_PLACES, type Test } from "../../types.ts";
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
  const marks = new Uint8Array(list.rows.length).fill(COUNTS);
  if (inBase) lower(marks, inBase, OUT, list);
  if (counts) lower(marks, counts, IN_BASE, list);
  return { ...list, marks };
}

/** Marks those lines that counted so far and do not pass the test. */
function lower(marks: Uint8Array, test: Test, mark: number, list: List): void {
  const { rows, about } = list;
  if (!test.column || typeof about !== "number") {
    for (let i = 0; i < rows.length; i++) if (marks[i] === COUNTS && !test(rows[i], aboutAt(list, i))) marks[i] = mark;
    return;
  }
  const { of, places } = test.column(about);
  for (let i = 0; i < rows.length; i++) {
    const found = places ? places[of[rows[i]] + FIRST_PLACE] : of[rows[i]];
    if (found === 1 || marks[i] !== COUNTS || (found === SEVERAL_PLACES && test(rows[i], about))) continue;
    marks[i] = mark;
  }
}
