/** Minutes of work between two moments, for many pairs of moments. @module */
import { openSpans } from "../../time/business_minutes.ts";
import { MINUTE_MS } from "../../time/calendar.ts";
import type { WeekHours } from "../../time/parse_hours.ts";
import type { Zone } from "../../time/zone.ts";

/**
 * Makes ready to ask for minutes of opening hours between moments. The same as `businessMinutesBetween` of lib/time, but a
 * question costs two searches instead of a walk over the days: unanswered messages wait for months.
 *
 * @param hours null: round the clock
 * @param first no moment asked for is earlier
 * @param last no moment asked for is later
 *
 * @example From Friday 17:30 to Monday 09:15
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseHours } from "../../time/parse_hours.ts";
 * import { zoneOf } from "../../time/zone.ts";
 * import { workingClock } from "./working_clock.ts";
 *
 * const friday = Date.UTC(2015, 6, 3, 17, 30), monday = Date.UTC(2015, 6, 6, 9, 15);
 * const minutes = workingClock(parseHours("Mo-Fr 09:00-18:00"), zoneOf("UTC"), friday, monday);
 * assert.equal(minutes(friday, monday), 45);
 * ```
 */
export function workingClock(
  hours: WeekHours | null,
  zone: Zone,
  first: number,
  last: number,
): (from: number, to: number) => number {
  if (hours === null) return (from, to) => Math.max(0, to - from) / MINUTE_MS;
  const opens: number[] = [], openBefore: number[] = [];
  let sum = 0;
  for (const [from, to] of openSpans(first, last, hours, zone)) {
    opens.push(from);
    openBefore.push(sum);
    sum += to - from;
  }
  openBefore.push(sum);
  const openUntil = (ms: number) => {
    const i = countUpTo(opens, ms) - 1;
    return i < 0 ? 0 : openBefore[i] + Math.min(ms - opens[i], openBefore[i + 1] - openBefore[i]);
  };
  return (from, to) => to <= from ? 0 : (openUntil(to) - openUntil(from)) / MINUTE_MS;
}

/** How many of the ascending values are not above x. */
function countUpTo(values: readonly number[], x: number): number {
  let low = 0, high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
