/** Dates that begin with a year of two digits: `24/03/13` for 13 March 2024. @module */

const SHORT = /^(\d\d)([./-])(\d{1,2})\2(\d{1,2})(?=$|[ ,T])/;
/** Years that stand first are these, and next to each other; read as the last part, they would be so many apart. */
const FIRST_YEAR = 8, LAST_YEAR = 69, YEARS_NEAR = 1, YEARS_APART = 3;
/** So many different last parts show that they are days. */
const ENOUGH_DAYS = 3;

/**
 * Whether a column writes its years first, in two digits: the first part hardly changes, the last is another day's each
 * time, and would be years far apart.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { areYearsFirst } from "./short_years.ts";
 *
 * assert.ok(areYearsFirst(["24/03/13", "24/03/16", "24/04/19 10:00"]));
 * assert.ok(!areYearsFirst(["13/03/24", "16/03/24", "19/04/24"]));
 * assert.ok(!areYearsFirst(["01/03/15", "01/03/18", "01/03/21"])); // the first of March, year after year
 * ```
 */
export function areYearsFirst(values: readonly string[]): boolean {
  const parts = values.map((value) => SHORT.exec(value.trim()));
  if (parts.length === 0 || parts.some((found) => found === null)) return false;
  const numbers = parts.map((found) => [1, 3, 4].map((group) => Number(found![group])));
  const [years, months, days] = [0, 1, 2].map((i) => numbers.map((part) => part[i]));
  const within = (all: readonly number[], from: number, to: number) => all.every((one) => one >= from && one <= to);
  const spread = (all: readonly number[]) =>
    all.reduce((a, b) => Math.max(a, b)) - all.reduce((a, b) => Math.min(a, b));
  return within(years, FIRST_YEAR, LAST_YEAR) && within(months, 1, 12) && within(days, 1, 31) &&
    spread(years) <= YEARS_NEAR && spread(days) >= YEARS_APART && new Set(days).size >= ENOUGH_DAYS;
}

/** `24/3/13 10:00` as `2024-03-13 10:00`; any other text as it is. */
export function withFullYear(value: string): string {
  return value.replace(
    SHORT,
    (_date, year, _mark, month, day) => `20${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
}
