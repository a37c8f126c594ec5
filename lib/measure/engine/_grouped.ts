/** Lines by cell. @module */
import type { PeriodKind } from "../../time/periods.ts";
import { HOURS_IN_DAY } from "../facts/calendar.ts";
import type { Facts } from "../facts/types.ts";
import type { Lines } from "./_lines.ts";
import type { List } from "./list_of.ts";

/** Lines by the cell that they lie in: period × value. */
export interface Grouped {
  /** How many lines lie in each cell. */
  readonly sizes: Int32Array;
  /** The lines of a cell. They are sorted when the first is asked for: a share only needs the sizes. */
  readonly linesOf: (cell: number) => List;
}

/** Counts lines by cell. */
export function group(lines: Lines, kind: PeriodKind, width: number, facts: Facts): Grouped {
  if (kind === "all" && width === 1) return { sizes: Int32Array.of(lines.rows.length), linesOf: () => lines };
  const sizes = new Int32Array(facts.calendar.periods[kind].length * width);
  const cells = cellsOf(lines, kind, width, facts);
  for (let i = 0; i < cells.length; i++) if (cells[i] >= 0) sizes[cells[i]]++;
  let sorted: Sorted | undefined;
  return {
    sizes,
    linesOf(cell) {
      sorted ??= sort(lines, cellsOf(lines, kind, width, facts), sizes);
      const { rows, about, starts } = sorted, start = starts[cell], end = start + sizes[cell];
      return {
        rows: rows.subarray(start, end),
        about: typeof about === "number" ? about : about.subarray(start, end),
      };
    },
  };
}

let held = new Int32Array(0);

/** The cell of each line; -1: none. Only good until the next call: fresh memory costs more than the counting. */
function cellsOf({ rows, values }: Lines, kind: PeriodKind, width: number, facts: Facts): Int32Array {
  if (kind === "all" && values) return values; // one period, and every list lies in it
  const { calendar, days, hours } = facts, table = calendar.tables[kind], hourly = kind === "hour";
  if (held.length < rows.length) held = new Int32Array(rows.length);
  const cells = held.subarray(0, rows.length);
  for (let i = 0; i < rows.length; i++) {
    const day = days[rows[i]];
    const period = table[hourly ? day * HOURS_IN_DAY + hours[rows[i]] : day];
    cells[i] = period >= 0 ? period * width + (values ? values[i] : 0) : -1;
  }
  return cells;
}

/** Lines in the order of their cells: those of cell c stand from `starts[c]` on. */
interface Sorted extends List {
  readonly starts: Int32Array;
}

function sort({ rows, about }: Lines, cells: Int32Array, sizes: Int32Array): Sorted {
  const starts = new Int32Array(sizes.length);
  for (let c = 1; c < sizes.length; c++) starts[c] = starts[c - 1] + sizes[c - 1];
  const next = starts.slice(), sorted = new Int32Array(rows.length);
  const abouts = typeof about === "number" ? null : new Int16Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    if (cells[i] < 0) continue;
    const at = next[cells[i]]++;
    sorted[at] = rows[i];
    if (abouts) abouts[at] = (about as Int16Array)[i];
  }
  return { rows: sorted, about: abouts ?? about, starts };
}
