/** What rises and falls. @module */
import { newcombeInterval } from "../../stats/newcombe_interval.ts";
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

const DAY_MS = 86_400_000;

/**
 * The share of each topic in the last whole week of the period against the week before, with Newcombe's interval for
 * the difference of two shares. The interval is of chance alone, not of the machine that grouped the mentions.
 *
 * @param span first and last day of the period
 * @returns null where there are no two whole weeks with mentions
 */
export function topicChanges(
  measures: Measures,
  subject: string,
  topics: Iterable<string>,
  span: { readonly first: string; readonly last: string },
): TopicChanges | null {
  const weeks = measures.all("mentions", { subject, period_kind: "week" })
    .filter(({ period }) => mondayOf(period) >= span.first && sundayOf(period) <= span.last)
    .sort((a, b) => a.period < b.period ? -1 : 1);
  const [before, now] = weeks.slice(-2);
  if (!now || !before.raw || !now.raw) return null;
  const found = measures.all("mentions", { subject, period_kind: "week", dimension: "topic" });
  const changes = [...topics].flatMap((topic) => {
    const countOf = (week: string) => found.find(({ value, period }) => value === topic && period === week)?.raw ?? 0;
    const x = countOf(now.period), y = countOf(before.period);
    const interval = x + y === 0 ? null : newcombeInterval(x, now.raw!, y, before.raw!);
    return interval ? [{ topic, change: x / now.raw! - y / before.raw!, ...interval, before: y, now: x }] : [];
  });
  changes.sort((a, b) => b.change - a.change || (a.topic < b.topic ? -1 : 1));
  return { before: before.period, now: now.period, changes };
}

function sundayOf(week: string): string {
  return new Date(Date.parse(mondayOf(week)) + 6 * DAY_MS).toISOString().slice(0, 10);
}
