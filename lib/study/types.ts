/** A study as it was read: checked, with defaults filled in, paths still relative to its folder. @module */
import type { Subject } from "../tables/subject.ts";
import type { PeriodRule } from "../time/span_of.ts";
import type { TimeForm } from "../time/time_forms.ts";

export { type Subject, SUBJECT_KINDS, type SubjectKind } from "../tables/subject.ts";
export type { Last, PeriodRule, Span } from "../time/span_of.ts";
export { TIME_FORMS, type TimeForm } from "../time/time_forms.ts";

/** One entry of `sources`. */
export interface SourceSpec {
  /** The glob or path as written. */
  readonly files: string;
  /** Matching files, relative to the study, sorted; never the same file in two sources (the first keeps it). */
  readonly paths: readonly string[];
  /** Name of a format; default: recognised by content. */
  readonly format?: string;
  /** Column of the export for a column of `collected`: `{ id: "twitid" }`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly time?: TimeForm;
  /** Values that win over what is derived, not over a mapped column. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly header_row?: number;
  /** Line of study.yml at which the source begins, for messages. */
  readonly line: number;
  /** Lines of study.yml of the single columns, for messages. */
  readonly column_lines: Readonly<Record<string, number>>;
}

/** Who turns mentions into judgements. */
export const CODERS = ["rule", "words", "learned", "llm"] as const;

/** One entry of `codebooks`. */
export interface CodebookUse {
  /** Name of a built-in codebook, or a path relative to the study that ends in .yml. */
  readonly use: string;
  readonly coder?: string;
  /** A CSV of examples for a learned coder, relative to the study. */
  readonly examples?: string;
}

/** From which message the clock of an answer runs. */
export const CARE_CLOCKS = ["last customer message", "first customer message"] as const;

export interface Care {
  /** Minutes within which an answer is expected. */
  readonly target_minutes: number;
  /** As written: `Mo-Fr 09:00-18:00`; null: round the clock. */
  readonly hours: string | null;
  readonly clock: (typeof CARE_CLOCKS)[number];
  /** Minutes of work an answer takes. */
  readonly minutes_each: number;
  /** Department that answers, by code of `expectations`. */
  readonly route: Readonly<Record<string, string>>;
}

/** Languages of the report. */
export const LANGUAGES = ["ru", "uk", "en"] as const;

export interface TopicsSpec {
  readonly count: number | "auto" | { readonly from: number; readonly to: number };
  readonly seed: number;
  /** A CSV of names for topics, relative to the study. */
  readonly names?: string;
}

/** An OpenAI-compatible chat endpoint. */
export interface LlmSpec {
  readonly url: string;
  readonly model: string;
  /** Name of the environment variable that holds the key. */
  readonly key_env?: string;
  /** Mentions that are asked about at most. */
  readonly limit: number;
}

export const REPORT_FORMATS = ["html", "xlsx", "pptx", "csv"] as const;

export interface ReportSpec {
  readonly formats: readonly (typeof REPORT_FORMATS)[number][];
  /** A picture, relative to the study. */
  readonly logo?: string;
  /** `#rgb` or `#rrggbb`. */
  readonly colour: string;
  /** Whether what is handed over holds the mentions' addresses. */
  readonly links: boolean;
}

export interface Study {
  /** Absolute path of the study's folder. */
  readonly folder: string;
  readonly title: string;
  readonly language: (typeof LANGUAGES)[number];
  /** An IANA zone. */
  readonly timezone: string;
  /** True if study.yml names the zone. */
  readonly timezone_given: boolean;
  /** As written, not yet resolved: `last` counts back from the newest mention. Null: the data's own span. */
  readonly period: PeriodRule | null;
  readonly sources: readonly SourceSpec[];
  readonly subjects: readonly Subject[];
  /** A query, or null. */
  readonly exclude: string | null;
  readonly duplicates: "drop" | "keep";
  readonly reposts: "count" | "drop";
  readonly pseudonyms: boolean;
  readonly topics: TopicsSpec;
  readonly codebooks: readonly CodebookUse[];
  readonly care: Care;
  readonly llm: LlmSpec | null;
  readonly report: ReportSpec;
  /** Name of the study file as it stands in messages: `study.yml`. */
  readonly file: string;
  /** What a person should know though nothing is wrong: a file that two sources name. */
  readonly notes: readonly string[];
}
