/** What rises and falls. @module */
import { DAY_MS } from "../../time/calendar.ts";
import type { Measures } from "../measures.ts";
import { mondayOf } from "./weeks.ts";

/** How the share of a topic changed from one week to the next. */
export interface TopicChange {
  readonly topic: string;
  /** Share of the subject's mentions in the last week less that in the week before, with its 95 % interval. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
  readonly before: number;
  readonly now: number;
}

/** Two weeks and what changed between them, the greatest rise first. */
export interface TopicChanges {
  readonly before: string;
  readonly now: string;
  readonly changes: readonly TopicChange[];
}

const WEEK_MS = 7 * DAY_MS;

/**
 * The measure "change of topic" in the last week that has it, with the counts that it came of. The interval is of chance
 * alone, not of the machine that grouped the mentions.
 *
 * @returns null where there are no two whole weeks with mentions
 */
export function topicChanges(measures: Measures, subject: string, topics: Iterable<string>): TopicChanges | null {
  const shown = new Set(topics);
  const rows = measures.all("change of topic", { subject, period_kind: "week", dimension: "topic" })
    .filter(({ value }) => shown.has(value!));
  const now = rows.reduce((last, { period }) => period > last ? period : last, "");
  if (now === "") return null;
  const counts = measures.all("mentions", { subject, period_kind: "week", dimension: "topic" });
  const before = measures.all("mentions", { subject, period_kind: "week" })
    .find(({ period }) => Date.parse(mondayOf(period)) + WEEK_MS === Date.parse(mondayOf(now)))?.period ?? "";
  const countOf = (week: string, topic: string) =>
    counts.find(({ value, period }) => value === topic && period === week)?.raw ?? 0;
  const changes = rows.filter(({ period, raw }) => period === now && raw !== null).map(({ value, raw, low, high }) => {
    const topic = value!;
    return { topic, change: raw!, low: low!, high: high!, before: countOf(before, topic), now: countOf(now, topic) };
  });
  changes.sort((a, b) => b.change - a.change || (a.topic < b.topic ? -1 : 1));
  return { before, now, changes };
}
