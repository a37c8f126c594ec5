/** Opening hours as a week of spans: `Mo-Fr 09:00-18:00; Sa 10:00-14:00`. @module */

/** When somebody is there to answer, by wall time. */
export interface WeekHours {
  /** As written. */
  readonly text: string;
  /**
   * Minutes of each day of the week, Monday first: spans from (inclusive) to (exclusive), ascending and apart. A span
   * over midnight is cut in two.
   */
  readonly days: readonly (readonly HourSpan[])[];
}

/** Minutes of a day, 0 to 1440: from inclusive, to exclusive. */
export type HourSpan = readonly [fromMinute: number, toMinute: number];

const ALWAYS = "24/7";
/** Office hours of a study that names none. */
const OFFICE_HOURS = "Mo-Fr 09:00-18:00";
const DAYS_IN_WEEK = 7, MINUTES_IN_DAY = 1440;
const DAY_NAMES: readonly (readonly string[])[] = [
  ["mo", "mon", "monday", "пн"],
  ["tu", "tue", "tuesday", "вт"],
  ["we", "wed", "wednesday", "ср"],
  ["th", "thu", "thursday", "чт"],
  ["fr", "fri", "friday", "пт"],
  ["sa", "sat", "saturday", "сб"],
  ["su", "sun", "sunday", "вс", "нд"],
];
/** A semicolon, or a comma after hours and before days. */
const RULE_END = /;|(?<=\d|off),(?=\s*\p{L})/u;
const RULE = /^(?<days>\p{L}[\p{L}\s,–-]*?)?\s*(?<spans>\d[\d\s:,–-]*|off)$/u;

/**
 * Reads opening hours: rules parted by `;` or `,`, each of days (`Mo-Fr`, `Sa,Su`; none: every day) and hours
 * (`09:00-13:00,14:00-18:00`, `22:00-06:00` over midnight, `off`). A later rule replaces an earlier one on its days.
 * `24/7` is always. The notation is that of OpenStreetMap's `opening_hours`, the parts that a help desk needs.
 *
 * @throws {SyntaxError} that says which part cannot be read and what would be right
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseHours } from "./parse_hours.ts";
 *
 * const { days } = parseHours("Mo-Fr 09:00-18:00; Sa 10:00-14:00");
 * assert.deepEqual(days[0], [[540, 1080]]);
 * assert.deepEqual(days[5], [[600, 840]]);
 * assert.deepEqual(days[6], []);
 * assert.throws(() => parseHours("9 to 5"), /found "9 to 5"/);
 * ```
 */
export function parseHours(text: string): WeekHours {
  if (text.trim() === ALWAYS) return { text, days: weekOf(() => [[0, MINUTES_IN_DAY]]) };
  const week: HourSpan[][] = weekOf(() => []);
  for (const rule of text.split(RULE_END).map((part) => part.trim()).filter((part) => part !== "")) {
    applyRule(rule, week);
  }
  if (week.every((spans) => spans.length === 0)) throw unreadable(text, "no hour of the week is open");
  return { text, days: overMidnight(week) };
}

/**
 * The hours outside which an answer is given "at any hour": the hours of care that a study names or, where it names none or
 * is open round the clock, the usual ones of an office.
 *
 * @param hours as {@linkcode parseHours} reads them; null: the study names none
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { officeHours } from "./parse_hours.ts";
 *
 * assert.equal(officeHours("Mo-Su 08:00-22:00"), "Mo-Su 08:00-22:00");
 * assert.equal(officeHours("24/7"), "Mo-Fr 09:00-18:00");
 * assert.equal(officeHours(null), "Mo-Fr 09:00-18:00");
 * ```
 */
export function officeHours(hours: string | null | undefined): string {
  return hours && hours.trim() !== ALWAYS ? hours : OFFICE_HOURS;
}

function weekOf<T>(day: (index: number) => T): T[] {
  return Array.from({ length: DAYS_IN_WEEK }, (_, index) => day(index));
}

function applyRule(rule: string, week: HourSpan[][]): void {
  const found = RULE.exec(rule)?.groups;
  if (!found) throw unreadable(rule);
  const spans = found.spans === "off" ? [] : found.spans.split(",").map((part) => spanOf(part.trim(), rule));
  for (const day of daysOf(found.days, rule)) week[day] = spans;
}

function daysOf(text: string | undefined, rule: string): number[] {
  if (text === undefined) return weekOf((day) => day);
  return text.split(",").flatMap((part) => {
    const [first, last = first] = part.trim().split(/\s*[–-]\s*/).map((name) => dayOf(name, rule));
    return weekOf((step) => (first + step) % DAYS_IN_WEEK).slice(0, (last - first + DAYS_IN_WEEK) % DAYS_IN_WEEK + 1);
  });
}

function dayOf(name: string, rule: string): number {
  const day = DAY_NAMES.findIndex((names) => names.includes(name.toLowerCase()));
  if (day < 0) throw unreadable(rule, `"${name}" is no day; the days are Mo, Tu, We, Th, Fr, Sa, Su`);
  return day;
}

/** From and to in minutes of the day it begins on; past 1440 it reaches into the next day. */
function spanOf(text: string, rule: string): HourSpan {
  const found = /^(\d{1,2}):(\d{2})\s*[–-]\s*(\d{1,2}):(\d{2})$/.exec(text);
  if (!found) throw unreadable(rule);
  const [fromHour, fromMinute, toHour, toMinute] = found.slice(1).map(Number);
  const from = fromHour * 60 + fromMinute, to = toHour * 60 + toMinute;
  if (fromMinute > 59 || toMinute > 59 || from >= MINUTES_IN_DAY || to > MINUTES_IN_DAY) {
    throw unreadable(rule, "no clock shows that hour");
  }
  if (from === to) throw unreadable(rule, "the hours begin and end at one time; 00:00-24:00 is a whole day");
  return [from, to > from ? to : to + MINUTES_IN_DAY];
}

function overMidnight(week: readonly HourSpan[][]): HourSpan[][] {
  const cut: HourSpan[][] = weekOf(() => []);
  week.forEach((spans, day) => {
    for (const [from, to] of spans) {
      cut[day].push([from, Math.min(to, MINUTES_IN_DAY)]);
      if (to > MINUTES_IN_DAY) cut[(day + 1) % DAYS_IN_WEEK].push([0, to - MINUTES_IN_DAY]);
    }
  });
  return cut.map(joined);
}

/** Spans in order, those that touch or overlap made one. */
function joined(spans: readonly HourSpan[]): HourSpan[] {
  const result: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function unreadable(found: string, why?: string): SyntaxError {
  const reason = why === undefined ? "" : `: ${why}`;
  return new SyntaxError(`Cannot read hours: found "${found}"${reason}; write them as "Mo-Fr 09:00-18:00"`);
}
