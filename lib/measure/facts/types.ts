/** The facts that measures are counted from: columns of small whole numbers, no text. @module */
import type { Frame } from "../../tables/frame.ts";
import type { ByteIndex } from "../../tables/lookup/byte_index.ts";
import type { Subject, SubjectKind } from "../../tables/subject.ts";
import type { PeriodRule, Span } from "../../time/span_of.ts";
import type { WeekHours } from "../../time/parse_hours.ts";
import type { Zone } from "../../time/zone.ts";
import type { Calendar } from "./calendar.ts";
import type { CodeTable } from "./code_table.ts";

/** Stands for all subjects together where the place of a subject is asked for. */
export const ALL = -1;

/** What cleaning decided. */
export const KEPT = 0, COPY = 1, GONE = 2;

/** What the study says that measures depend on; plain data. */
export interface FactParameters {
  readonly timezone: string;
  /** Null: the kept mentions' own span, from the first local day to the last. */
  readonly period: PeriodRule | null;
  readonly subjects: readonly Subject[];
  readonly codebooks: readonly { readonly use: string }[];
  readonly care: Care;
}

/** How the company answers, as the study says. */
export interface Care {
  /** Minutes within which an answer is expected. */
  readonly target_minutes: number;
  /** When somebody is there to answer: `Mo-Fr 09:00-18:00`; null: round the clock. */
  readonly hours: string | null;
  readonly clock: "last customer message" | "first customer message";
  /** Minutes of work an answer takes. */
  readonly minutes_each: number;
  /** Department that answers, by code of `expectations`. */
  readonly route: Readonly<Record<string, string>>;
}

/** The tables that facts are built from, part by part; a part is let go before the next one is asked for. */
export interface FactTables {
  readonly mentions: Iterable<Frame>;
  /** Rows of `mentions`, if that is known: nothing has to grow. */
  readonly rows?: number;
  readonly matches: Iterable<Frame>;
  readonly topics: Iterable<Frame>;
  readonly topic_members: Iterable<Frame>;
  readonly codes: Iterable<Frame>;
}

/** A column of few distinct texts: a number for each row and the texts that the numbers stand for. */
export interface Coded {
  /** -1: none. */
  readonly of: Int32Array | Int16Array;
  readonly names: readonly string[];
}

/** A subject and the mentions about it. */
export interface SubjectFacts {
  readonly name: string;
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
 * A study's mentions as columns: a row a mention, in the order in which they were read. About 65 bytes a mention with
 * six subjects and five codebooks, besides ids and names. Nothing that is counted may depend on the order of the rows.
 */
export interface Facts {
  /** Rows. */
  readonly length: number;
  /** Ids by row; from `length` on, ids that mentions answer but that are not in the data. */
  readonly ids: ByteIndex;
  readonly times: Float64Array;
  /** Local day, counted from the first day of the span; below 0 or from `calendar.days.length` on: outside. */
  readonly days: Int32Array;
  /** Local hour of the day, 0 to 23. */
  readonly hours: Uint8Array;
  /** {@linkcode KEPT}, {@linkcode COPY} or {@linkcode GONE}. */
  readonly states: Uint8Array;
  readonly kinds: Coded;
  readonly sources: Coded;
  readonly langs: Coded;
  /** Number of the author in `author_names`; -1: unknown. */
  readonly authors: Int32Array;
  readonly author_names: ByteIndex;
  /** Place in `ids` of the mention it answers; -1: none. */
  readonly parents: Int32Array;
  /** Rows whose own records say when they were answered: ms UTC; Infinity: not yet. Of others nothing is said. */
  readonly stated: ReadonlyMap<number, number>;
  /** Row of the mention whose copy it is; -1: none. */
  readonly originals: Int32Array;
  readonly subjects: readonly SubjectFacts[];
  /** Authors that are some subject's accounts. */
  readonly official_authors: ReadonlySet<number>;
  readonly topics: CodeTable;
  /** Codes by codebook: those the study uses, and others that are in the table `codes`. */
  readonly codebooks: ReadonlyMap<string, CodeTable>;
  readonly care: Care;
  readonly care_hours: WeekHours | null;
  readonly zone: Zone;
  readonly span: Span;
  readonly calendar: Calendar;
  /** The newest mention or answer, dropped ones too: until then nothing is known of answers that have not come. Ms UTC. */
  readonly data_end: number;
}
