/** Rules that several formats share. @module */
import type { Kind } from "../../tables/schemas.ts";
import { kindOf } from "../values/kind_words.ts";
import { withTimeOfDay } from "../values/date_and_time.ts";
import { readCount } from "../values/read_number.ts";
import { isObject } from "../mapping/key_paths.ts";
import type { Fields, JsonObject } from "../types.ts";

const DAY_MS = 86_400_000;
/** Spreadsheets' number of 1 January 1970. */
const DAYS_TO_1970 = 25_569;

/** A date and a time that stand in two columns; the names are tried in order. */
export function dateAndTime(dates: readonly string[], times: readonly string[]): (fields: Fields) => string | null {
  return (fields) =>
    withTimeOfDay(dayOf(fields.text(...dates)?.trim()) ?? null, fields.text(...times)) as string | null;
}

/** A day that a spreadsheet left as its number (45356) as a date. */
function dayOf(date: string | undefined): string | undefined {
  if (date === undefined || !/^[2-7]\d{4}(?:[.,]0+)?$/.test(date)) return date;
  return new Date((parseInt(date) - DAYS_TO_1970) * DAY_MS).toISOString().slice(0, 10);
}

/** The names' values from the smallest place to the largest, joined by commas. */
export function placeOf(...names: string[]): (fields: Fields) => string | null {
  return (fields) => {
    const parts = names.map((name) => fields.text(name)?.trim()).filter((part) => part);
    return parts.length > 0 ? [...new Set(parts)].join(", ") : null;
  };
}

/** The counts of all names added up; null where none holds one. */
export function sumOf(...names: string[]): (fields: Fields) => number | null {
  return (fields) => {
    const counts = names.map((name) => readCount(fields.value(name))).filter((count) => count !== null);
    return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null;
  };
}

/** The kind that a column's word names. */
export function kindFrom(...names: string[]): (fields: Fields) => Kind | null {
  return (fields) => kindOf(fields.text(...names));
}

/** Seconds since 1970 as a date that says its zone, so that columns of both kinds can be read alike. */
export function isoOfSeconds(seconds: unknown): string | null {
  const number = Number(seconds);
  if (seconds === null || seconds === "" || !Number.isFinite(number) || Math.abs(number) > 1e11) return null;
  return new Date(Math.round(number * 1000)).toISOString();
}

/** A list's objects; empty for anything else. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** What Zeeschuimer puts around a platform's own object is taken off. */
export function unwrapped(record: JsonObject): readonly JsonObject[] {
  return [isObject(record.data) && "source_platform" in record ? record.data : record];
}
