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

/** Seconds since 1970, whole or with a fraction (`1438387200`, `1438387200.5`, `1.4383872E+09`); null if it is none. */
export function readUnixSeconds(text: string): number | null {
  const seconds = numberOf(text);
  return seconds === null ? null : moment(Math.round(seconds * 1000));
}

/** Milliseconds since 1970; null if it is none. */
export function readUnixMs(text: string): number | null {
  const ms = numberOf(text);
  return ms === null ? null : moment(Math.round(ms));
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
