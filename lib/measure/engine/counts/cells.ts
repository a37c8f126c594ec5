/** What a figure is told of a cell. @module */
import type { PeriodKind } from "../../../time/periods.ts";
import type { Facts } from "../../facts/types.ts";
import type { Cell, Measure } from "../../types.ts";
import { type Counted, memo } from "./counted.ts";
import { widthOf } from "./tally.ts";
import { aboutAt } from "../list_of.ts";

/** Gives the cells of a slice, by the places of period and value. */
export function cellsOf(
  { measure, subject, counted, kind, facts }: {
    readonly measure: Measure;
    readonly subject: number;
    readonly counted: Counted;
    readonly kind: PeriodKind;
    readonly facts: Facts;
  },
): (period: number, value: number) => Cell {
  const { cut, splits_base } = counted, { hits, base } = counted.tally(kind);
  const width = widthOf(cut), days = facts.calendar.lengths[kind], lines = memo(() => counted.hits(kind));
  const worth = measure.worth?.(facts, subject), ended = measure.ended?.(facts, subject);
  const seriesOf = memo((value: number) => ({
    counts: days.map((_, period) => hits[period * width + value]),
    bases: splits_base ? days.map((_, period) => base[period * width + value]) : base,
    days,
  }));
  return (period, value) => {
    const cell = period * width + value, x = hits[cell];
    return {
      n: base[splits_base ? cell : period],
      x,
      authors: () => counted.authors(kind)[cell],
      worth: () => worth ? counted.worth(kind)[cell] : x,
      worths() {
        const worths = new Float64Array(x).fill(1);
        if (!worth) return worths;
        const own = lines().linesOf(cell);
        for (let i = 0; i < x; i++) worths[i] = worth(own.rows[i], aboutAt(own, i));
        return worths;
      },
      ended() {
        const marks = new Uint8Array(x).fill(1);
        if (!ended) return marks;
        const own = lines().linesOf(cell);
        for (let i = 0; i < x; i++) if (!ended(own.rows[i], aboutAt(own, i))) marks[i] = 0;
        return marks;
      },
      days: days[period],
      get series() {
        return { ...seriesOf(value), place: period };
      },
    };
  };
}
