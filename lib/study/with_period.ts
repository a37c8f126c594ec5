/** Another period for a study than the one in its file: what `--period` and `--until` say. @module */
import { DAY_MS, dayNumberOf, isDate } from "../time/calendar.ts";
import { type Span, spanOf, type Until } from "../time/span_of.ts";
import { type Zone, zoneOf } from "../time/zone.ts";
import { StudyError } from "../tables/study_error.ts";
import { quoted } from "./problems.ts";
import { readDate } from "./sections/period.ts";
import type { Study } from "./types.ts";

/**
 * The study for another period: `2015-07-01..2015-08-01`, the second day exclusive.
 *
 * @throws {StudyError} if the text is no such period
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { withPeriod } from "./with_period.ts";
 *
 * const { period } = withPeriod({ timezone: "Europe/Moscow", period: null }, "2015-07-01..2015-08-01");
 * assert.deepEqual(period, { from: Date.UTC(2015, 5, 30, 21), to: Date.UTC(2015, 6, 31, 21) });
 * ```
 */
export function withPeriod<S extends Pick<Study, "timezone" | "period">>(study: S, text: string): S & { period: Span } {
  const [first, after, ...more] = text.split("..");
  if (after === undefined || more.length > 0) {
    throw new StudyError(
      `Cannot read --period: found ${quoted(text)}; FROM..TO is needed, such as 2015-07-01..2015-08-01`,
    );
  }
  const zone = zoneOf(study.timezone),
    from = midnightOf(first, "--period", zone),
    to = midnightOf(after, "--period", zone);
  if (from >= to) {
    throw new StudyError(`Cannot read --period: from is ${first} and to is ${after}; to must be later than from`);
  }
  return { ...study, period: { from, to } };
}

/**
 * The study up to a day, exclusive: its period ends there, and `last` counts back from there. A study without a period is
 * as if its data ended there.
 *
 * @throws {StudyError} if the text is no day, or the period begins on it or later
 *
 * @example Two weeks up to 15 July
 * ```ts
 * import assert from "node:assert/strict";
 * import { withUntil } from "./with_period.ts";
 *
 * const { period } = withUntil({ timezone: "UTC", period: { last: { count: 2, unit: "weeks" } } }, "2015-07-15");
 * assert.deepEqual(period, { from: Date.UTC(2015, 6, 1), to: Date.UTC(2015, 6, 15) });
 * ```
 */
export function withUntil<S extends Pick<Study, "timezone" | "period">>(
  study: S,
  day: string,
): S & { period: Span | Until } {
  const { period, timezone } = study, to = midnightOf(day, "--until", zoneOf(timezone));
  if (period === null) return { ...study, period: { until: to } };
  const { from } = spanOf(period, Float64Array.of(to - 1), timezone)!;
  if (from >= to) throw new StudyError(`Cannot use --until ${day}: the study's period begins on that day or later`);
  return { ...study, period: { from, to } };
}

function midnightOf(text: string, option: string, zone: Zone): number {
  const date = readDate(text.trim());
  if (date && isDate(date.year, date.month, date.day)) {
    return zone.toUtc(dayNumberOf(date.year, date.month, date.day) * DAY_MS);
  }
  throw new StudyError(`Cannot read ${option}: found ${quoted(text)}; a day such as 2015-07-01 is needed`);
}
