/** Puts a date and a time of day together that stand in two columns. @module */
import { numberOf } from "../../time/reading/numbers.ts";

const DAY_SECONDS = 86_400;
/** The time of a date cell that holds a day alone. */
const MIDNIGHT = /,?[ T](?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? ?am)$/i;
/** The day that a spreadsheet gives to a time alone: 30.12.1899, 1/0/1900, 1900-01-00. */
const NO_DAY = /^\d{1,4}([./-])\d{1,2}\1\d{1,4},?[ T]/;
/** A part of a day, `0.38`, `,5`, `0`, `6.94E-04`. */
const FRACTION = /^(?:0?[.,]\d+|0|\d(?:[.,]\d+)?E-\d+)$/i;

/**
 * A date and a time of day as one text; the date alone where there is no time, or where it has one itself. Times are
 * text, a day's fraction, or a date cell whose date means nothing; a spreadsheet's day number gets its fraction.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { withTimeOfDay } from "./date_and_time.ts";
 *
 * assert.equal(withTimeOfDay("30.08.2015", "14:05"), "30.08.2015 14:05");
 * assert.equal(withTimeOfDay("2015-08-30 00:00:00", "0.25"), "2015-08-30 06:00:00");
 * assert.equal(withTimeOfDay("42219", "12:00"), "42219.5");
 * ```
 */
export function withTimeOfDay(date: string | number | null, time: string | number | null): string | number | null {
  const day = date === null ? "" : String(date).trim(), clock = time === null ? "" : clockTime(String(time).trim());
  if (day === "" || clock === "") return date;
  if (numberOf(day) !== null && /^\d{1,2}:\d{2}(?::\d{2})?$/.test(clock)) return withFraction(day, clock);
  const bare = day.replace(MIDNIGHT, "");
  return /\d:\d\d/.test(bare) ? date : `${bare} ${clock}`;
}

function withFraction(day: string, clock: string): string {
  if (!/^\d{5}(?:[.,]0*)?$/.test(day)) return day; // seconds since 1970 have their time in them
  const [hours, minutes, seconds = 0] = clock.split(":").map(Number);
  return String(Math.floor(numberOf(day)!) + (hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS);
}

/** A time as text, from text, a day's fraction, or a date cell whose date means nothing. */
function clockTime(time: string): string {
  if (!FRACTION.test(time)) return in24Hours(time.replace(NO_DAY, ""));
  return clockOf(Math.round(Number(time.replace(",", ".")) * DAY_SECONDS) % DAY_SECONDS);
}

/** `9:15 PM` as `21:15:00`: a day's number takes no halves of the day. */
function in24Hours(time: string): string {
  const found = /^(\d{1,2}):(\d\d)(?::(\d\d))?\s?([ap])\.?m\.?$/i.exec(time);
  if (!found || Number(found[1]) > 12) return time;
  const hours = Number(found[1]) % 12 + (/p/i.test(found[4]) ? 12 : 0);
  return clockOf(hours * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0));
}

function clockOf(seconds: number): string {
  return [seconds / 3600, seconds / 60 % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, "0"))
    .join(":");
}
