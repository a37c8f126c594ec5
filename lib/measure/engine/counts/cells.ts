/** What a figure is told of a cell. @module */
import { HISTORY_DAYS } from "../../../stats/spikes/expectation_of.ts";
import type { PeriodKind } from "../../../time/periods.ts";
import type { Facts } from "../../facts/types.ts";
import { once } from "../../once.ts";
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
    known_from: kind === "day" ? firstKnownDay(facts) : 0,
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

/**
 * Place of the first day with a mention of any source, dropped ones too; 0 where one was met in the weeks before the span.
 * The days before it say nothing of what is usual: the data had not begun.
 */
const firstKnownDay = once(({ days, calendar }: Facts): number => {
  let first = calendar.tables.day.length;
  for (const day of days) if (day >= -HISTORY_DAYS && day < first) first = day;
  return first < 0 ? 0 : calendar.tables.day.subarray(0, first).filter((place) => place >= 0).length;
});
