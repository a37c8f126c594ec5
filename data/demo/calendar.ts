/** Time in the demo study: whole minutes of Moscow wall time since 2026-03-01, a Sunday. @module */
import { chance, type Random, weighted } from "./random.ts";

export const DAY = 24 * 60;
/** 1 March to 31 May 2026. */
export const DAYS = 92;
const START = Date.UTC(2026, 2, 1);

/** `minuteOf("2026-04-14T18:40")`. */
export function minuteOf(iso: string): number {
  return (Date.parse(`${iso}:00Z`) - START) / 60_000;
}

/** `2026-04-14T18:40`. */
export function isoOf(minute: number): string {
  return new Date(START + minute * 60_000).toISOString().slice(0, 16);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(minute: number): number {
  return (Math.floor(minute / DAY) + 6) % 7 + 1;
}

/** Everything goes out. */
export const OUTAGE = minuteOf("2026-04-14T18:40");
/** The company says its first word. */
export const FIRST_WORD = minuteOf("2026-04-15T14:48");
export const RESTORED = minuteOf("2026-04-17T16:20");
export const END = DAYS * DAY;

export type Phase = "march" | "crisis" | "after" | "may";

export function phaseOf(minute: number): Phase {
  if (minute < minuteOf("2026-04-14T00:00")) return "march";
  if (minute < minuteOf("2026-04-18T00:00")) return "crisis";
  return minute < minuteOf("2026-05-01T00:00") ? "after" : "may";
}

/** When people write: little at night, more at nine, at lunch and in the evening. A weight an hour. */
const WORKDAY = [3, 2, 1.5, 1, 0.8, 1, 2, 4, 6, 8, 8, 7, 7, 7.5, 6.5, 6, 6, 7, 9, 11, 12, 12, 10, 6];
const WEEKEND = [5, 4, 3, 2, 1, 0.8, 1, 2, 3, 5, 7, 8, 8, 8, 8, 7, 7, 7, 8, 9, 10, 10, 9, 7];

/** A minute of that day by the day's rhythm. */
export function momentOf(day: number, random: Random): number {
  const hours = weekdayOf(day * DAY) > 5 ? WEEKEND : WORKDAY;
  const hour = weighted(random, hours.map((weight, hour) => [hour, weight]));
  return day * DAY + hour * 60 + Math.floor(random() * 60);
}

/** A minute of the night, 23:00 to 05:59. */
export function nightOf(day: number, random: Random): number {
  const hour = chance(random, 0.35) ? 23 : Math.floor(random() * 6);
  return day * DAY + hour * 60 + Math.floor(random() * 60);
}

/** A minute between two, by the rhythm of the hours: nobody sleeps well without a connection, but most do sleep. */
export function momentBetween(from: number, to: number, random: Random): number {
  for (let tries = 0; tries < 30; tries++) {
    const minute = from + Math.floor(random() * (to - from));
    if (random() * 12 < Math.max(3, WORKDAY[Math.floor(minute / 60) % 24])) return minute;
  }
  return from;
}

const OPENS = 9 * 60;
const CLOSES = 18 * 60;

/** The minute that is `minutes` of working time (Mo-Fr 09:00-18:00) after this one. */
export function afterWorking(minute: number, minutes: number): number {
  let at = nextWorking(minute);
  let left = Math.round(minutes);
  while (at % DAY + left >= CLOSES) {
    left -= CLOSES - at % DAY;
    at = nextWorking(at - at % DAY + CLOSES);
  }
  return at + left;
}

function nextWorking(minute: number): number {
  const time = minute % DAY;
  const day = minute - time;
  if (weekdayOf(minute) <= 5 && time < CLOSES) return Math.max(minute, day + OPENS);
  let next = day + DAY;
  while (weekdayOf(next) > 5 || isHoliday(next)) next += DAY;
  return next + OPENS;
}

function isHoliday(minute: number): boolean {
  return ["2026-05-01", "2026-05-11"].includes(isoOf(minute).slice(0, 10));
}

/** Within the hours in which an account is awake (08:00-23:30), else the next morning. */
export function awake(minute: number): number {
  const time = minute % DAY;
  if (time < 8 * 60) return minute - time + 8 * 60 + time % 50;
  return time > 23.5 * 60 ? minute - time + DAY + 8 * 60 + time % 50 : minute;
}
