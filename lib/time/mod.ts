/** Time: zones, periods, reading of dates, opening hours. Never the machine's zone, never its clock. @module */
export { businessMinutesBetween, isOpenAt, openSpans } from "./business_minutes.ts";
export {
  type CalendarDate,
  dateOf,
  DAY_MS,
  dayNumberOf,
  daysInMonth,
  HOUR_MS,
  isDate,
  MINUTE_MS,
  writeDate,
} from "./calendar.ts";
export { bothReadings, detectTimeForm, type TimeFormFinding } from "./detect_time_form.ts";
export { parseDuration } from "./duration.ts";
export { FAMILIES, type TimeFamily } from "./reading/families/mod.ts";
export { monthOf } from "./reading/month_words.ts";
export { type HourSpan, officeHours, parseHours, type WeekHours } from "./parse_hours.ts";
export { parseTime } from "./parse_time.ts";
export {
  PERIOD_KINDS,
  type PeriodKind,
  periodName,
  periodNumber,
  periodOf,
  periodsBetween,
  periodSpan,
} from "./periods.ts";
export { readFamily } from "./reading/read_family.ts";
export { type Last, type PeriodRule, type Span, spanOf, type Until } from "./span_of.ts";
export { TIME_FORMS, type TimeForm } from "./time_forms.ts";
export { writeMoment } from "./write_moment.ts";
export { type Clock, isZone, type Zone, zoneOf } from "./zone.ts";
export { zoneMinutes } from "./reading/zone_words.ts";
