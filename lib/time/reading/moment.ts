/** Puts a date and a time of day together to a moment. @module */
import { DAY_MS, dayNumberOf, HOUR_MS, isDate, MINUTE_MS } from "../calendar.ts";

/** Years that a mention can be of; a date outside is taken for damaged. */
const FIRST_YEAR = 1970, LAST_YEAR = 2199;
const FIRST_MS = Date.UTC(FIRST_YEAR, 0, 1), END_MS = Date.UTC(LAST_YEAR + 1, 0, 1);
/** Two-digit years from this one on are of the last century. */
const CENTURY_TURNS_AT = 70;

/** Wall time of a date's midnight, or null if the calendar has no such date or no mention can be of it. */
export function midnight(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || !isDate(year, month, day)) return null;
  return dayNumberOf(year, month, day) * DAY_MS;
}

/** Milliseconds since midnight, or null if no clock shows it. 24:00 ends the day; a leap second is the one before. */
export function timeOfDay(hour: number, minute: number, second: number): number | null {
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return null;
  return hour * HOUR_MS + minute * MINUTE_MS + Math.min(second, 59) * 1000;
}

/** A moment, or null if no mention can be of it. */
export function moment(ms: number): number | null {
  return ms >= FIRST_MS && ms < END_MS ? ms : null;
}

/** The year that two digits stand for: 70–99 of the last century, 00–69 of this one. */
export function fullYear(twoDigits: number): number {
  return twoDigits < CENTURY_TURNS_AT ? 2000 + twoDigits : 1900 + twoDigits;
}
