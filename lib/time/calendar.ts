/** Days and dates of the Gregorian calendar as plain numbers, without `Date`. @module */

/** Milliseconds in a minute. */
export const MINUTE_MS = 60_000;
/** Milliseconds in an hour. */
export const HOUR_MS = 3_600_000;
/** Milliseconds in a day without a change of the clock. */
export const DAY_MS = 86_400_000;

/** A day of the calendar. */
export interface CalendarDate {
  /** Such as 2015. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Days from 1 March of year 0 to 1 January 1970: years that begin in March end in the leap day. */
const DAYS_TO_1970 = 719_468;
const DAYS_IN_400_YEARS = 146_097;

/**
 * Days from 1 January 1970 to a date; the date is not checked.
 *
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { dayNumberOf } from "./calendar.ts";
 *
 * assert.equal(dayNumberOf(1970, 1, 1), 0);
 * assert.equal(dayNumberOf(2015, 7, 1), 16_617);
 * ```
 */
export function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400), yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_TO_1970;
}

/**
 * The date that lies `dayNumber` days after 1 January 1970.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { dateOf } from "./calendar.ts";
 *
 * assert.deepEqual(dateOf(16_617), { year: 2015, month: 7, day: 1 });
 * ```
 */
export function dateOf(dayNumber: number): CalendarDate {
  const days = dayNumber + DAYS_TO_1970;
  const era = Math.floor(days / DAYS_IN_400_YEARS), dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** Days in a month: 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has this date: 31 September and 29 February 2015 are none. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A date as `2015-07-01`. */
export function writeDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** A number below 100 with its leading zero. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
