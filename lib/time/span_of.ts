/** The period of a study in milliseconds. @module */
import { zoneOf } from "./zone.ts";

/** From, inclusive, to, exclusive: milliseconds UTC, midnights in the study's zone. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A span, or so many days, weeks or months up to the newest mention. */
export type PeriodRule = Span | {
  readonly last: { readonly count: number; readonly unit: "days" | "weeks" | "months" };
};

const DAY_MS = 86_400_000;

/**
 * From and to of a period; null where there is none.
 *
 * `{ last: … }` ends with the local day of the newest mention and counts back whole days, weeks or months.
 */
export function spanOf(period: PeriodRule | null, times: Float64Array, timezone: string): Span | null {
  if (period === null || "from" in period) return period;
  if (times.length === 0) return null;
  let newest = times[0];
  for (const time of times) if (time > newest) newest = time;
  const zone = zoneOf(timezone);
  const endDay = Math.floor((newest + zone.offset(newest)) / DAY_MS) + 1;
  return { from: zone.toUtc(startDay(endDay, period.last) * DAY_MS), to: zone.toUtc(endDay * DAY_MS) };
}

function startDay(endDay: number, { count, unit }: { count: number; unit: "days" | "weeks" | "months" }): number {
  if (unit !== "months") return endDay - count * (unit === "weeks" ? 7 : 1);
  const end = new Date(endDay * DAY_MS);
  return Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - count, end.getUTCDate()) / DAY_MS;
}
