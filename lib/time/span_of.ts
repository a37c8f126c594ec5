/** The span of a study: as written, or counted back from the newest mention. @module */
import { dateOf, DAY_MS, dayNumberOf, daysInMonth } from "./calendar.ts";
import { zoneOf } from "./zone.ts";

/** A span in milliseconds UTC: midnights in the study's zone. */
export interface Span {
  /** Inclusive. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** So many days, weeks or months up to the end of the newest mention's day. */
export interface Last {
  /** How many; 1 or more. */
  readonly count: number;
  /** Of what. */
  readonly unit: "days" | "weeks" | "months";
}

/** The data's own span, but nothing of this moment and later, ms UTC. */
export interface Until {
  /** Exclusive. */
  readonly until: number;
}

/** A span, the last days, weeks or months, or all up to a moment. */
export type PeriodRule = Span | { readonly last: Last } | Until;

/**
 * From and to of a period; null where there is none.
 *
 * `{ last: … }` ends with the local day of the newest mention and counts back whole days, weeks or months; a month
 * back from the 31st is the last day of a shorter month. `{ until: … }` begins with the local day of the earliest mention
 * and ends as it says; it is empty where no mention is that early.
 *
 * @param times publication times of the mentions, ms UTC, in any order
 * @param timezone an IANA name
 *
 * @example Four weeks up to 28 July in Moscow
 * ```ts
 * import assert from "node:assert/strict";
 * import { spanOf } from "./span_of.ts";
 *
 * const newest = Date.UTC(2015, 6, 28, 12);
 * const span = spanOf({ last: { count: 4, unit: "weeks" } }, Float64Array.of(newest), "Europe/Moscow");
 * assert.deepEqual(span, { from: Date.UTC(2015, 5, 30, 21), to: Date.UTC(2015, 6, 28, 21) });
 * ```
 */
export function spanOf(period: PeriodRule | null, times: Float64Array, timezone: string): Span | null {
  if (period === null || "from" in period) return period;
  if (times.length === 0) return null;
  let newest = times[0], earliest = times[0];
  for (const time of times) {
    if (time > newest) newest = time;
    if (time < earliest) earliest = time;
  }
  const zone = zoneOf(timezone), dayOf = (time: number) => Math.floor((time + zone.offset(time)) / DAY_MS);
  if ("until" in period) {
    return { from: Math.min(zone.toUtc(dayOf(earliest) * DAY_MS), period.until), to: period.until };
  }
  const endDay = dayOf(newest) + 1;
  return { from: zone.toUtc(startDay(endDay, period.last) * DAY_MS), to: zone.toUtc(endDay * DAY_MS) };
}

function startDay(endDay: number, { count, unit }: Last): number {
  if (unit !== "months") return endDay - count * (unit === "weeks" ? 7 : 1);
  const end = dateOf(endDay), months = end.year * 12 + end.month - 1 - count;
  const year = Math.floor(months / 12), month = months - year * 12 + 1;
  return dayNumberOf(year, month, Math.min(end.day, daysInMonth(year, month)));
}
