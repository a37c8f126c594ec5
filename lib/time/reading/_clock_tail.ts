/** Reads what follows a date in the usual writing: a time of day and an offset. @module */
import { digitsAt, NINE, ZERO } from "./_digits.ts";
import { moment, timeOfDay } from "./moment.ts";
import type { Clock } from "../zone.ts";
import { MINUTE_MS } from "../calendar.ts";

const SPACE = 32, PLUS = 43, COMMA = 44, MINUS = 45, DOT = 46, COLON = 58, T = 84, Z = 90, SMALL_T = 116, SMALL_Z = 122;

/**
 * The moment of a date whose midnight is known and whose time begins at `at`: `T12:00`, ` 12:00:00.000Z`, `, 12:00`,
 * ` 12:00:00+0300`, or nothing at all.
 *
 * @returns null where the time is impossible, undefined where it is written in another way
 */
export function clockTail(text: string, at: number, midnightMs: number, clock: Clock): number | null | undefined {
  if (at === text.length) return moment(clock.toUtc(midnightMs));
  const start = afterSeparator(text, at);
  const hour = digitsAt(text, start, 2), minute = digitsAt(text, start + 3, 2);
  if (start < 0 || hour < 0 || minute < 0 || text.charCodeAt(start + 2) !== COLON) return undefined;
  let next = start + 5, second = 0;
  if (text.charCodeAt(next) === COLON) {
    second = digitsAt(text, next + 1, 2);
    if (second < 0) return undefined;
    next += 3;
  }
  let fraction = 0;
  if (text.charCodeAt(next) === DOT || text.charCodeAt(next) === COMMA) {
    fraction = milliseconds(text, next + 1);
    next = afterDigits(text, next + 1);
  }
  const time = timeOfDay(hour, minute, second);
  const wall = time === null ? null : midnightMs + time + fraction;
  if (next === text.length) return wall === null ? null : moment(clock.toUtc(wall));
  const offset = offsetAt(text, text.charCodeAt(next) === SPACE ? next + 1 : next);
  return offset === undefined ? undefined : wall === null ? null : moment(wall - offset * MINUTE_MS);
}

/** Where the time begins after `T`, a space, or a comma and a space; -1 where neither stands. */
function afterSeparator(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === T || code === SPACE || code === SMALL_T) return at + 1;
  return code === COMMA && text.charCodeAt(at + 1) === SPACE ? at + 2 : -1;
}

/** The first three digits of a fraction; further ones are cut off. */
function milliseconds(text: string, at: number): number {
  let number = 0;
  for (let i = at, unit = 100; i < at + 3; i++, unit /= 10) {
    const code = text.charCodeAt(i);
    if (!(code >= ZERO && code <= NINE)) break;
    number += (code - ZERO) * unit;
  }
  return number;
}

function afterDigits(text: string, at: number): number {
  while (text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= NINE) at++;
  return at;
}

/** Minutes east of Greenwich of `Z`, `+03`, `+0300`, `+03:00` at the end of the text; undefined if it is none. */
function offsetAt(text: string, at: number): number | undefined {
  const sign = text.charCodeAt(at), left = text.length - at;
  if (left === 1) return sign === Z || sign === SMALL_Z ? 0 : undefined;
  if (sign !== PLUS && sign !== MINUS) return undefined;
  const hours = digitsAt(text, at + 1, 2);
  const minutes = left === 3 ? 0 : digitsAt(text, text.charCodeAt(at + 3) === COLON ? at + 4 : at + 3, 2);
  const length = left === 3 ? 3 : text.charCodeAt(at + 3) === COLON ? 6 : 5;
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || left !== length) return undefined;
  return (sign === PLUS ? 1 : -1) * (hours * 60 + minutes);
}
