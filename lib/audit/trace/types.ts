/** Types of a trace, which follows one mention through the study. @module */
import type { ClauseMatch } from "../../query/mod.ts";

/** A record as it came in. */
export interface TracedRecord {
  /** Relative to the study. */
  readonly file: string;
  /** Where the record begins, from 1; in a workbook, its row. */
  readonly line: number;
  /** Slug of the platform, or its host. */
  readonly source: string;
  /** post, comment, reply, repost, review or ticket. */
  readonly kind: string;
  /** ISO, UTC. */
  readonly published_at: string;
  /** Whether the export gave the date only roughly. */
  readonly date_guessed: boolean;
  /** As the tables have it: a pseudonym, unless the study says otherwise; null: not known. */
  readonly author: string | null;
  /** The original text. */
  readonly text: string;
}

/** What one cleaning rule made of the text. */
export interface CleaningStep {
  /** Name of the rule. */
  readonly rule: string;
  /** The text as the rule found it. */
  readonly before: string;
  /** The text as the rule left it. */
  readonly after: string;
}

/** What was decided about a record, and by which rule. */
export interface Fate {
  /** Whether cleaning kept it. A dropped mention counts only in the books. */
  readonly status: "kept" | "dropped";
  /** One of the reasons of cleaning; null: it was kept. */
  readonly because: string | null;
  /** The rule in a sentence, with what it found. */
  readonly rule: string;
  /** The mention that it copies. */
  readonly duplicate_of: { readonly id: string; readonly text: string; readonly published_at: string } | null;
}

/** What a subject's query found. */
export interface TracedSubject {
  /** Name of the subject. */
  readonly subject: string;
  /** company, product or competitor. */
  readonly kind: string;
  /** As the study has it. */
  readonly query: string;
  /** Whether the mention is about it. */
  readonly matches: boolean;
  /** Clauses that found something; under a NOT they prevent the match. */
  readonly clauses: readonly ClauseMatch[];
}

/** A word or phrase that a code is based on. */
export interface TracedTerm {
  /** The piece of text, or the feature that the coder weighs. */
  readonly term: string;
  /** Its weight, for coders with weights; below 0 speaks against the code. Null: no weight. */
  readonly weight: number | null;
}

/** A code, who gave it, and what it is based on. */
export interface TracedCode {
  /** Name of the codebook: `tone`. */
  readonly codebook: string;
  /** Null: the code is for the whole mention. */
  readonly subject: string | null;
  /** A code of the codebook; `none`: looked at, and nothing fits. */
  readonly code: string;
  /** rule, words, learned, llm, or a person's initials. */
  readonly coder: string;
  /** Confidence, 0 to 1; null if the coder gives none. */
  readonly confidence: number | null;
  /** ISO date; people's codes only. */
  readonly at: string | null;
  /** The deciding terms, the strongest first; empty if the coder cannot name them. */
  readonly terms: readonly TracedTerm[];
}

/** A row of the table `codes`, without terms. */
export type GivenCode = Omit<TracedCode, "terms">;

/** The topic that a mention is in. */
export interface TracedTopic {
  /** Its id. */
  readonly topic: string;
  /** A person's name for it, or its first terms. */
  readonly label: string;
  /** Cosine similarity of the weighted words of mention and topic, 0 to 1. */
  readonly similarity: number;
  /** Words of the topic that occur in the text. */
  readonly shared: readonly string[];
}

/** An answer that is due, or was given. */
export interface TracedAnswer {
  /** The mention that asks. */
  readonly mention: string;
  /** Who owes the answer. */
  readonly subject: string;
  /** answer, or idea; ideas are listed separately. */
  readonly list: string;
  /** When the response time started: ISO, UTC. */
  readonly asked_at: string;
  /** Who should answer by the study's `care: route`; null: no department is named. */
  readonly department: string | null;
  /** The first official mention that answered; null: none, or the record itself says when it was answered. */
  readonly answered_by: string | null;
  /** Minutes to the first answer, within the study's hours; null: still waiting. */
  readonly minutes: number | null;
}

/** A number that the mention counts in. */
export interface TracedNumber {
  /** Which of the eleven questions it answers. */
  readonly question: number;
  /** Name of the measure: `share of voice`. */
  readonly measure: string;
  /** Name of the subject; `all`: all of them together. */
  readonly subject: string;
  /** all, month, week, day or hour. */
  readonly period_kind: string;
  /** `2015-07`, `2015-W27`, `2015-07-01`, `2015-07-01T13`, or `all`. */
  readonly period: string;
  /** The dimension that splits the measure: `source`. Null: none. */
  readonly dimension: string | null;
  /** The value of the dimension that this number is for: `vk`. */
  readonly value: string | null;
  /** True if it counts, false if it is only in the base. */
  readonly counts: boolean;
  /** The number itself; null: not defined, or without a row in the table. */
  readonly raw: number | null;
  /** The number after correction by a hand-coded sample; null: not corrected. */
  readonly corrected: number | null;
  /** Lower end of the 95 % interval of `corrected` or, if that is null, of `raw`; null: no interval. */
  readonly low: number | null;
  /** Upper end. */
  readonly high: number | null;
  /** The number's base; null: without a row in the table. */
  readonly n: number | null;
  /** share, mentions, minutes …; null: without a row in the table. */
  readonly unit: string | null;
}

/** One mention, from its line in a file to every number it counts in. */
export interface Trace {
  /** As in the table `mentions`. */
  readonly id: string;
  /** As it was collected. */
  readonly record: TracedRecord;
  /** Other places where the same record was read. */
  readonly met_again: readonly { readonly file: string; readonly line: number; readonly fate: Fate }[];
  /** Cleaning rules that changed the text, in the order in which they ran. */
  readonly cleaning: readonly CleaningStep[];
  /** The text that is matched, grouped and coded. */
  readonly clean_text: string;
  /** Its language as cleaning found it: `ru`. */
  readonly lang: string;
  /** Whether it was kept, and by which rule. */
  readonly fate: Fate;
  /** Mentions that copy it. */
  readonly copies: readonly string[];
  /** All subjects of the study, in its order, matched or not. */
  readonly subjects: readonly TracedSubject[];
  /** Codes of machines and of people. */
  readonly codes: readonly TracedCode[];
  /** Null: it is in none. */
  readonly topic: TracedTopic | null;
  /** Answers that it waits for, received or gave. */
  readonly answers: readonly TracedAnswer[];
  /** Every number that it counts in or is in the base of, in the order of the measures. */
  readonly numbers: readonly TracedNumber[];
}
