/** Weeks as days. @module */

const DAY_MS = 86_400_000;

/**
 * The Monday of an ISO week.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mondayOf } from "./weeks.ts";
 *
 * assert.equal(mondayOf("2026-W01"), "2025-12-29");
 * assert.equal(mondayOf("2015-W27"), "2015-06-29");
 * ```
 */
export function mondayOf(week: string): string {
  const [year, number] = week.split("-W").map(Number);
  const fourth = Date.UTC(year, 0, 4); // is always in week 1
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return new Date(fourth + ((number - 1) * 7 - weekday) * DAY_MS).toISOString().slice(0, 10);
}
