/** A study as it was read: checked, with defaults filled in, paths still relative to its folder. @module */

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

export const TIME_FORMS = ["iso", "unix-seconds", "unix-ms", "excel-days", "day-first", "month-first"] as const;
export type TimeForm = (typeof TIME_FORMS)[number];

export const SUBJECT_KINDS = ["company", "product", "competitor"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One entry of `subjects`: what the study listens for. */
export interface Subject {
  readonly name: string;
  readonly kind: SubjectKind;
  /** The subject that a product belongs to. */
  readonly of?: string;
  readonly query: string;
  /** Its own accounts, without @: what they write is official. */
  readonly accounts: readonly string[];
}

/** From, inclusive, to, exclusive: milliseconds UTC of midnights in the study's zone. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One entry of `codebooks`. */
export interface CodebookUse {
  /** Name of a built-in codebook, or a path relative to the study that ends in .yml. */
  readonly use: string;
  readonly coder?: string;
  /** A CSV of examples for a learned coder, relative to the study. */
  readonly examples?: string;
}

export interface Care {
  /** Minutes within which an answer is expected. */
  readonly target_minutes: number;
  /** As written: `Mo-Fr 09:00-18:00`; null: round the clock. */
  readonly hours: string | null;
  readonly clock: "last customer message" | "first customer message";
  /** Minutes of work an answer takes. */
  readonly minutes_each: number;
  /** Department that answers, by code of `expectations`. */
  readonly route: Readonly<Record<string, string>>;
}

export interface Study {
  /** Absolute path of the study's folder. */
  readonly folder: string;
  readonly title: string;
  readonly language: "ru" | "uk" | "en";
  /** An IANA zone. */
  readonly timezone: string;
  /** True if study.yml names the zone. */
  readonly timezone_given: boolean;
  /** As written, not yet resolved: `last` counts back from the newest mention. Null: the data's own span. */
  readonly period: Span | { readonly last: { readonly count: number; readonly unit: "days" | "weeks" | "months" } } | null;
  readonly sources: readonly SourceSpec[];
  readonly subjects: readonly Subject[];
  /** A query, or null. */
  readonly exclude: string | null;
  readonly duplicates: "drop" | "keep";
  readonly reposts: "count" | "drop";
  readonly pseudonyms: boolean;
  readonly topics: { readonly count: number | "auto" | { readonly from: number; readonly to: number }; readonly seed: number; readonly names?: string };
  readonly codebooks: readonly CodebookUse[];
  readonly care: Care;
  readonly llm: { readonly url: string; readonly model: string; readonly key_env?: string; readonly limit: number } | null;
  readonly report: { readonly formats: readonly ("html" | "xlsx" | "pptx" | "csv")[]; readonly logo?: string; readonly colour: string; readonly links: boolean };
}
