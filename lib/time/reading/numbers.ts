/** Times that are written as one number. @module */
import { NINE, ZERO } from "./_digits.ts";
import { moment } from "./moment.ts";
import type { Clock } from "../zone.ts";
import { DAY_MS } from "../calendar.ts";

/** Days from the spreadsheets' day 0, 30 December 1899, to 1970. */
const EXCEL_DAYS_TO_1970 = 25_569;
const SECONDS_IN_DAY = 86_400;
/** More digits than this do not fit a number without loss. */
const SAFE_DIGITS = 15;

/** Sizes from which a number of seconds, milliseconds, microseconds is of 1973 or later; below 2200 they do not meet. */
const SECONDS = 1e8, MS = 1e11, MICROSECONDS = 1e14;
const SECONDS_END = Date.UTC(2200, 0, 1) / 1000;
/** Spreadsheet days of 1954 to 2119, seconds and milliseconds of 1973 to 2199; the ranges do not meet. */
const EXCEL_DAYS = [20_000, 80_000], UNIX_SECONDS = [1e8, 7.258e9], UNIX_MS = [1e11, 7.258e12];
/** So many first digits of micro- and nanoseconds are milliseconds. */
const MS_DIGITS = 13;

/**
 * Seconds since 1970, whole or with a fraction (`1438387200`, `1438387200.5`, `1.4383872E+09`); null if it is none. A
 * number of the size of milli-, micro- or nanoseconds is read as such: columns mix them, and no year is in two of them.
 */
export function readUnixSeconds(text: string): number | null {
  const number = numberOf(text);
  return number !== null && number < SECONDS_END ? moment(Math.round(number * 1000)) : readBySize(text, number);
}

/** Milliseconds since 1970, or what its size shows to be seconds, micro- or nanoseconds; null if it is none. */
export function readUnixMs(text: string): number | null {
  const number = numberOf(text);
  if (number !== null && number >= SECONDS && number < SECONDS_END) return moment(Math.round(number * 1000));
  return number !== null && number < MS ? moment(Math.round(number)) : readBySize(text, number);
}

function readBySize(text: string, number: number | null): number | null {
  if (number === null) return isLongUnix(text) ? moment(Number(text.slice(0, MS_DIGITS))) : null;
  if (number < MS) return null;
  return moment(number < MICROSECONDS ? Math.round(number) : Math.floor(number / 1000));
}

/** Whether a text is micro- or nanoseconds of 2001 or later. */
export function isLongUnix(text: string): boolean {
  return /^(?:\d{16}|\d{19})$/.test(text) && moment(Number(text.slice(0, MS_DIGITS))) !== null;
}

/**
 * A spreadsheet's day number, wall time of the clock, to the nearest second: 0.1 of a day lies between two of them
 * in binary, and a spreadsheet shows 02:24:00.
 */
export function readExcelDays(text: string, clock: Clock): number | null {
  const days = numberOf(text);
  if (days === null) return null;
  const whole = Math.floor(days), seconds = Math.round((days - whole) * SECONDS_IN_DAY);
  return moment(clock.toUtc((whole - EXCEL_DAYS_TO_1970) * DAY_MS + seconds * 1000));
}

/** What a number is that stands in a column of dates: its size tells; null if it is none of these. */
export function formOfNumber(number: number): "unix-seconds" | "unix-ms" | "excel-days" | null {
  if (within(number, UNIX_SECONDS)) return "unix-seconds";
  if (within(number, UNIX_MS)) return "unix-ms";
  return within(number, EXCEL_DAYS) ? "excel-days" : null;
}

function within(number: number, [from, to]: readonly number[]): boolean {
  return number >= from && number < to;
}

/** A number without a sign; the decimal mark is a point or a comma. */
export function numberOf(text: string): number | null {
  let number = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!(code >= ZERO && code <= NINE)) return decimalOf(text);
    number = number * 10 + code - ZERO;
  }
  return text.length > 0 && text.length <= SAFE_DIGITS ? number : null;
}

function decimalOf(text: string): number | null {
  const number = /^\s*\d+(?:[.,]\d*)?(?:e\+?\d{1,2})?\s*$/i.test(text) ? Number(text.replace(",", ".")) : NaN;
  return Number.isFinite(number) ? number : null;
}
