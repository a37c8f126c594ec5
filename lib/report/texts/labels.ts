/** What codes, topics and languages are called in the report's language. @module */
import type { Report } from "../types.ts";

/** A label by codebook (or `kind`, `lang`, `topic`); a code without one appears as it is written. */
export function labelOf(report: Report, codebook: string): (value: string) => string {
  if (codebook === "topic") {
    return (value) => value === "none" ? report.words.ui.noTopic : report.topics.get(value)?.label ?? value;
  }
  if (codebook === "lang") return languages(report);
  const labels = (report.words.codes as Record<string, Record<string, string>>)[codebook] ?? {};
  const own = report.own?.get(codebook)?.codes;
  return (value) => value === "none" ? report.words.ui.none : own?.get(value) ?? labels[value] ?? value;
}

/** What a codebook is called: as a study's own calls itself, else in the report's words, else by its name. */
export function codebookLabel({ own, words }: Report, codebook: string): string {
  return own?.get(codebook)?.label ?? words.tables.books[codebook] ?? codebook;
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
 * The hours of the day that lie in the hours of work, as labels of columns.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { shadedHours } from "./labels.ts";
 *
 * assert.deepEqual(shadedHours("Mo-Fr 09:00-12:00"), ["09", "10", "11"]);
 * assert.deepEqual(shadedHours(null), []);
 * ```
 */
export function shadedHours(hours: string | null): string[] {
  const found = /(\d\d):\d\d\s*-\s*(\d\d):(\d\d)/.exec(hours ?? "");
  if (!found) return [];
  const [from, to] = [Number(found[1]), Number(found[2]) + (found[3] === "00" ? 0 : 1)];
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => String(from + i).padStart(2, "0"));
}
