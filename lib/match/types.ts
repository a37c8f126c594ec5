/** The words that matching speaks. @module */

/** What the study listens for. */
export interface MatchSubject {
  readonly name: string;
  /** company, product or competitor */
  readonly kind: string;
  readonly query: string;
}

export interface MatchParameters {
  readonly subjects: readonly MatchSubject[];
}
