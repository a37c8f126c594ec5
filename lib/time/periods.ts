/** Periods by a zone's wall clock: months, ISO weeks, days, hours. @module */
import { dateOf, DAY_MS, dayNumberOf, HOUR_MS, twoDigits, writeDate } from "./calendar.ts";
import type { Zone } from "./zone.ts";

/** Kinds of periods, from the longest to the shortest. */
export const PERIOD_KINDS = ["all", "month", "week", "day", "hour"] as const;
/** One of {@linkcode PERIOD_KINDS}. */
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Days from Thursday, 1 January 1970, back to the Monday of its week. */
const DAYS_SINCE_MONDAY = 3;
const DAYS_IN_WEEK = 7, HOURS_IN_DAY = 24, MONTHS_IN_YEAR = 12;

/**
 * The number of the period that holds a wall time: the next period of that kind has the next number. Counting a
 * million rows by number and naming the few numbers afterwards needs no string a row.
 *
 * @param localMs a wall time: `ms + zone.offset(ms)`
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { periodName, periodNumber } from "./periods.ts";
 *
 * const week = periodNumber(Date.UTC(2015, 6, 5, 23), "week");
 * assert.equal(periodName(week, "week"), "2015-W27");
 * assert.equal(periodName(week + 1, "week"), "2015-W28");
 * ```
 */
export function periodNumber(localMs: number, kind: PeriodKind): number {
  if (kind === "all") return 0;
  if (kind === "hour") return Math.floor(localMs / HOUR_MS);
  const day = Math.floor(localMs / DAY_MS);
  if (kind === "day") return day;
  if (kind === "week") return Math.floor((day + DAYS_SINCE_MONDAY) / DAYS_IN_WEEK);
  const { year, month } = dateOf(day);
  return year * MONTHS_IN_YEAR + month - 1;
}

/** The name of the period of a number: `all`, `2015-07`, `2015-W27`, `2015-07-01`, `2015-07-01T13`. */
export function periodName(number: number, kind: PeriodKind): string {
  if (kind === "all") return "all";
  if (kind === "month") {
    const year = Math.floor(number / MONTHS_IN_YEAR);
    return `${String(year).padStart(4, "0")}-${twoDigits(number - year * MONTHS_IN_YEAR + 1)}`;
  }
  if (kind === "week") return weekName(number);
  if (kind === "day") return writeDate(dateOf(number));
  const day = Math.floor(number / HOURS_IN_DAY);
  return `${writeDate(dateOf(day))}T${twoDigits(number - day * HOURS_IN_DAY)}`;
}

/** An ISO week belongs to the year that its Thursday is in. */
function weekName(number: number): string {
  const thursday = number * DAYS_IN_WEEK;
  const { year } = dateOf(thursday);
  const week = Math.floor((thursday - dayNumberOf(year, 1, 1)) / DAYS_IN_WEEK) + 1;
  return `${String(year).padStart(4, "0")}-W${twoDigits(week)}`;
}

/**
 * The period in which a moment lies, by the zone's wall clock.
 *
 * @param ms milliseconds since 1970, UTC
 *
 * @example The last hour of June in UTC is already July in Moscow
 * ```ts
 * import assert from "node:assert/strict";
 * import { periodOf } from "./periods.ts";
 * import { zoneOf } from "./zone.ts";
 *
 * const ms = Date.UTC(2015, 5, 30, 23, 30), moscow = zoneOf("Europe/Moscow");
 * assert.equal(periodOf(ms, "month", moscow), "2015-07");
 * assert.equal(periodOf(ms, "week", moscow), "2015-W27");
 * assert.equal(periodOf(ms, "day", moscow), "2015-07-01");
 * assert.equal(periodOf(ms, "hour", moscow), "2015-07-01T02");
 * ```
 */
export function periodOf(ms: number, kind: PeriodKind, zone: Zone): string {
  return periodName(periodNumber(ms + zone.offset(ms), kind), kind);
}

/**
 * Every period of a kind that overlaps the span, in order, none missing. An hour or a day that the wall clock skipped
 * is none; an hour that came twice is one period.
 *
 * @param from milliseconds UTC, inclusive
 * @param to milliseconds UTC, exclusive; not later than `from` gives no period
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { periodsBetween } from "./periods.ts";
 * import { zoneOf } from "./zone.ts";
 *
 * const [from, to] = [Date.UTC(2015, 5, 30, 21), Date.UTC(2015, 6, 2, 21)]; // two days of Moscow
 * assert.deepEqual(periodsBetween(from, to, "day", zoneOf("Europe/Moscow")), ["2015-07-01", "2015-07-02"]);
 * ```
 */
export function periodsBetween(from: number, to: number, kind: PeriodKind, zone: Zone): string[] {
  const names: string[] = [];
  let next = -Infinity;
  for (let start = from; start < to;) { // between two changes of the clock, wall time runs evenly
    const end = Math.min(to, zone.nextChange(start)), offset = zone.offset(start);
    const last = periodNumber(end - 1 + offset, kind);
    next = Math.max(next, periodNumber(start + offset, kind));
    for (; next <= last; next++) names.push(periodName(next, kind));
    start = end;
  }
  return names;
}

/**
 * The span of a period by its name: from inclusive, to exclusive, in milliseconds UTC.
 *
 * @throws {RangeError} if the name is no period of month, week, day or hour
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { periodSpan } from "./periods.ts";
 * import { zoneOf } from "./zone.ts";
 *
 * const { from, to } = periodSpan("2015-W27", zoneOf("UTC"));
 * assert.equal(from, Date.UTC(2015, 5, 29));
 * assert.equal(to, Date.UTC(2015, 6, 6));
 * ```
 */
export function periodSpan(name: string, zone: Zone): { readonly from: number; readonly to: number } {
  const [number, kind] = readName(name);
  if (periodName(number, kind) !== name) throw noPeriod(name); // written as one, but no calendar has a 13th month
  return { from: zone.toUtc(localStart(number, kind)), to: zone.toUtc(localStart(number + 1, kind)) };
}

function readName(name: string): [number, PeriodKind] {
  const found = /^(\d{4})-(?:W(\d{2})|(\d{2})(?:-(\d{2})(?:T(\d{2}))?)?)$/.exec(name);
  if (!found) throw noPeriod(name);
  const [year, week, month, day, hour] = found.slice(1).map(Number);
  if (found[2]) {
    const fourth = dayNumberOf(year, 1, 4); // 4 January is always in week 1
    return [Math.floor((fourth + DAYS_SINCE_MONDAY) / DAYS_IN_WEEK) + week - 1, "week"];
  }
  if (!found[4]) return [year * MONTHS_IN_YEAR + month - 1, "month"];
  const dayNumber = dayNumberOf(year, month, day);
  return found[5] ? [dayNumber * HOURS_IN_DAY + hour, "hour"] : [dayNumber, "day"];
}

function noPeriod(name: string): RangeError {
  return new RangeError(
    `Cannot read the period "${name}": 2015-07, 2015-W27, 2015-07-01 and 2015-07-01T13 are periods`,
  );
}

/** The wall time at which a period begins. */
function localStart(number: number, kind: PeriodKind): number {
  if (kind === "hour") return number * HOUR_MS;
  if (kind === "day") return number * DAY_MS;
  if (kind === "week") return (number * DAYS_IN_WEEK - DAYS_SINCE_MONDAY) * DAY_MS;
  const year = Math.floor(number / MONTHS_IN_YEAR);
  return dayNumberOf(year, number - year * MONTHS_IN_YEAR + 1, 1) * DAY_MS;
}
