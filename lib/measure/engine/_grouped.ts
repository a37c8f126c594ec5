/** Lines by cell. @module */
import type { PeriodKind } from "../../time/periods.ts";
import { HOURS_IN_DAY } from "../facts/calendar.ts";
import type { Facts } from "../facts/types.ts";
import type { Lines } from "./_lines.ts";

/** Lines sorted by cell: those of cell c stand from `starts[c]` on, `sizes[c]` of them. */
export interface Grouped {
  readonly rows: Int32Array;
  readonly abouts: Int16Array;
  readonly starts: Int32Array;
  readonly sizes: Int32Array;
}

let held = new Int32Array(0);

/** The cell of each line; -1: none. Only good until the next call: fresh memory costs more than the counting. */
function cellsOf(
  { rows, values }: Lines,
  kind: PeriodKind,
  width: number,
  { calendar, days, hours }: Facts,
): Int32Array {
  if (kind === "all") return values; // one period, and every list lies in it
  const table = calendar.tables[kind], hourly = kind === "hour";
  if (held.length < rows.length) held = new Int32Array(rows.length);
  const cells = held.subarray(0, rows.length);
  for (let i = 0; i < rows.length; i++) {
    const day = days[rows[i]];
    const period = table[hourly ? day * HOURS_IN_DAY + hours[rows[i]] : day];
    cells[i] = period >= 0 ? period * width + values[i] : -1;
  }
  return cells;
}

/** How many lines lie in each cell. */
export function sizesOf(lines: Lines, kind: PeriodKind, width: number, facts: Facts): Int32Array {
  return counted(cellsOf(lines, kind, width, facts), facts.calendar.periods[kind].length * width);
}

function counted(cells: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count);
  for (let i = 0; i < cells.length; i++) if (cells[i] >= 0) sizes[cells[i]]++;
  return sizes;
}

/** Sorts lines by the cell that they lie in: period × value. */
export function group(lines: Lines, kind: PeriodKind, width: number, facts: Facts): Grouped {
  if (kind === "all" && width === 1) { // one cell
    return {
      rows: lines.rows,
      abouts: lines.abouts,
      starts: Int32Array.of(0),
      sizes: Int32Array.of(lines.rows.length),
    };
  }
  const cells = cellsOf(lines, kind, width, facts), { length } = lines.rows;
  const sizes = counted(cells, facts.calendar.periods[kind].length * width), starts = new Int32Array(sizes.length);
  for (let c = 1; c < sizes.length; c++) starts[c] = starts[c - 1] + sizes[c - 1];
  const next = starts.slice(), rows = new Int32Array(length), abouts = new Int16Array(length);
  for (let i = 0; i < length; i++) {
    if (cells[i] < 0) continue;
    const at = next[cells[i]]++;
    rows[at] = lines.rows[i];
    abouts[at] = lines.abouts[i];
  }
  return { rows, abouts, starts, sizes };
}
