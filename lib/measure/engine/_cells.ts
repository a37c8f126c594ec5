/** What a figure is told of a cell. @module */
import type { Facts } from "../facts/types.ts";
import type { Cell } from "../types.ts";
import type { Grouped } from "./_grouped.ts";
import { aboutAt, type List } from "./list_of.ts";

/** What is the same for all cells of a slice. */
export interface CellTools {
  readonly hits: Grouped;
  /** Values. */
  readonly width: number;
  /** How many lines are in the base of a period and a value. */
  readonly baseOf: (period: number, value: number) => number;
  /** Days of each period in the span. */
  readonly lengths: Int32Array;
  readonly authors: (rows: Int32Array) => number;
  readonly worth: ((mention: number, about: number) => number) | undefined;
  readonly ended: ((mention: number, about: number) => boolean) | undefined;
}

/** The cell of a period and a value, by their places. */
export function cellOf(period: number, value: number, tools: CellTools): Cell {
  const { hits, width, baseOf, lengths, authors, worth, ended } = tools;
  const cell = period * width + value, x = hits.sizes[cell];
  let known: List | undefined;
  const lines = () => known ??= hits.linesOf(cell);
  return {
    n: baseOf(period, value),
    x,
    authors: () => authors(lines().rows),
    worths() { // plain loops: `from` with a function walks an iterator, four times slower
      const worths = new Float64Array(x).fill(1);
      if (!worth) return worths;
      const own = lines();
      for (let i = 0; i < x; i++) worths[i] = worth(own.rows[i], aboutAt(own, i));
      return worths;
    },
    ended() {
      const marks = new Uint8Array(x).fill(1);
      if (!ended) return marks;
      const own = lines();
      for (let i = 0; i < x; i++) if (!ended(own.rows[i], aboutAt(own, i))) marks[i] = 0;
      return marks;
    },
    days: lengths[period],
    series: {
      get counts() {
        return Int32Array.from(lengths, (_, other) => hits.sizes[other * width + value]);
      },
      get bases() {
        return Int32Array.from(lengths, (_, other) => baseOf(other, value));
      },
      days: lengths,
      place: period,
    },
  };
}

/** Counts distinct known authors; one array of marks serves all cells. */
export function distinctCounter({ authors, author_names }: Facts): (rows: Int32Array) => number {
  const seen = new Int32Array(author_names.length);
  let round = 0;
  return (rows) => {
    round++;
    let distinct = 0;
    for (const row of rows) {
      const author = authors[row];
      if (author < 0 || seen[author] === round) continue;
      seen[author] = round;
      distinct++;
    }
    return distinct;
  };
}
