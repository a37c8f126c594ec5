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
  for (const [opens, closes] of openSpans(from, to, hours, zone)) open += closes - opens;
  return open / MINUTE_MS;
}

/**
 * The spans between two moments during which it was open, by the zone's wall clock: from inclusive, to exclusive, ms UTC,
 * ascending, none over another. A span is cut at midnight and where the clocks are changed: between changes wall time runs
 * evenly.
 *
 * @param from milliseconds UTC
 * @param to milliseconds UTC; not later than `from` gives none
 *
 * @example The clocks of Berlin go from 02:00 to 03:00: who opens at 02:30 opens at once
 * ```ts
 * import assert from "node:assert/strict";
 * import { openSpans } from "./business_minutes.ts";
 * import { parseHours } from "./parse_hours.ts";
 * import { zoneOf } from "./zone.ts";
 *
 * const midnight = Date.UTC(2015, 2, 28, 23), noon = Date.UTC(2015, 2, 29, 10);
 * const [span, ...others] = openSpans(midnight, noon, parseHours("02:30-09:00"), zoneOf("Europe/Berlin"));
 * assert.deepEqual([span, others], [[Date.UTC(2015, 2, 29, 1), Date.UTC(2015, 2, 29, 7)], []]);
 * ```
 */
export function* openSpans(
  from: number,
  to: number,
  hours: WeekHours,
  zone: Zone,
): Generator<readonly [from: number, to: number]> {
  for (let start = from; start < to;) {
    const end = Math.min(to, zone.nextChange(start)), offset = zone.offset(start);
    for (let day = Math.floor((start + offset) / DAY_MS); day * DAY_MS - offset < end; day++) {
      for (const [first, last] of spansOf(day, hours)) {
        const midnight = day * DAY_MS - offset;
        const opens = Math.max(start, midnight + first * MINUTE_MS),
          closes = Math.min(end, midnight + last * MINUTE_MS);
        if (opens < closes) yield [opens, closes];
      }
    }
    start = end;
  }
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

function spansOf(day: number, hours: WeekHours): readonly HourSpan[] {
  return hours.days[((day + WEEKDAY_OF_DAY_0) % DAYS_IN_WEEK + DAYS_IN_WEEK) % DAYS_IN_WEEK];
}
