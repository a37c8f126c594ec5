/** A study after reading: checked, with defaults filled in and paths relative to its folder. @module */
import type { LlmSpec } from "../coding/coders/llm/types.ts";
import type { SourceSpec } from "../collect/source_spec.ts";
import type { Subject } from "../tables/subject.ts";
import type { PeriodRule } from "../time/span_of.ts";

export type { LlmCost, LlmSpec } from "../coding/coders/llm/types.ts";
export type { SourceSpec } from "../collect/source_spec.ts";
export { type Subject, SUBJECT_KINDS, type SubjectKind } from "../tables/subject.ts";
export type { Last, PeriodRule, Span } from "../time/span_of.ts";
export { TIME_FORMS, type TimeForm } from "../time/time_forms.ts";

/** The coders that judge mentions. */
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

/** The message at which the response time starts. */
export const CARE_CLOCKS = ["last customer message", "first customer message"] as const;

/** The section `care`: how answers are counted. */
export interface Care {
  /** Minutes within which an answer is expected. */
  readonly target_minutes: number;
  /** As written: `Mo-Fr 09:00-18:00`; null: round the clock. */
  readonly hours: string | null;
  /** The message at which the response time starts. */
  readonly clock: (typeof CARE_CLOCKS)[number];
  /** Minutes of work per answer. */
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
  /** Number of topics, or its minimum and maximum. */
  readonly count: number | "auto" | { readonly from: number; readonly to: number };
  /** Random seed. */
  readonly seed: number;
  /** A CSV of names for topics, relative to the study. */
  readonly names?: string;
  /** Which engine finds topics (default: auto). */
  readonly engine?: (typeof TOPIC_ENGINES)[number];
  /** Maximum number of distinct texts on which topics are found (default: 50,000). */
  readonly sample?: number;
}

/** The output formats of a study. */
export const REPORT_FORMATS = ["html", "xlsx", "pptx", "csv"] as const;

/** The section `report`. */
export interface ReportSpec {
  /** The formats to write. */
  readonly formats: readonly (typeof REPORT_FORMATS)[number][];
  /** Path of the logo, relative to the study. */
  readonly logo?: string;
  /** `#rgb` or `#rrggbb`. */
  readonly colour: string;
  /** Whether the output contains the addresses of mentions. */
  readonly links: boolean;
}

/** A study that was read without mistakes. */
export interface Study {
  /** Absolute path of the study's folder. */
  readonly folder: string;
  /** Title of the report; default: the folder's name. */
  readonly title: string;
  /** Language of the report. */
  readonly language: (typeof LANGUAGES)[number];
  /** An IANA zone. */
  readonly timezone: string;
  /** True if study.yml names the zone. */
  readonly timezone_given: boolean;
  /** The period as written, not resolved: `last` counts back from the newest mention. Null: the data's own span. */
  readonly period: PeriodRule | null;
  /** Where the mentions come from. */
  readonly sources: readonly SourceSpec[];
  /** The subjects of the study. */
  readonly subjects: readonly Subject[];
  /** Query of mentions to drop, or null. */
  readonly exclude: string | null;
  /** Whether exact and near duplicates are dropped. */
  readonly duplicates: "drop" | "keep";
  /** Whether reposts count in volume. */
  readonly reposts: "count" | "drop";
  /** Whether authors appear under a keyed hash. */
  readonly pseudonyms: boolean;
  /** How topics are found. */
  readonly topics: TopicsSpec;
  /** The codebooks that mentions are coded with. */
  readonly codebooks: readonly CodebookUse[];
  /** How answers are counted. */
  readonly care: Care;
  /** The model endpoint that the study names, if any. */
  readonly llm: LlmSpec | null;
  /** Output formats and appearance. */
  readonly report: ReportSpec;
  /** Name of the study file in messages: `study.yml`. */
  readonly file: string;
  /** Notes for the user although nothing is wrong: a file that two sources name, answers without ids. */
  readonly notes: readonly string[];
}
