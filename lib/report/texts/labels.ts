/** What codes, topics and languages are called in the report's language. @module */
import { parseHours } from "../../time/parse_hours.ts";
import type { Report } from "../types.ts";
import { authorName } from "./author_name.ts";

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const DAY = new RegExp(`\\b(?:${DAYS.join("|")})\\b`, "g");
/** What stands for the source of records that do not name one. */
export const NO_SOURCE = "unknown";
const HOURS_IN_DAY = 24, MINUTES_IN_HOUR = 60;

/** A label by codebook (or `kind`, `lang`, `source`, `topic`); a code without one appears as it is written. */
export function labelOf(report: Report, codebook: string): (value: string) => string {
  if (codebook === "topic") {
    return (value) => value === "none" ? report.words.ui.noTopic : report.topics.get(value)?.label ?? value;
  }
  if (codebook === "lang") return languages(report);
  if (codebook === "source") return (value) => value === NO_SOURCE ? report.words.ui.noSource : value;
  const labels = new Map(Object.entries(report.words.codes)).get(codebook) ?? {};
  const label = new Map<string, string>(Object.entries(labels)); // a code of one's own may be called constructor
  const own = report.own?.get(codebook)?.codes;
  return (value) => value === "none" ? report.words.ui.none : own?.get(value) ?? label.get(value) ?? value;
}

/** What the values of any dimension are called: codes, sources, topics, and days of the week and hours of the day too. */
export function valueLabel(report: Report, dimension: string): (value: string) => string {
  if (dimension === "weekday") return (value) => report.words.ui.weekdays[Number(value) - 1] ?? value;
  if (dimension === "hour of day") return clock;
  return dimension === "author" ? (value) => authorName(report, value) : labelOf(report, dimension);
}

/** What a dimension is called: its codebook's label, else as the report's columns call it, else by its name. */
export function dimensionLabel(report: Report, dimension: string): string {
  const { ui: { column }, tables: { columns } } = report.words;
  const known: Readonly<Record<string, string>> = { ...columns, ...column, "hour of day": column.hour };
  return Object.hasOwn(known, dimension) ? known[dimension] : codebookLabel(report, dimension);
}

/** An hour of the day as a clock shows it: `09:00`. */
export function clock(hour: string): string {
  return `${hour.padStart(2, "0")}:00`;
}

/** What a codebook is called: as a study's own calls itself, else in the report's words, else by its name. */
export function codebookLabel({ own, words }: Report, codebook: string): string {
  const { books } = words.tables;
  return own?.get(codebook)?.label ?? (Object.hasOwn(books, codebook) ? books[codebook] : codebook);
}

function languages(report: Report): (value: string) => string {
  const names = new Intl.DisplayNames(report.parameters.language, { type: "language", fallback: "code" });
  return (value) => {
    if (value === "" || value === "und" || value === "none" || value === "unknown") return report.words.ui.unknown;
    try {
      return names.of(value) ?? value;
    } catch { // not the form of a language code
      return value;
    }
  };
}

/**
 * The hours of the day that lie in the hours of work, begun ones too, as labels of columns; where days differ, those of the
 * first day of the week that has any.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { shadedHours } from "./labels.ts";
 *
 * assert.deepEqual(shadedHours("Mo-Fr 9:00-12:00"), ["09", "10", "11"]);
 * assert.deepEqual(shadedHours(null), []);
 * ```
 */
export function shadedHours(hours: string | null): string[] {
  const spans = hours === null ? [] : parseHours(hours).days.find((day) => day.length > 0)!;
  return Array.from({ length: HOURS_IN_DAY }, (_, hour) => hour * MINUTES_IN_HOUR)
    .filter((minute) => spans.some(([from, to]) => from < minute + MINUTES_IN_HOUR && to > minute))
    .map((minute) => String(minute / MINUTES_IN_HOUR).padStart(2, "0"));
}

/** What a machine that codes is called; people are called by their initials. */
export function coderLabel({ words: { method } }: Pick<Report, "words">, coder: string): string {
  return Object.hasOwn(method.coderNames, coder) ? method.coderNames[coder as keyof typeof method.coderNames] : coder;
}

/** Hours of work with the report's days of the week: `Mo-Fr 09:00-18:00` is `пн–пт 09:00–18:00` in a Russian report. */
export function hoursLabel({ words: { ui } }: Pick<Report, "words">, hours: string): string {
  return hours.replace(DAY, (day) => ui.weekdays[DAYS.indexOf(day)]).replace(/(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, "–");
}
