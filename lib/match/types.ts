/** The words that matching speaks. @module */
import type { FormTable } from "../query/mod.ts";

/** What the study listens for. */
export interface MatchSubject {
  /** As it appears in tables and reports. */
  readonly name: string;
  /** `company`, `product` or `competitor`. */
  readonly kind: string;
  /** What a mention must say to be about it. */
  readonly query: string;
}

/** What matching depends on. */
export interface MatchParameters {
  /** In the order in which their matches are written. */
  readonly subjects: readonly MatchSubject[];
}

/** What a worker that matches a part is told. */
export interface MatchPartParameters extends MatchParameters {
  /** Forms of the queries' words. */
  readonly forms: FormTable;
}
