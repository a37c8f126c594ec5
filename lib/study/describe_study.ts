/** Says in plain lines what a study would do. @module */
import { dateOf, DAY_MS, writeDate } from "../time/calendar.ts";
import { zoneOf } from "../time/zone.ts";
import type { SourceSpec, Study, Subject } from "./types.ts";

/**
 * A study in plain lines, for a person who checks it before it runs: what it listens for, when, in which files, and
 * how mentions are judged.
 *
 * @returns lines without line ends; those that belong to the one above begin with two spaces
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { periodInWords } from "./describe_study.ts";
 *
 * const period = { from: Date.UTC(2015, 5, 30, 21), to: Date.UTC(2015, 6, 31, 21) };
 * assert.equal(
 *   periodInWords({ period, timezone: "Europe/Moscow", timezone_given: true }),
 *   "2015-07-01 to 2015-07-31, 31 days, by the clock of Europe/Moscow",
 * );
 * ```
 */
export function describeStudy(study: Study): string[] {
  const files = study.sources.reduce((sum, { paths }) => sum + paths.length, 0);
  return [
    `Title: ${study.title}`,
    `Period: ${periodInWords(study)}`,
    `Sources: ${counted(study.sources.length, "source")}, ${counted(files, "file")}`,
    ...study.sources.flatMap(sourceInWords),
    `Subjects: ${study.subjects.length}`,
    ...study.subjects.map(subjectInWords),
    `Left out: ${study.exclude === null ? "nothing" : `what matches ${study.exclude}`}`,
    `Duplicates: ${study.duplicates === "drop" ? "dropped" : "kept"}; reposts: ${
      study.reposts === "count" ? "counted" : "dropped"
    }`,
    `Authors: ${study.pseudonyms ? "under pseudonyms" : "by name"}`,
    "Codebooks:",
    ...study.codebooks.map(({ use, coder, examples }) =>
      `  ${use}: ${coder ?? "the codebook's own coder"}${examples ? `, examples in ${examples}` : ""}`
    ),
    ...careInWords(study),
    ...(study.llm
      ? [`Model: ${study.llm.model} at ${study.llm.url}, at most ${study.llm.limit} mentions × codebooks a run`]
      : []),
    `Report: ${study.report.formats.join(", ") || "none"}, in ${study.language}`,
    ...study.notes.map((note) => `Note: ${note}`),
  ];
}

/** The period of a study: first and last day, both included. */
export function periodInWords(
  { period, timezone, timezone_given }: Pick<Study, "period" | "timezone" | "timezone_given">,
): string {
  const clock = `by the clock of ${timezone}${timezone_given ? "" : " (no timezone is given)"}`;
  if (period === null) return `from the first mention to the last, ${clock}`;
  if ("last" in period) {
    const { count, unit } = period.last;
    return `the last ${counted(count, unit.slice(0, -1))} up to the newest mention, ${clock}`;
  }
  const zone = zoneOf(timezone), dayOf = (ms: number) => Math.floor((ms + zone.offset(ms)) / DAY_MS);
  if ("until" in period) return `from the first mention to ${writeDate(dateOf(dayOf(period.until) - 1))}, ${clock}`;
  const [first, after] = [period.from, period.to].map(dayOf);
  const days = counted(after - first, "day");
  return `${writeDate(dateOf(first))} to ${writeDate(dateOf(after - 1))}, ${days}, ${clock}`;
}

function sourceInWords({ files, paths, format, columns, defaults, time }: SourceSpec): string[] {
  const how = [
    format ? `format ${format}` : Object.keys(columns).length > 0 ? "" : "format recognised by content",
    ...Object.entries(columns).map(([target, column]) => `${target} is column "${column}"`),
    time ? `times are ${time}` : "",
    ...Object.entries(defaults).map(([target, value]) => `${target} is "${value}"`),
  ].filter((part) => part !== "");
  return [`  ${files}: ${counted(paths.length, "file")}; ${how.join(", ")}`, ...paths.map((path) => `    ${path}`)];
}

function subjectInWords({ name, kind, of, query, accounts }: Subject): string {
  const official = accounts.length > 0 ? `; official: ${accounts.join(", ")}` : "";
  return `  ${name}, ${kind}${of ? ` of ${of}` : ""}: ${query}${official}`;
}

function careInWords({ care }: Study): string[] {
  const routes = Object.entries(care.route).map(([code, department]) => `  ${code}: ${department}`);
  const when = care.hours ?? "round the clock";
  const rule = `within ${counted(care.target_minutes, "minute")}, ${when}, from the ${care.clock}`;
  return [`Answers: ${rule}; ${counted(care.minutes_each, "minute")} of work each`, ...routes];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
