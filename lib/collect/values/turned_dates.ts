/** Dates that a spreadsheet of another country took the day for the month in. @module */
import { parseTime } from "../../time/parse_time.ts";

const AS_WRITTEN = { toUtc: (ms: number) => ms };
/** A date cell: the year first, no zone. */
const CELL = /^(\d{4})-(\d\d)-(\d\d)(?=$|[ T]\d\d?:\d\d(?::\d\d(?:\.\d+)?)?$)/;
const TEXT = /^\d{1,2}[./-]\d{1,2}[./-]\d{2}/;
/** So many cells must show it. */
const ENOUGH = 3;

/**
 * Whether dates were turned around, with one that was and one that was not; null where nothing shows it.
 *
 * A spreadsheet that reads `03/08/2015` month first makes 8 March of it, and leaves `30/08/2015` as text, for there is
 * no month 30. So it is where all cells are of the 12th or before, all texts of a later day, and the months of the
 * cells are those of the texts once day and month are changed about, and hardly before.
 *
 * @param values the column, date cells with the year first
 * @param form the order of the texts
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { turnedDates } from "./turned_dates.ts";
 *
 * const cells = ["2015-03-08 12:00:00", "2015-05-08 09:15:00", "2015-12-08 00:00:00"];
 * assert.deepEqual(turnedDates([...cells, "30/08/2015 23:59"], "day-first"), [cells[0], "30/08/2015 23:59"]);
 * assert.equal(turnedDates([...cells, "30/08/2015", "02/08/2015"], "day-first"), null);
 * ```
 */
export function turnedDates(
  values: readonly string[],
  form: "day-first" | "month-first",
): readonly [string, string] | null {
  const cells = values.filter((value) => CELL.test(value)), texts = values.filter((value) => TEXT.test(value));
  const other = form === "day-first" ? "month-first" : "day-first";
  if (cells.length < ENOUGH || texts.length === 0 || texts.some((text) => momentOf(text, other) !== null)) return null;
  const turned = cells.map(turnedBack);
  if (turned.some((cell) => momentOf(cell, "iso") === null)) return null;
  const months = new Set(texts.flatMap((text) => monthsAround(momentOf(text, form))));
  const fit = (dates: readonly string[]) => dates.filter((date) => months.has(date.slice(0, 7))).length;
  return fit(turned) === cells.length && fit(cells) * 2 < cells.length ? [cells[0], texts[0]] : null;
}

/**
 * Whether cells alone may have been turned around, so that it is worth looking for texts further down: they are of
 * many months, and of one day or two, the month that they are really of.
 */
export function mayBeTurned(values: readonly string[]): boolean {
  const days = new Set<string>(), months = new Set<string>();
  for (const value of values) {
    const found = CELL.exec(value);
    if (!found || Number(found[3]) > 12) return false;
    months.add(found[2]);
    days.add(found[3]);
    if (days.size > 2) return false;
  }
  return months.size >= ENOUGH;
}

/** `2015-03-08 12:00` as `2015-08-03 12:00`; any other text as it is. */
export function turnedBack(value: string): string {
  return value.replace(CELL, "$1-$3-$2");
}

function momentOf(text: string, form: "iso" | "day-first" | "month-first"): number | null {
  return parseTime(text, form, AS_WRITTEN);
}

/** The month of a moment as `2015-08`, the one before it and the one after. */
function monthsAround(ms: number | null): string[] {
  if (ms === null) return [];
  const date = new Date(ms);
  return [-1, 0, 1].map((by) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1)).toISOString().slice(0, 7)
  );
}
