/** Types of the weekly run: its findings before they are written. @module */
import type { Alternatives } from "../alternatives/types.ts";
import type { Diff } from "../diff/types.ts";
import type { CoverageRow } from "../../measure/coverage/types.ts";
import type { MeasureRow } from "../../measure/mod.ts";
import type { Books } from "../../run/files/manifest.ts";

/** A day with more mentions of a subject than its own history explains. */
export interface Spike {
  /** Name of the company. */
  readonly subject: string;
  /** `2026-05-30` */
  readonly day: string;
  /** Mentions of it on that day. */
  readonly mentions: number;
  /** Mentions expected for the day from its history, rounded. */
  readonly expected: number;
  /** What most of the day's mentions have in common, each with its count: topics and sources, the largest first. */
  readonly drivers: readonly { readonly kind: "topic" | "source"; readonly name: string; readonly count: number }[];
  /** Ids of mentions to read. */
  readonly examples: readonly Example[];
}

/** A mention that is safe to show, without handles of private persons and addresses. */
export interface Example {
  /** Id of the mention. */
  readonly id: string;
  /** Clean text, with handles of private persons masked. */
  readonly text: string;
}

/** A mention that waits for an answer, as in `inbox.csv`. */
export interface Waiting {
  /** Id of the mention. */
  readonly id: string;
  /** In the study's time zone: `2026-03-01 14:05`. */
  readonly published_at: string;
  /** Time from the start of the response time to the end of the data, including nights and holidays. */
  readonly waiting_hours: number;
  /** Who is asked. */
  readonly subject: string;
  /** A code of `expectations`; empty: none was found. */
  readonly expectation: string;
  /** Who should answer, by `care.route`; empty: the study names nobody. */
  readonly department: string;
  /** As it may be shown. */
  readonly text: string;
}

/** A topic with more or fewer mentions than before. */
export interface MovedTopic {
  /** Its name, or its first terms; of a topic that both runs have, the later run's. */
  readonly label: string;
  /** Null: the last run did not have it. */
  readonly before: number | null;
  /** Its mentions in this run. Null: this run does not have it. */
  readonly now: number | null;
}

/** The new days of a company. */
export interface FreshDays {
  /** Name of the company. */
  readonly subject: string;
  /** First and last, in the study's zone. */
  readonly days: readonly [first: string, last: string];
  /** Mentions on those days. */
  readonly mentions: number;
  /** In as many days before; null: the period does not reach so far back. */
  readonly before: number | null;
}

/** What a weekly run found. */
export interface Monday {
  /** Of the study. */
  readonly title: string;
  /** Of the report, and of what is written from this. */
  readonly language: "ru" | "uk" | "en";
  /** Name of the run, in `runs/`. */
  readonly run: string;
  /** Null: it is the first one. */
  readonly diff: Diff | null;
  /** First and last day of what was measured. */
  readonly days: readonly [first: string, last: string];
  /** Of the run that it is compared with. */
  readonly days_before: readonly [first: string, last: string] | null;
  /** Where each record of the run went. */
  readonly books: Books;
  /** For each company, the days after the last run's end, beside as many days before them; empty in a first run. */
  readonly fresh: readonly FreshDays[];
  /** Headlines of every company, in their order. */
  readonly headlines: readonly MeasureRow[];
  /** Of the company, in the new days; of all days in a first run. */
  readonly spikes: readonly Spike[];
  /** On the companies and their products; competitors' customers are not ours to answer. Oldest first. */
  readonly waiting: readonly Waiting[];
  /** Ideas that nobody has answered, likewise. */
  readonly ideas: number;
  /** The largest changes first. */
  readonly topics: readonly MovedTopic[];
  /** What the data may lack: rows of the table `coverage`. */
  readonly coverage: readonly CoverageRow[];
  /** If they were tried for these very numbers. */
  readonly alternatives: Alternatives | null;
}
