/** Days of which nothing is known are no history of what is usual. @module */
import { DAY_MS } from "../../time/calendar.ts";

/** A row of the table `coverage`, as far as it is asked for here. */
interface Finding {
  readonly finding: string;
  readonly from: number | null;
  readonly count: number;
}

/**
 * How many days at the beginning of a span there are no data of, as the table `coverage` tells.
 *
 * @param first the span's first day, as `2026-03-01`
 * @param coverage rows of the table
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { daysBeforeData } from "./days_before_data.ts";
 *
 * const row = { finding: "no data", from: Date.UTC(2026, 1, 28, 21), count: 12 }; // midnight in Moscow
 * assert.equal(daysBeforeData("2026-03-01", [row]), 12);
 * assert.equal(daysBeforeData("2026-02-01", [row]), 0); // days at its end
 * ```
 */
export function daysBeforeData(first: string, coverage: readonly Finding[]): number {
  const start = Date.parse(`${first}T00:00Z`);
  const isFirst = ({ finding, from }: Finding) => finding === "no data" && Math.abs(from! - start) < DAY_MS; // in any zone
  return coverage.find(isFirst)?.count ?? 0;
}
