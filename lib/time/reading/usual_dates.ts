/** The usual writings of dates, read by character codes: a million in a fraction of a second. @module */
import { clockTail } from "./_clock_tail.ts";
import { digitRun, digitsAt } from "./_digits.ts";
import { fullYear, midnight } from "./moment.ts";
import type { Clock } from "../zone.ts";

const DASH = 45, DOT = 46, SLASH = 47;

/**
 * `2015-07-01`, alone or with a time.
 *
 * @returns null where there is no such moment, undefined where the text is written in another way
 */
export function readIso(text: string, clock: Clock): number | null | undefined {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  const year = digitsAt(text, 0, 4), month = digitsAt(text, 5, 2), day = digitsAt(text, 8, 2);
  if (year < 0 || month < 0 || day < 0) return undefined;
  return withTail(text, 10, midnight(year, month, day), clock);
}

/**
 * `30/08/2015 23:59`, `3.8.15`, `30-08-2015`: two numbers whose order the column decides, then the year.
 *
 * @returns null where there is no such moment, undefined where the text is written in another way
 */
export function readTwoParts(text: string, dayFirst: boolean, clock: Clock): number | null | undefined {
  const firstLength = digitRun(text, 0);
  if (firstLength < 1 || firstLength > 2) return undefined;
  const separator = text.charCodeAt(firstLength), secondAt = firstLength + 1;
  if (separator !== SLASH && separator !== DOT && separator !== DASH) return undefined;
  const secondLength = digitRun(text, secondAt), yearAt = secondAt + secondLength + 1;
  if (secondLength < 1 || secondLength > 2 || text.charCodeAt(yearAt - 1) !== separator) return undefined;
  const yearLength = digitRun(text, yearAt);
  if (yearLength !== 2 && yearLength !== 4) return undefined;
  const first = digitsAt(text, 0, firstLength), second = digitsAt(text, secondAt, secondLength);
  const written = digitsAt(text, yearAt, yearLength), year = yearLength === 2 ? fullYear(written) : written;
  const start = dayFirst ? midnight(year, second, first) : midnight(year, first, second);
  return withTail(text, yearAt + yearLength, start, clock);
}

/** An impossible date is null only where the rest is a time: `2015-99-01 (approx.)` is no date at all. */
function withTail(text: string, at: number, start: number | null, clock: Clock): number | null | undefined {
  const ms = clockTail(text, at, start ?? 0, clock);
  return ms !== undefined && start === null ? null : ms;
}
