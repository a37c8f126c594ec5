/**
 * Spikes of the companies, with what many mentions of the day have in common. The rule of a spike is the measure's. The
 * report's drivers are what there was more of than usual; these are what there was much of, usual or not.
 *
 * @module
 */
import { hasCode } from "../../measure/facts/code_table.ts";
import { ALL, type Facts, type MeasureRow, mentionsBehind } from "../../measure/mod.ts";
import { pseudonymOf } from "../../report/mentions/pseudonym.ts";
import { shownText } from "../../report/mentions/shown_text.ts";
import { accountsOf } from "../../report/texts/author_name.ts";
import { layoutOf } from "../../run/files/layout.ts";
import type { Study } from "../../study/types.ts";
import type { FinishedStudy } from "../finished_study.ts";
import { findRow } from "../trace/find_rows.ts";
import type { Example, Spike } from "./types.ts";

/** Shown at most. */
const SPIKES = 5, DRIVERS = 3, EXAMPLES = 3;
/** A driver has at least this part of the day's mentions. */
const LEAST_SHARE = 0.2;

/** The highest against what was expected first. */
export async function spikesOf(
  rows: readonly MeasureRow[],
  facts: Facts,
  finished: FinishedStudy,
  study: Study,
): Promise<Spike[]> {
  const found = rows.filter(({ measure, subject_kind, period_kind }) =>
    measure === "spike" && subject_kind === "company" && period_kind === "day"
  ).sort((a, b) => b.raw! / Math.max(1, b.n) - a.raw! / Math.max(1, a.n) || (a.period < b.period ? -1 : 1));
  const key = await Deno.readTextFile(layoutOf(study.folder).key).catch(() => null);
  const options = { accounts: accountsOf(study.subjects), links: false, nameOf: pseudonymOf(key?.trim() ?? null) };
  const labels = topicLabels(finished);
  return found.slice(0, SPIKES).map((row) => {
    const lines = mentionsBehind(row, facts).filter(({ counts }) => counts);
    return {
      subject: row.subject,
      day: row.period,
      mentions: row.raw!,
      expected: row.n,
      drivers: driversOf(lines.map((line) => line.row), facts, labels),
      examples: spread(lines, EXAMPLES).flatMap(({ mention }): Example[] => {
        const text = findRow(finished, mention)?.clean_text;
        return text ? [{ id: mention, text: shownText(text, options).text }] : [];
      }),
    };
  });
}

/** Topics and sources that have a fifth of the day or more. */
function driversOf(rows: readonly number[], facts: Facts, labels: ReadonlyMap<string, string>): Spike["drivers"] {
  const counts = new Map<string, { kind: "topic" | "source"; name: string; count: number }>();
  const add = (kind: "topic" | "source", name: string) => {
    const own = counts.get(`${kind} ${name}`) ?? { kind, name, count: 0 };
    counts.set(`${kind} ${name}`, { ...own, count: own.count + 1 });
  };
  for (const row of rows) {
    if (facts.sources.of[row] >= 0) add("source", facts.sources.names[facts.sources.of[row]]);
    for (const code of topicsOf(facts, row)) add("topic", labels.get(code) ?? code);
  }
  return [...counts.values()].filter(({ count }) => count >= rows.length * LEAST_SHARE)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).slice(0, DRIVERS);
}

function topicsOf({ topics }: Facts, row: number): string[] {
  return topics.codes.filter((code, i) => code !== "none" && hasCode(topics, row, ALL, i));
}

function topicLabels(finished: FinishedStudy): Map<string, string> {
  const labels = new Map<string, string>();
  for (const frame of finished.frames("topics", ["topic", "label"])) {
    for (let i = 0; i < frame.length; i++) labels.set(frame.text("topic").at(i)!, frame.text("label").at(i)!);
  }
  return labels;
}

/** Some of a list at even distances. */
function spread<T>(list: readonly T[], count: number): T[] {
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, i) => list[Math.floor(i * list.length / count)] ?? list[i],
  );
}
