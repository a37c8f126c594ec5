/** What drove the days on which much more was said than usual. @module */
import { falseAlarms } from "../../stats/spikes/false_alarms.ts";
import { daysBeforeData } from "../../stats/spikes/days_before_data.ts";
import { HISTORY_DAYS } from "../../stats/spikes/expectation_of.ts";
import type { Part } from "../../tables/stage.ts";
import { DAY_MS } from "../../time/calendar.ts";
import { spikesOf } from "../answers/how_often.ts";
import { shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import type { Facts } from "../reading/types.ts";
import { type RowText, textsOfRows } from "../mentions/row_texts.ts";
import { accountsOf, shownAuthor } from "../texts/author_name.ts";
import { howCounted } from "../texts/how_counted.ts";
import { labelOf } from "../texts/labels.ts";
import type { Report, SubjectView } from "../types.ts";
import { spikeWords } from "./spike_words.ts";
import type { Driver, Spike, Spikes } from "./types.ts";
import { compareCodeUnits } from "../../text/order/compare_code_units.ts";

/** A driver has so many mentions more than usual at least, and that share of what the day had more. */
const EXCESS_LEAST = 3, EXCESS_SHARE = 0.1;
const DRIVERS_MAX = 6, WORDS_MAX = 3, MENTIONS_MAX = 5;
const SEED = 1;
const LINK = /https?:\/\/([^\s/"'<>]+)/gi;

/** Every spike of every subject with its drivers, and the expected number of false alarms on the study's own days. */
export function findSpikes(report: Report, facts: Facts, parts: readonly Part[]): Spikes {
  const { subjects, measures, parameters, span, coverage = [] } = report,
    unknown = daysBeforeData(span.first, coverage);
  const alarms = subjects.flatMap(({ name }) => {
    const counts = measures.all("mentions", { subject: name, period_kind: "day" }).map((row) => shown(row) ?? 0);
    const found = falseAlarms(counts.slice(unknown), SEED);
    return found ? [{ subject: name, days: found.days, expected_false_alarms: found.expected }] : [];
  });
  return {
    rule: parameters.rules ? parameters.rules.spike?.[parameters.language] ?? "" : howCounted(report, 3)[0],
    last_day: report.span.last,
    alarms,
    spikes: subjects.flatMap((subject) =>
      spikesOf(report, subject).map((row) => spikeOf(report, { facts, parts, subject }, row))
    ),
  };
}

interface Context {
  readonly facts: Facts;
  readonly parts: readonly Part[];
  readonly subject: SubjectView;
}

function spikeOf(report: Report, context: Context, row: Measure): Spike {
  const { kept, about } = context.facts;
  const start = Date.parse(`${row.period}T00:00Z`), from = start - HISTORY_DAYS * DAY_MS;
  const marks = about[context.subject.index];
  const before: number[] = [], on: number[] = [];
  for (let i = 0; i < kept.rows; i++) {
    if (marks[i] !== 1 || kept.local[i] < from || kept.local[i] >= start + DAY_MS) continue;
    (kept.local[i] < start ? before : on).push(i);
  }
  const first = Date.parse(`${report.span.first}T00:00Z`);
  const known = (start - first) / DAY_MS - daysBeforeData(report.span.first, report.coverage ?? []);
  const days = Math.min(HISTORY_DAYS, known);
  const count = shown(row) ?? 0;
  const least = Math.max(EXCESS_LEAST, EXCESS_SHARE * (count - row.n));
  const texts = textsOfRows(context.facts, context.parts, [...before, ...on]);
  const drivers = driversOf(report, context, { before, on, days }, texts).filter((driver) => excess(driver) >= least);
  const words = wordsOf(context, { before, on, days }, texts).filter((driver) => excess(driver) >= least);
  return {
    subject: context.subject.name,
    day: row.period,
    count,
    expected: row.n,
    drivers: [...drivers.slice(0, DRIVERS_MAX), ...words.slice(0, WORDS_MAX)],
  };
}

interface Days {
  readonly before: readonly number[];
  readonly on: readonly number[];
  /** How many days lie before. */
  readonly days: number;
}

/** All that the day had more of, the greatest excess first; of equals, by kind and value. */
function driversOf(report: Report, { facts }: Context, days: Days, texts: Texts): Driver[] {
  const { kept, topic } = facts;
  const topicLabel = labelOf(report, "topic"), sourceLabel = labelOf(report, "source");
  const accounts = accountsOf(report.parameters.subjects);
  const kinds: readonly [Driver["kind"], (row: number) => readonly string[]][] = [
    ["topic", (row) => topic.of[row] < 0 ? [] : [topicLabel(topic.names.names[topic.of[row]])]],
    ["source", (row) => [sourceLabel(kept.source.names.names[kept.source.of[row]])]],
    ["author", (row) => texts.get(row)!.author === null ? [] : [shownAuthor(texts.get(row)!.author!, accounts)]],
    ["link", (row) => [...new Set([...texts.get(row)!.text.matchAll(LINK)].map((found) => found[1].toLowerCase()))]],
    ["reposts", (row) => kept.kind.names.names[kept.kind.of[row]] === "repost" ? [report.words.spikes.reposts] : []],
  ];
  return kinds.flatMap(([kind, valuesOf]) => counted(kind, valuesOf, days, { facts, texts }))
    .sort((a, b) => excess(b) - excess(a) || compareCodeUnits(a.kind, b.kind) || compareCodeUnits(a.value, b.value));
}

/** What topics may have no name for yet. */
function wordsOf({ facts: { kept } }: Context, { before, on, days }: Days, texts: Texts): Driver[] {
  const inTime = (rows: readonly number[]) =>
    rows.toSorted((a, b) => kept.local[a] - kept.local[b] || compareCodeUnits(texts.get(a)!.id, texts.get(b)!.id))
      .map((row) => texts.get(row)!);
  return spikeWords(inTime(on), inTime(before).map(({ text }) => text), days);
}

function counted(
  kind: Driver["kind"],
  valuesOf: (row: number) => readonly string[],
  { before, on, days }: Days,
  { facts, texts }: { readonly facts: Facts; readonly texts: Texts },
): Driver[] {
  const usual = new Map<string, number>(), rows = new Map<string, number[]>();
  for (const row of before) for (const value of valuesOf(row)) usual.set(value, (usual.get(value) ?? 0) + 1);
  for (const row of on) {
    for (const value of valuesOf(row)) {
      const own = rows.get(value); // pushed to, for most of the day may be of one source
      if (own) own.push(row);
      else rows.set(value, [row]);
    }
  }
  const { local } = facts.kept;
  return [...rows].map(([value, own]) => ({
    kind,
    value,
    count: own.length,
    usual: days > 0 ? (usual.get(value) ?? 0) / days : 0,
    mentions: own.sort((a, b) => local[a] - local[b] || compareCodeUnits(texts.get(a)!.id, texts.get(b)!.id))
      .slice(0, MENTIONS_MAX).map((row) => texts.get(row)!.id),
  }));
}

type Texts = ReadonlyMap<number, RowText>;

function excess({ count, usual }: Driver): number {
  return count - usual;
}
