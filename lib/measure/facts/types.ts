/** The facts from which measures are counted: columns of small integers, without text. @module */
import type { NarrowArray } from "../../tables/columns/narrow_numbers.ts";
import type { Frame } from "../../tables/frame.ts";
import type { ByteIndex } from "../../tables/lookup/byte_index.ts";
import type { Subject, SubjectKind } from "../../tables/subject.ts";
import type { PeriodRule, Span } from "../../time/span_of.ts";
import type { WeekHours } from "../../time/parse_hours.ts";
import type { Zone } from "../../time/zone.ts";
import type { Calendar } from "./calendar.ts";
import type { CodeTable } from "./code_table.ts";

/** What cleaning decided. */
export const KEPT = 0, COPY = 1, GONE = 2;

/** The study's settings that measures depend on, as plain data. */
export interface FactParameters {
  /** IANA zone of the days and hours. */
  readonly timezone: string;
  /** Null: the kept mentions' own span, from the first local day to the last. */
  readonly period: PeriodRule | null;
  /** The subjects in order; a subject is referred to by its index. */
  readonly subjects: readonly Subject[];
  /** Codebooks that the study uses, by name or path. */
  readonly codebooks: readonly { readonly use: string }[];
  /** How answers are counted. */
  readonly care: CareRules;
}

/** How the company answers, as the study says. */
export interface CareRules {
  /** Minutes within which an answer is expected. */
  readonly target_minutes: number;
  /** When somebody is there to answer: `Mo-Fr 09:00-18:00`; null: round the clock. */
  readonly hours: string | null;
  /** From which message an answer is awaited. */
  readonly clock: "last customer message" | "first customer message";
  /** Minutes of work an answer takes. */
  readonly minutes_each: number;
  /** Department that answers, by code of `expectations`. */
  readonly route: Readonly<Record<string, string>>;
}

/** The tables that facts are built from, part by part. A part is released before the next one is requested. */
export interface FactTables {
  /** The table `mentions`, including dropped ones. */
  readonly mentions: Iterable<Frame>;
  /** Number of rows of `mentions`, if known: avoids growing arrays. */
  readonly rows?: number;
  /** The table `matches`. */
  readonly matches: Iterable<Frame>;
  /** The table `topics`. */
  readonly topics: Iterable<Frame>;
  /** The table `topic_members`. */
  readonly topic_members: Iterable<Frame>;
  /** The table `codes`. */
  readonly codes: Iterable<Frame>;
}

/** A column with few distinct texts: an index for each row, and the texts. */
export interface CodedColumn {
  /** Index in `names` by row; -1: none. */
  readonly of: NarrowArray;
  /** The texts, each once. */
  readonly names: readonly string[];
}

/** A subject and the mentions about it. */
export interface SubjectFacts {
  /** Its name in the study. */
  readonly name: string;
  /** company, product or competitor. */
  readonly kind: SubjectKind;
  /** Index of the subject that a product belongs to; -1: none. */
  readonly of: number;
  /** Authors (as numbers) of its own accounts. */
  readonly own_accounts: ReadonlySet<number>;
  /** Authors of the accounts that answer for it: its own or, if it has none, those of the subject it belongs to. */
  readonly accounts: ReadonlySet<number>;
  /** Whether the study names any such account, whether or not it is in the data. */
  readonly has_accounts: boolean;
  /** Kept mentions about it, in the span, by row. */
  readonly kept: Int32Array;
  /** The kept mentions and their copies. */
  readonly with_copies: Int32Array;
  /** Mentions that address one of its own accounts by its @name. */
  readonly addressed: Int32Array;
}

/**
 * A study's mentions as columns: one row per mention, in reading order. About 45 bytes per mention with six subjects and
 * five codebooks, besides ids and names. No count may depend on the order of the rows.
 */
export interface Facts {
  /** Rows. */
  readonly length: number;
  /** Ids by row. From `length` on: ids that mentions reply to but that are not in the data. */
  readonly ids: ByteIndex;
  /** Time of publication by row, ms UTC. */
  readonly times: Float64Array;
  /** Local day, counted from the first day of the span; below 0 or from `calendar.days.length` on: outside. */
  readonly days: NarrowArray;
  /** Local hour of the day, 0 to 23. */
  readonly hours: Uint8Array;
  /** {@linkcode KEPT}, {@linkcode COPY} or {@linkcode GONE}. */
  readonly states: Uint8Array;
  /** post, comment, reply, repost, review or ticket, by row. */
  readonly kinds: CodedColumn;
  /** Platform or host, by row. */
  readonly sources: CodedColumn;
  /** Language, by row. */
  readonly langs: CodedColumn;
  /** Index of the author in `author_names`; -1: unknown. */
  readonly authors: NarrowArray;
  /** Author names, by the indices in `authors`. */
  readonly author_names: ByteIndex;
  /** Index in `ids` of the mention it replies to; -1: none. */
  readonly parents: NarrowArray;
  /** Rows whose own records say when they were answered: ms UTC; Infinity: not yet. Other rows are absent. */
  readonly stated: ReadonlyMap<number, number>;
  /** Ratings by row, on the source's scale; mentions without a rating are absent. */
  readonly ratings: ReadonlyMap<number, number>;
  /** Row of the mention that it copies; -1: none. */
  readonly originals: NarrowArray;
  /** In the study's order. */
  readonly subjects: readonly SubjectFacts[];
  /** Authors that are some subject's accounts. */
  readonly official_authors: ReadonlySet<number>;
  /** Topics by mention, in the same form as codes. */
  readonly topics: CodeTable;
  /** Codes by codebook: codebooks of the study, and others in the table `codes`. */
  readonly codebooks: ReadonlyMap<string, CodeTable>;
  /** How answers are counted, as the study says. */
  readonly care: CareRules;
  /** The parsed hours of `care`; null: round the clock. */
  readonly care_hours: WeekHours | null;
  /** The study's zone. */
  readonly zone: Zone;
  /** The measured span; kept mentions outside do not count. */
  readonly span: Span;
  /** The periods of the span. */
  readonly calendar: Calendar;
  /** Time of the newest mention or answer, including dropped ones, ms UTC. Later answers are unknown. */
  readonly data_end: number;
}
