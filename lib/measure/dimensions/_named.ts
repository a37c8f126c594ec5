/** Dimensions of a column of names. @module */
import type { CodedColumn, Facts } from "../facts/types.ts";
import { once } from "../once.ts";
import type { Dimension } from "../types.ts";

/** So many of a study's most frequent values have a row for every subject, found there or not. */
const ALWAYS_SHOWN = 20;

/** A dimension whose values are what stands in a column. A subject has rows for the values found in its mentions, and for
 * the study's most frequent ones, so that subjects can be compared. */
export function namedDimension(name: string, columnOf: (facts: Facts) => CodedColumn): Dimension {
  const frequent = once((facts: Facts): ReadonlySet<number> => {
    const { of, names } = columnOf(facts);
    const counts = new Int32Array(names.length), marks = new Uint8Array(facts.length);
    for (const { kept } of facts.subjects) for (const row of kept) marks[row] = 1;
    marks.forEach((mark, row) => mark === 1 && of[row] >= 0 && counts[of[row]]++);
    const places = names.map((_, i) => i).filter((i) => counts[i] > 0);
    return new Set(places.sort((a, b) => counts[b] - counts[a] || a - b).slice(0, ALWAYS_SHOWN));
  });
  return {
    name,
    cut(facts) {
      const { of, names } = columnOf(facts), shown = frequent(facts);
      return {
        values: names,
        of: (mention) => of[mention],
        column: () => ({ of }),
        always: (value) => shown.has(value),
      };
    },
  };
}
