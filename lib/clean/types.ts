/** The words of cleaning: its parameters, and what it knows of a mention when it decides. @module */
import type { TextColumn } from "../tables/columns.ts";
import type { DropReason } from "../tables/schemas.ts";
import type { PeriodRule } from "../time/span_of.ts";

export interface CleanParameters {
  readonly timezone: string;
  /** Null: no mention is outside. */
  readonly period: PeriodRule | null;
  /** A query; what it matches is dropped. */
  readonly exclude: string | null;
  readonly duplicates: "drop" | "keep";
  readonly reposts: "count" | "drop";
}

/** What decides over a mention, a row each; hashes are two halves of 32 bits, both 0 where there is no value. */
export interface Evidence {
  readonly id: TextColumn;
  /** Hash of the id. */
  readonly key: HashColumn;
  readonly published_at: Float64Array;
  /** Its place in the order in which mentions stand for others: see `duplicates/ranks_of.ts`. Found when it is asked. */
  readonly ranks: Int32Array;
  /** The file it came from, as a small number. */
  readonly batch: Int32Array;
  /** Hash of the comparable text, a repost's prefix left out. */
  readonly text: HashColumn;
  readonly author: HashColumn;
  readonly url: HashColumn;
  /** Of the answered mention's address, where an export gives that and not its id. */
  readonly parentUrl: HashColumn;
  /** Words as a reader counts them: what white space divides, at most 65,535. */
  readonly words: Uint16Array;
  /**
   * Marks of the words that say something (addresses, handles and a broken last word left out): see
   * `near/word_marks.ts`.
   */
  readonly marks: TextColumn;
  /** {@linkcode NO_TEXT}, {@linkcode EXCLUDED} and the others of their kind, added up. */
  readonly flags: Uint8Array;
  /** The clean texts of some rows: read only for those few that cannot be decided otherwise. */
  readonly textsOf: (rows: ReadonlySet<number>) => ReadonlyMap<number, string>;
}

export interface HashColumn {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

export const NO_TEXT = 1;
export const EXCLUDED = 2;
export const REPOST = 4;
export const CUT = 8;
/** It quotes a post and comments on it. */
export const QUOTE = 16;
/** A request of a customer's own to a help desk, whoever else asks in the same words. */
export const TICKET = 32;

/** Why a mention repeats another; {@linkcode NO_REPEAT}: it repeats none. */
export const NO_REPEAT = 0;
export const SAME_RECORD = 1;
export const COPY = 2;
export const CUT_SHORT = 3;
export const NEAR = 4;

/** Rows that are near to earlier ones, in the order in which they stand for others, a row k each. */
export interface NearPairs {
  readonly rows: Int32Array;
  /** The rows that row k is near to are `earlier[starts[k]]` up to `earlier[starts[k + 1]]`, the first that stands first. */
  readonly starts: Int32Array;
  readonly earlier: Int32Array;
  /** Which row stands for it; -1: none. */
  readonly stands: Int32Array;
  /** The same, without those that fill in a template. */
  readonly copies: Int32Array;
}

/** What was found, a row a mention: all that decides, but for what the study wishes to be done with it. */
export interface Findings {
  /** Row that it repeats, which may repeat another; -1: none. */
  readonly first: Int32Array;
  /** {@linkcode SAME_RECORD}, {@linkcode COPY}, {@linkcode CUT_SHORT}, {@linkcode NEAR}. */
  readonly how: Uint8Array;
  readonly near: NearPairs;
  /** Row of the mention that a row answers, for those that name it by its address; -1: none, or it is not there. */
  readonly parents: Int32Array;
  /** New ids of records that share an id with a different record. */
  readonly renamed: ReadonlyMap<number, string>;
}

/** What was decided, a row a mention. */
export interface Decisions {
  /** Why it was dropped; null: kept. */
  readonly dropped: readonly (DropReason | null)[];
  /** Row of the mention it repeats; -1: none. */
  readonly duplicateOf: Int32Array;
  /** Row of the mention that a row answers, for those that name it by its address; -1: none, or it is not there. */
  readonly parents: Int32Array;
  /** New ids of records that share an id with a different record. */
  readonly renamed: ReadonlyMap<number, string>;
}
