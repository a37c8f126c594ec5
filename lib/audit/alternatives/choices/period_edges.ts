/** A day less at both ends. @module */
import { zoneOf } from "../../../time/zone.ts";
import { DAY_MS } from "../../../time/calendar.ts";
import type { Choice } from "../types.ts";

/** In a shorter period two days are too much of it. */
const LEAST_DAYS = 14;

/** What if the period had begun a day later and ended a day earlier? */
export const periodEdges: Choice = {
  name: "period edges",
  alternative({ finished, study }) {
    const { calendar, span } = finished.facts(), days = calendar.periods.day.length;
    if (days < LEAST_DAYS) return `the period has fewer than ${LEAST_DAYS} days: ${days}`;
    const shift = (ms: number, by: number) => movedBy(ms, by, study.timezone);
    return {
      says: "the period begins a day later and ends a day earlier",
      how: { way: "recount", parameters: { period: { from: shift(span.from, 1), to: shift(span.to, -1) } } },
    };
  },
};

/** A local midnight some days on. */
export function movedBy(ms: number, days: number, timezone: string): number {
  const zone = zoneOf(timezone);
  return zone.toUtc(ms + zone.offset(ms) + days * DAY_MS);
}
