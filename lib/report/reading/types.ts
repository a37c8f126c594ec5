/** What a report knows of each kept mention. @module */
import type { CodeSets } from "./code_sets.ts";
import type { Column } from "./column.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Kept } from "./kept.ts";

export interface Facts extends StandingFacts {
  /** Number of the author among those that the report names; −1 for all others. */
  readonly author: Column;
  readonly answers: Answers;
  /** Rows whose own records say when they were answered: wall time in ms; Infinity: not yet. */
  readonly stated: ReadonlyMap<number, number>;
}

/** What is known before anything was measured. */
export interface StandingFacts {
  readonly kept: Kept;
  /** By subject: 1 where the mention is about it. */
  readonly about: readonly Uint8Array[];
  /** By subject: number of the tone + 1; 0 where there is none. */
  readonly tone: { readonly names: Dictionary; readonly of: readonly Uint8Array[] };
  readonly topic: Column;
  /** By codebook: which codes each mention has. */
  readonly codes: ReadonlyMap<string, CodeSets>;
  /** By subject: 1 where one of its official accounts replied. */
  readonly replied: readonly Uint8Array[];
  /** Codes given, by `codebook\ncoder`. */
  readonly given: ReadonlyMap<string, number>;
}

/** Rows of the table `answers`, found by subject and mention. */
export interface Answers {
  /** By subject: place in the arrays + 1; 0 where no answer is due. */
  readonly place: readonly Int32Array[];
  readonly department: { readonly names: Dictionary; readonly of: readonly number[] };
  /** Minutes to the first answer; null: still waiting. */
  readonly minutes: readonly (number | null)[];
  /** Whether an answer was given that is no mention. */
  readonly beside: boolean;
}
