/** Weeks as days. @module */

import { periodSpan } from "../../time/periods.ts";
import { zoneOf } from "../../time/zone.ts";
import type { Report } from "../types.ts";

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
  return new Date(periodSpan(week, zoneOf("UTC")).from).toISOString().slice(0, 10);
}

/** A week as people name it, by its Monday, as the charts do: 29 June 2015. */
export function weekText({ numbers }: Pick<Report, "numbers">, week: string): string {
  return numbers.day(mondayOf(week));
}
