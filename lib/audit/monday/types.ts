/** The words of a Monday: what a weekly run found, before it is written down. @module */
import type { Alternatives } from "../alternatives/types.ts";
import type { Diff } from "../diff/types.ts";
import type { CoverageRow } from "../../measure/coverage/types.ts";
import type { MeasureRow } from "../../measure/mod.ts";
import type { Books } from "../../run/files/manifest.ts";

/** A day on which a subject was spoken of more than its own history explains. */
export interface Spike {
  readonly subject: string;
  /** `2026-05-30` */
  readonly day: string;
  readonly mentions: number;
  readonly expected: number;
  /** What most of the day's mentions have in common, each with its count: topics and sources, the largest first. */
  readonly drivers: readonly { readonly kind: "topic" | "source"; readonly name: string; readonly count: number }[];
  /** Ids of mentions to read. */
  readonly examples: readonly Example[];
}

/** A mention as it may be shown: no handle of a private person, no address. */
export interface Example {
  readonly id: string;
  readonly text: string;
}

/** A mention that waits for an answer, as in `inbox.csv`. */
export interface Waiting {
  readonly id: string;
  readonly published_at: string;
  readonly waiting_hours: number;
  readonly subject: string;
  readonly expectation: string;
  readonly department: string;
  readonly text: string;
}

/** A topic that was spoken of more, or less. */
export interface MovedTopic {
  readonly label: string;
  /** Null: the last run did not have it. */
  readonly before: number | null;
  readonly now: number | null;
}

/** The new days of a company. */
export interface FreshDays {
  readonly subject: string;
  readonly days: readonly [first: string, last: string];
  readonly mentions: number;
  /** In as many days before; null: the period does not reach so far back. */
  readonly before: number | null;
}

/** What a weekly run found. */
export interface Monday {
  readonly title: string;
  readonly language: "ru" | "uk" | "en";
  /** Name of the run, in `runs/`. */
  readonly run: string;
  /** Null: it is the first one. */
  readonly diff: Diff | null;
  /** First and last day of what was measured. */
  readonly days: readonly [first: string, last: string];
  /** Of the run that it is compared with. */
  readonly days_before: readonly [first: string, last: string] | null;
  readonly books: Books;
  /** Of each company, in the days after the last run's end, beside as many days before them; none in a first run. */
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
  readonly coverage: readonly CoverageRow[];
  /** If they were tried for these very numbers. */
  readonly alternatives: Alternatives | null;
}
