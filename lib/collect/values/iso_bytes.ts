/** Reads the commonest dates from bytes, making no string. @module */
import type { Zone } from "../../time/zone.ts";
import { DAY_MS, dayNumberOf, isDate } from "../../time/calendar.ts";

const ZERO = 48, COLON = 58, DASH = 45, PLUS = 43, POINT = 46, SPACE = 32, T = 84, Z = 90;
/** No zone is farther from Greenwich; what says so is no date. */
const MOST_HOURS_EAST = 14;

/**
 * Milliseconds since 1970 of `2015-08-03T09:00:00Z` and its like (space for T, no seconds, a fraction, `+03:00`,
 * no zone: then wall time of `clock`); NaN for anything else, which is not to say that it is no date.
 */
export function isoOfBytes(bytes: Uint8Array, from: number, to: number, clock: Pick<Zone, "toUtc">): number {
  if (to - from < 16 || bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return NaN;
  if ((bytes[from + 10] !== T && bytes[from + 10] !== SPACE) || bytes[from + 13] !== COLON) return NaN;
  const year = two(bytes, from) * 100 + two(bytes, from + 2);
  const month = two(bytes, from + 5), day = two(bytes, from + 8);
  const hour = two(bytes, from + 11), minute = two(bytes, from + 14);
  let at = from + 16, second = 0;
  if (at < to && bytes[at] === COLON) {
    second = two(bytes, at + 1);
    at += 3;
  }
  if (
    at > to || !(year >= 1970 && year < 2200 && month >= 1 && month <= 12 && hour < 24 && minute < 60 && second < 60)
  ) {
    return NaN;
  }
  if (!isDate(year, month, day)) return NaN;
  let ms = dayNumberOf(year, month, day) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000;
  if (at < to && bytes[at] === POINT) {
    let unit = 100;
    for (at++; at < to && isDigit(bytes[at]); at++, unit /= 10) if (unit >= 1) ms += (bytes[at] - ZERO) * unit;
  }
  if (at === to) return clock.toUtc(ms);
  if (bytes[at] === Z && at + 1 === to) return ms;
  if ((bytes[at] === PLUS || bytes[at] === DASH) && (to - at === 5 || (to - at === 6 && bytes[at + 3] === COLON))) {
    const hours = two(bytes, at + 1), minutes = two(bytes, to - 2);
    if (!(hours <= MOST_HOURS_EAST && minutes < 60)) return NaN;
    const offset = (hours * 60 + minutes) * 60_000;
    return bytes[at] === PLUS ? ms - offset : ms + offset;
  }
  return NaN;
}

/** A whole number of up to 15 digits; NaN for anything else. */
export function digitsOfBytes(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 15) return NaN;
  let number = 0;
  for (let i = from; i < to; i++) {
    if (!isDigit(bytes[i])) return NaN;
    number = number * 10 + bytes[i] - ZERO;
  }
  return number;
}

function two(bytes: Uint8Array, at: number): number {
  return isDigit(bytes[at]) && isDigit(bytes[at + 1]) ? (bytes[at] - ZERO) * 10 + bytes[at + 1] - ZERO : NaN;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
