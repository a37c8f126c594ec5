/** Minutes that fall into opening hours. @module */
import { DAY_MS, MINUTE_MS } from "./calendar.ts";
import type { HourSpan, WeekHours } from "./parse_hours.ts";
import type { Zone } from "./zone.ts";

/** 1 January 1970 was a Thursday; Monday is 0. */
const WEEKDAY_OF_DAY_0 = 3;
const DAYS_IN_WEEK = 7;

/**
 * Minutes between two moments during which it was open, by the zone's wall clock; an hour that comes twice counts
 * twice, one that never comes not at all.
 *
 * @param from milliseconds UTC
 * @param to milliseconds UTC; not later than `from` gives 0
 * @param hours null: round the clock
 *
 * @example From Friday 17:30 to Monday 09:15
 * ```ts
 * import assert from "node:assert/strict";
 * import { businessMinutesBetween } from "./business_minutes.ts";
 * import { parseHours } from "./parse_hours.ts";
 * import { zoneOf } from "./zone.ts";
 *
 * const utc = zoneOf("UTC"), friday = Date.UTC(2015, 6, 3, 17, 30), monday = Date.UTC(2015, 6, 6, 9, 15);
 * assert.equal(businessMinutesBetween(friday, monday, parseHours("Mo-Fr 09:00-18:00"), utc), 45);
 * assert.equal(businessMinutesBetween(friday, monday, null, utc), 3825);
 * ```
 */
export function businessMinutesBetween(from: number, to: number, hours: WeekHours | null, zone: Zone): number {
  if (to <= from) return 0;
  if (hours === null) return (to - from) / MINUTE_MS;
  let open = 0;
  const lastDay = dayOf(to, zone);
  for (let day = dayOf(from, zone); day <= lastDay; day++) {
    for (const [start, end] of spansOf(day, hours)) {
      const opens = zone.toUtc(day * DAY_MS + start * MINUTE_MS), closes = zone.toUtc(day * DAY_MS + end * MINUTE_MS);
      open += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
    }
  }
  return open / MINUTE_MS;
}

/**
 * Whether it is open at a moment.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { isOpenAt } from "./business_minutes.ts";
 * import { parseHours } from "./parse_hours.ts";
 * import { zoneOf } from "./zone.ts";
 *
 * const hours = parseHours("Mo-Fr 09:00-18:00"), moscow = zoneOf("Europe/Moscow");
 * assert.ok(isOpenAt(Date.UTC(2015, 6, 3, 6), hours, moscow));
 * assert.ok(!isOpenAt(Date.UTC(2015, 6, 3, 15), hours, moscow));
 * ```
 */
export function isOpenAt(ms: number, hours: WeekHours | null, zone: Zone): boolean {
  if (hours === null) return true;
  const local = ms + zone.offset(ms), day = Math.floor(local / DAY_MS), minute = (local - day * DAY_MS) / MINUTE_MS;
  return spansOf(day, hours).some(([from, to]) => minute >= from && minute < to);
}

function dayOf(ms: number, zone: Zone): number {
  return Math.floor((ms + zone.offset(ms)) / DAY_MS);
}

function spansOf(day: number, hours: WeekHours): readonly HourSpan[] {
  return hours.days[((day + WEEKDAY_OF_DAY_0) % DAYS_IN_WEEK + DAYS_IN_WEEK) % DAYS_IN_WEEK];
}
