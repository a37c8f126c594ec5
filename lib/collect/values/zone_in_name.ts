/** The zone that a column's name states. @module */
import { MINUTE_MS } from "../../time/calendar.ts";
import { zoneMinutes } from "../../time/reading/zone_words.ts";
import { type Clock, isZone, zoneOf } from "../../time/zone.ts";

/** Words that mean one offset all the year round; `CET` is said of summer days, too. */
const OFFSET = /^(?:UTC|GMT|MSK|МСК|(?:UTC|GMT|MSK|МСК)?\s?[+\-\u2212]\d{1,2}(?::?\d{2})?)$/iu;

/**
 * The clock of a column whose name ends in its zone, in brackets; null for any other name.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { clockInName } from "./zone_in_name.ts";
 *
 * const noon = Date.UTC(2026, 2, 1, 12);
 * assert.equal(clockInName("Created (UTC+3)")?.toUtc(noon), Date.UTC(2026, 2, 1, 9));
 * assert.equal(clockInName("Date [Europe/Berlin]")?.toUtc(noon), Date.UTC(2026, 2, 1, 11));
 * assert.equal(clockInName("Date (MM/DD)"), null);
 * ```
 */
export function clockInName(name: string | undefined): Clock | null {
  const word = /[([]\s*([^()[\]]+?)\s*[)\]]\s*$/.exec(name ?? "")?.[1];
  if (word === undefined) return null;
  if (OFFSET.test(word)) {
    const minutes = zoneMinutes(word.replace(/\s/g, ""));
    return minutes === null ? null : { toUtc: (ms) => ms - minutes * MINUTE_MS };
  }
  return /^[A-Z]\w+\/[A-Z]\w+/.test(word) && isZone(word) ? zoneOf(word) : null;
}
