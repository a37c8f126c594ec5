/** The periods of a span, and which of them a day belongs to. @module */
import { DAY_MS } from "../../time/calendar.ts";
import { type PeriodKind, periodName, periodNumber, periodsBetween } from "../../time/periods.ts";
import type { Span } from "../../time/span_of.ts";
import type { Zone } from "../../time/zone.ts";

/** Hours have rows of their own only in spans up to this long. */
const HOURS_UP_TO_DAYS = 14;

export const HOURS_IN_DAY = 24;
const DAYS_IN_WEEK = 7;
/** 1 January 1970 was a Thursday; Monday is 0. */
const WEEKDAY_OF_DAY_0 = 3;

/** A span laid out: its periods, and the one that each day and hour lies in. */
export interface Calendar {
  /** Day number (days since 1970) of the span's first local day. */
  readonly first_day: number;
  /** Every period by kind, in order, none missing; no hours in a long span. */
  readonly periods: Readonly<Record<PeriodKind, readonly string[]>>;
  /** Days of the span in each period, by kind. */
  readonly lengths: Readonly<Record<PeriodKind, Int32Array>>;
  /** Place of the period that each day lies in, by kind; for hours, of each hour of each day; -1: none. */
  readonly tables: Readonly<Record<PeriodKind, Int32Array>>;
  /** Place of the period that a day (and for hours, its hour) lies in; -1: outside the span, or a kind without rows. */
  readonly placeOf: (kind: PeriodKind, day: number, hour: number) => number;
  /** Day of the week of a day of the span: 0 is Monday. */
  readonly weekdayOf: (day: number) => number;
}

/**
 * Lays out a span: its days, weeks, months and, if it is short, hours.
 *
 * @example Seven days of Moscow touch two ISO weeks
 * ```ts
 * import assert from "node:assert/strict";
 * import { zoneOf } from "../../time/zone.ts";
 * import { calendarOf } from "./calendar.ts";
 *
 * const calendar = calendarOf({ from: Date.UTC(2015, 5, 30, 21), to: Date.UTC(2015, 6, 7, 21) }, zoneOf("Europe/Moscow"));
 * assert.equal(calendar.periods.day.length, 7);
 * assert.deepEqual(calendar.periods.week, ["2015-W27", "2015-W28"]);
 * assert.deepEqual([...calendar.lengths.week], [5, 2]);
 * ```
 */
export function calendarOf({ from, to }: Span, zone: Zone): Calendar {
  const day = periodsBetween(from, to, "day", zone);
  const first_day = periodNumber(from + zone.offset(from), "day");
  // A day that the clocks skipped has no row; days are still numbered through.
  const days = to > from ? periodNumber(to - 1 + zone.offset(to - 1), "day") - first_day + 1 : 0;
  const dayNames = Array.from({ length: days }, (_, i) => periodName(first_day + i, "day"));
  const listed = new Map(day.map((name, i) => [name, i]));
  const month = periodsBetween(from, to, "month", zone), week = periodsBetween(from, to, "week", zone);
  const hour = days <= HOURS_UP_TO_DAYS ? periodsBetween(from, to, "hour", zone) : [];
  const tables = {
    all: new Int32Array(days),
    day: Int32Array.from(dayNames, (name) => listed.get(name) ?? -1),
    week: placesOf(week, "week", first_day, days),
    month: placesOf(month, "month", first_day, days),
    hour: hourPlaces(hour, dayNames),
  };
  return {
    first_day,
    periods: { all: ["all"], month, week, day, hour },
    tables,
    placeOf: (kind, d, h) => tables[kind][kind === "hour" ? d * HOURS_IN_DAY + h : d] ?? -1,
    lengths: {
      all: Int32Array.of(day.length),
      month: lengthsOf(tables.month, tables.day, month.length),
      week: lengthsOf(tables.week, tables.day, week.length),
      day: new Int32Array(day.length).fill(1),
      hour: new Int32Array(hour.length),
    },
    weekdayOf: (d) => ((first_day + d + WEEKDAY_OF_DAY_0) % DAYS_IN_WEEK + DAYS_IN_WEEK) % DAYS_IN_WEEK,
  };
}

function placesOf(names: readonly string[], kind: PeriodKind, first: number, days: number): Int32Array {
  const listed = new Map(names.map((name, i) => [name, i]));
  return Int32Array.from(
    { length: days },
    (_, i) => listed.get(periodName(periodNumber((first + i) * DAY_MS, kind), kind)) ?? -1,
  );
}

function hourPlaces(hours: readonly string[], dayNames: readonly string[]): Int32Array {
  if (hours.length === 0) return new Int32Array(0);
  const listed = new Map(hours.map((name, i) => [name, i]));
  return Int32Array.from(
    { length: dayNames.length * HOURS_IN_DAY },
    (_, i) =>
      listed.get(`${dayNames[Math.floor(i / HOURS_IN_DAY)]}T${String(i % HOURS_IN_DAY).padStart(2, "0")}`) ?? -1,
  );
}

function lengthsOf(places: Int32Array, dayPlaces: Int32Array, count: number): Int32Array {
  const lengths = new Int32Array(count);
  places.forEach((place, day) => {
    if (place >= 0 && dayPlaces[day] >= 0) lengths[place]++;
  });
  return lengths;
}
