/** A study as it was read: checked, with defaults filled in, paths still relative to its folder. @module */
import type { LlmSpec } from "../coding/coders/llm/types.ts";
import type { SourceSpec } from "../collect/source_spec.ts";
import type { Subject } from "../tables/subject.ts";
import type { PeriodRule } from "../time/span_of.ts";

export type { LlmCost, LlmSpec } from "../coding/coders/llm/types.ts";
export type { SourceSpec } from "../collect/source_spec.ts";
export { type Subject, SUBJECT_KINDS, type SubjectKind } from "../tables/subject.ts";
export type { Last, PeriodRule, Span } from "../time/span_of.ts";
export { TIME_FORMS, type TimeForm } from "../time/time_forms.ts";

/** Who turns mentions into judgements. */
export const CODERS = ["rule", "words", "learned", "llm"] as const;

/** One entry of `codebooks`. */
export interface CodebookUse {
  /** Name of a built-in codebook, or a path relative to the study that ends in .yml. */
  readonly use: string;
  /** Default: the codebook's own. */
  readonly coder?: (typeof CODERS)[number];
  /** A CSV of examples for a learned coder, relative to the study. */
  readonly examples?: string;
}

/** From which message the clock of an answer runs. */
export const CARE_CLOCKS = ["last customer message", "first customer message"] as const;

/** The section `care`: how answers are counted. */
export interface Care {
  /** Minutes within which an answer is expected. */
  readonly target_minutes: number;
  /** As written: `Mo-Fr 09:00-18:00`; null: round the clock. */
  readonly hours: string | null;
  /** From which message an answer is awaited. */
  readonly clock: (typeof CARE_CLOCKS)[number];
  /** Minutes of work an answer takes. */
  readonly minutes_each: number;
  /** Department that answers, by code of `expectations`. */
  readonly route: Readonly<Record<string, string>>;
}

/** Languages of the report. */
export const LANGUAGES = ["ru", "uk", "en"] as const;

/** Engines that find topics. */
export const TOPIC_ENGINES = ["auto", "vectors", "mixture"] as const;

/** The section `topics`. */
export interface TopicsSpec {
  /** How many topics, or how many at least and at most. */
  readonly count: number | "auto" | { readonly from: number; readonly to: number };
  /** Of the random start. */
  readonly seed: number;
  /** A CSV of names for topics, relative to the study. */
  readonly names?: string;
  /** Which engine finds topics (default: auto). */
  readonly engine?: (typeof TOPIC_ENGINES)[number];
  /** How many different texts topics are found on, at most (default: 50,000). */
  readonly sample?: number;
}

/** What a study can write beside its tables. */
export const REPORT_FORMATS = ["html", "xlsx", "pptx", "csv"] as const;

/** The section `report`. */
export interface ReportSpec {
  /** What is written beside the tables. */
  readonly formats: readonly (typeof REPORT_FORMATS)[number][];
  /** A picture, relative to the study. */
  readonly logo?: string;
  /** `#rgb` or `#rrggbb`. */
  readonly colour: string;
  /** Whether what is handed over holds the mentions' addresses. */
  readonly links: boolean;
}

/** A study that was read without a mistake. */
export interface Study {
  /** Absolute path of the study's folder. */
  readonly folder: string;
  /** What the report is called; default: the folder's name. */
  readonly title: string;
  /** Of the report. */
  readonly language: (typeof LANGUAGES)[number];
  /** An IANA zone. */
  readonly timezone: string;
  /** True if study.yml names the zone. */
  readonly timezone_given: boolean;
  /** As written, not yet resolved: `last` counts back from the newest mention. Null: the data's own span. */
  readonly period: PeriodRule | null;
  /** Where the mentions come from. */
  readonly sources: readonly SourceSpec[];
  /** What is listened for. */
  readonly subjects: readonly Subject[];
  /** A query, or null. */
  readonly exclude: string | null;
  /** Whether exact and near duplicates are dropped. */
  readonly duplicates: "drop" | "keep";
  /** Whether reposts count in volume. */
  readonly reposts: "count" | "drop";
  /** Whether authors appear under a keyed hash. */
  readonly pseudonyms: boolean;
  /** How topics are found. */
  readonly topics: TopicsSpec;
  /** What mentions are coded by. */
  readonly codebooks: readonly CodebookUse[];
  /** How answers are counted. */
  readonly care: Care;
  /** The model endpoint that the study names, if any. */
  readonly llm: LlmSpec | null;
  /** What is written and how it looks. */
  readonly report: ReportSpec;
  /** Name of the study file as it stands in messages: `study.yml`. */
  readonly file: string;
  /** What a person should know though nothing is wrong: a file that two sources name, answers without ids. */
  readonly notes: readonly string[];
}
