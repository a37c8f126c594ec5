/** From a mention to the numbers it is in. @module */
import type { Facts } from "../facts/types.ts";
import { MEASURES } from "../measures/mod.ts";
import type { Measure, MeasureKey } from "../types.ts";
import { baseOf, type Lines, takeLines } from "./_lines.ts";
import { nameOf, slicesOf, subjectsOf } from "./_slices.ts";
import { type List, listOf } from "./list_of.ts";

/** A number that a mention is in. */
export interface NumberOf extends MeasureKey {
  readonly question: number;
  /** True where it counts, false where it is only in the base. */
  readonly counts: boolean;
}

/**
 * Every number that a mention counts in, or is in the base of, by the very tests that counted it; in the order of the table
 * `measures`. A number may have no row there: a day that is no spike, a source too seldom to be shown.
 *
 * Of a share whose base is not split by its dimension, the values that the mention has not are left out: it is in the base of
 * all of them.
 *
 * @param mention its id
 * @returns none for a mention that is not in the data, is about no subject or counts nowhere
 */
export function numbersOf(mention: string, facts: Facts, measures: readonly Measure[] = MEASURES): NumberOf[] {
  const row = facts.ids.findText(mention);
  if (row < 0 || row >= facts.length) return [];
  return measures.flatMap((measure) =>
    subjectsOf(measure, facts).flatMap((subject) => numbersIn(measure, subject, facts, row))
  );
}

function numbersIn(measure: Measure, subject: number, facts: Facts, row: number): NumberOf[] {
  const slices = slicesOf(measure, facts);
  const list = slices.length === 0 ? null : linesOf(listOf(facts, measure.of, subject), row);
  if (!list || list.rows.length === 0) return [];
  const base = baseOf(measure, subject, facts, list);
  return slices.flatMap((slice) => {
    const cut = slice.dimension?.cut(facts, subject) ?? null;
    if (cut?.values.length === 0) return [];
    const taken = takeLines(base, slice, cut);
    const hit = places(taken.hits);
    const only = taken.splits_base || !cut ? places(taken.base).filter((value) => !hit.includes(value)) : [];
    const dimension = slice.dimension?.name ?? null;
    return (slice.periods ?? ["all"]).flatMap((period_kind) => {
      const period = facts.calendar.periods[period_kind][
        facts.calendar.placeOf(period_kind, facts.days[row], facts.hours[row])
      ];
      if (period === undefined) return [];
      return [...hit, ...only].map((value) => ({
        question: slice.question,
        measure: measure.name,
        ...nameOf(facts, subject),
        period_kind,
        period,
        dimension,
        value: cut ? cut.values[value] : null,
        counts: hit.includes(value),
      }));
    });
  });
}

function places({ rows, values }: Lines): number[] {
  return [...new Set(values ?? rows.map(() => 0))].sort((a, b) => a - b);
}

/** The lines of a list that are this mention. */
function linesOf({ rows, about }: List, row: number): List {
  const at: number[] = [];
  for (let i = rows.indexOf(row); i >= 0; i = rows.indexOf(row, i + 1)) at.push(i);
  return {
    rows: Int32Array.from(at, () => row),
    about: typeof about === "number" ? about : Int16Array.from(at, (i) => about[i]),
  };
}
