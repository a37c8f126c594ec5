/** The facts that measures are counted from: columns of small whole numbers, no text. @module */
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

/** What the study says that measures depend on; plain data. */
export interface FactParameters {
  /** An IANA zone: days and hours are its. */
  readonly timezone: string;
  /** Null: the kept mentions' own span, from the first local day to the last. */
  readonly period: PeriodRule | null;
  /** In their order: a subject is named by its place. */
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

/** The tables that facts are built from, part by part; a part is let go before the next one is asked for. */
export interface FactTables {
  /** The table `mentions`, dropped ones too. */
  readonly mentions: Iterable<Frame>;
  /** Rows of `mentions`, if that is known: nothing has to grow. */
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

/** A column of few distinct texts: a number for each row and the texts that the numbers stand for. */
export interface CodedColumn {
  /** -1: none. */
  readonly of: NarrowArray;
  /** The texts, each once. */
  readonly names: readonly string[];
}

/** A subject and the mentions about it. */
export interface SubjectFacts {
  /** As the study has it. */
  readonly name: string;
  /** company, product or competitor. */
  readonly kind: SubjectKind;
  /** Place of the subject that a product belongs to; -1: none. */
  readonly of: number;
  /** Authors (as numbers) of its own accounts. */
  readonly own_accounts: ReadonlySet<number>;
  /** Authors of the accounts that answer for it: its own or, where it has none, those of the subject it belongs to. */
  readonly accounts: ReadonlySet<number>;
  /** Whether the study names any such account, be it in the data or not. */
  readonly has_accounts: boolean;
  /** Kept mentions about it, in the span, by row. */
  readonly kept: Int32Array;
  /** These and the copies. */
  readonly with_copies: Int32Array;
  /** Mentions that address one of its own accounts by its @name. */
  readonly addressed: Int32Array;
}

/**
 * A study's mentions as columns: a row a mention, in the order in which they were read. About 45 bytes a mention with
 * six subjects and five codebooks, besides ids and names. Nothing that is counted may depend on the order of the rows.
 */
export interface Facts {
  /** Rows. */
  readonly length: number;
  /** Ids by row; from `length` on, ids that mentions answer but that are not in the data. */
  readonly ids: ByteIndex;
  /** Moment of publication by row, ms UTC. */
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
  /** Number of the author in `author_names`; -1: unknown. */
  readonly authors: NarrowArray;
  /** Names by the numbers in `authors`. */
  readonly author_names: ByteIndex;
  /** Place in `ids` of the mention it answers; -1: none. */
  readonly parents: NarrowArray;
  /** Rows whose own records say when they were answered: ms UTC; Infinity: not yet. Of others nothing is said. */
  readonly stated: ReadonlyMap<number, number>;
  /** What reviewers gave, by row, on the source's scale; mentions without a rating are not in it. */
  readonly ratings: ReadonlyMap<number, number>;
  /** Row of the mention whose copy it is; -1: none. */
  readonly originals: NarrowArray;
  /** In the study's order. */
  readonly subjects: readonly SubjectFacts[];
  /** Authors that are some subject's accounts. */
  readonly official_authors: ReadonlySet<number>;
  /** Topics by mention, in place of codes. */
  readonly topics: CodeTable;
  /** Codes by codebook: those the study uses, and others that are in the table `codes`. */
  readonly codebooks: ReadonlyMap<string, CodeTable>;
  /** How answers are counted, as the study says. */
  readonly care: CareRules;
  /** Its hours, read; null: round the clock. */
  readonly care_hours: WeekHours | null;
  /** The study's zone. */
  readonly zone: Zone;
  /** What is measured: kept mentions outside do not count. */
  readonly span: Span;
  /** The periods of the span. */
  readonly calendar: Calendar;
  /** The newest mention or answer, dropped ones too: until then nothing is known of answers that have not come. Ms UTC. */
  readonly data_end: number;
}
