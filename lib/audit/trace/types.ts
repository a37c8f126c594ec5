/** The words of a trace: one mention's whole way. @module */
import type { ClauseMatch } from "../../query/mod.ts";

/** A record as it came in. */
export interface TracedRecord {
  /** Relative to the study. */
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly kind: string;
  /** ISO, UTC. */
  readonly published_at: string;
  readonly date_guessed: boolean;
  /** As the tables have it: a pseudonym, unless the study says otherwise; null: not known. */
  readonly author: string | null;
  readonly text: string;
}

/** What one cleaning rule made of the text. */
export interface CleaningStep {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/** What was decided over a record, and by which rule. */
export interface Fate {
  readonly status: "kept" | "dropped";
  /** One of the reasons of cleaning; null: it was kept. */
  readonly because: string | null;
  /** The rule in a sentence, with what it found. */
  readonly rule: string;
  /** The mention that it repeats. */
  readonly duplicate_of: { readonly id: string; readonly text: string; readonly published_at: string } | null;
}

/** What a subject's query found. */
export interface TracedSubject {
  readonly subject: string;
  readonly kind: string;
  readonly query: string;
  readonly matches: boolean;
  /** Clauses that found something; under a NOT they stand in the way. */
  readonly clauses: readonly ClauseMatch[];
}

/** A word or phrase that a code rests on. */
export interface TracedTerm {
  readonly term: string;
  /** How much it counts, for coders that weigh: below 0 against the code. Null: it was found, and that is all. */
  readonly weight: number | null;
}

/** A code that was given, by whom, and on what it rests. */
export interface TracedCode {
  readonly codebook: string;
  /** Null: of the mention as a whole. */
  readonly subject: string | null;
  readonly code: string;
  readonly coder: string;
  readonly confidence: number | null;
  /** ISO date; people's codes only. */
  readonly at: string | null;
  /** What decided, the strongest first; empty where the coder cannot say. */
  readonly terms: readonly TracedTerm[];
}

/** What the table `codes` says, without terms. */
export type GivenCode = Omit<TracedCode, "terms">;

/** The topic that a mention is in. */
export interface TracedTopic {
  readonly topic: string;
  readonly label: string;
  readonly similarity: number;
  /** Words of the topic that stand in the text. */
  readonly shared: readonly string[];
}

/** A number that the mention counts in. */
export interface TracedNumber {
  readonly question: number;
  readonly measure: string;
  readonly subject: string;
  readonly period_kind: string;
  readonly period: string;
  readonly dimension: string | null;
  readonly value: string | null;
  /** True where it counts, false where it is only in the base. */
  readonly counts: boolean;
  /** The number itself; null: not defined, or without a row in the table. */
  readonly raw: number | null;
  readonly n: number | null;
  readonly unit: string | null;
}

/** One mention's whole way, from its line in a file to every number it counts in. */
export interface Trace {
  readonly id: string;
  readonly record: TracedRecord;
  /** The same record met again elsewhere. */
  readonly met_again: readonly { readonly file: string; readonly line: number; readonly fate: Fate }[];
  readonly cleaning: readonly CleaningStep[];
  readonly clean_text: string;
  readonly lang: string;
  readonly fate: Fate;
  /** Mentions that repeat it. */
  readonly copies: readonly string[];
  readonly subjects: readonly TracedSubject[];
  readonly codes: readonly TracedCode[];
  readonly topic: TracedTopic | null;
  readonly numbers: readonly TracedNumber[];
}
