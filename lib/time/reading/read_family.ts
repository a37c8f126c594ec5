/** Reads a date by the pattern of its family. @module */
import { fullYear, midnight, moment, timeOfDay } from "./moment.ts";
import type { Clock } from "../zone.ts";
import { MINUTE_MS } from "../calendar.ts";
import type { TimeFamily } from "./families/mod.ts";
import { monthOf } from "./month_words.ts";
import { zoneMinutes } from "./zone_words.ts";

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * The moment that a text written in a family's way names.
 *
 * @returns null where there is no such moment (31 September, 25:00, a zone that is not known), undefined where the
 *   text is not of the family
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { dashedWord } from "./families/dashed_word.ts";
 * import { readFamily } from "./read_family.ts";
 * import { zoneOf } from "../zone.ts";
 *
 * assert.equal(readFamily("05-Mar-24", dashedWord, zoneOf("UTC")), Date.UTC(2024, 2, 5));
 * assert.equal(readFamily("31-Sep-24", dashedWord, zoneOf("UTC")), null);
 * assert.equal(readFamily("2024-03-05", dashedWord, zoneOf("UTC")), undefined);
 * ```
 */
export function readFamily(text: string, family: TimeFamily, clock: Clock): number | null | undefined {
  const groups: Groups | undefined = family.pattern.exec(text)?.groups;
  if (!groups) return undefined;
  const month = groups.word === undefined ? Number(groups.month) : monthOf(groups.word);
  if (month === null) return undefined;
  const year = groups.year!.length === 2 ? fullYear(Number(groups.year)) : Number(groups.year);
  const start = midnight(year, month, Number(groups.day)), time = timeOf(groups);
  if (start === null || time === null) return null;
  if (groups.zone === undefined) return moment(clock.toUtc(start + time));
  const minutes = zoneMinutes(groups.zone);
  return minutes === null ? null : moment(start + time - minutes * MINUTE_MS);
}

function timeOf({ hour, minute, second, fraction, half }: Groups): number | null {
  if (hour === undefined) return 0;
  let hours = Number(hour);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = hours % 12 + (/^p/i.test(half) ? 12 : 0);
  }
  const time = timeOfDay(hours, Number(minute), Number(second ?? 0));
  return time === null ? null : time + Number((fraction ?? "").slice(0, 3).padEnd(3, "0"));
}
