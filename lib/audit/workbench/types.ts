/** The words of the query workbench. @module */

/** A text that shows what is meant. */
export interface Shown {
  /** Its id; of plain texts, their place. */
  readonly id: string;
  /** Its beginning. */
  readonly text: string;
}

/** A clause of a query, and what the query would be without it. */
export interface ClauseReport {
  /** As `formatQuery` writes it. */
  readonly clause: string;
  /** Under a NOT. */
  readonly negated: boolean;
  /** Texts in which the clause itself is found. */
  readonly found: number;
  /** Texts that the query matches, and without the clause would not. */
  readonly adds: number;
  /** Texts that the query does not match, and without the clause would. */
  readonly removes: number;
  /** Forms found, in small letters, with the number of texts; the most frequent first. */
  readonly forms: readonly { readonly form: string; readonly texts: number }[];
  readonly added: readonly Shown[];
  readonly removed: readonly Shown[];
}

/** A word that is nearly one of the query's, in texts that it does not match. */
export interface NearMiss {
  readonly word: string;
  /** The word of the query that it is like. */
  readonly like: string;
  readonly texts: number;
  readonly example: Shown;
}

/** How well a query does on labelled texts. A share of nothing is null. */
export interface QueryScore {
  /** Labelled texts. */
  readonly labelled: number;
  readonly right: number;
  /** Matched, and not about it. */
  readonly wrong: number;
  /** About it, and not matched. */
  readonly missed: number;
  readonly precision: number | null;
  readonly precision_interval: { readonly low: number; readonly high: number } | null;
  readonly recall: number | null;
  readonly recall_interval: { readonly low: number; readonly high: number } | null;
  readonly wrongly: readonly Shown[];
  readonly missing: readonly Shown[];
}

/** What an exclusion of the library would take out of what a query matches. */
export interface ExclusionReport {
  readonly name: string;
  readonly says: string;
  readonly query: string;
  readonly may_lose: string;
  readonly removes: number;
  readonly removed: readonly Shown[];
}

/** A query looked at from all sides. */
export interface QueryReport {
  readonly query: string;
  /** Texts looked at. */
  readonly texts: number;
  readonly matched: number;
  readonly clauses: readonly ClauseReport[];
  readonly near_misses: readonly NearMiss[];
  readonly exclusions: readonly ExclusionReport[];
  /** Null: no text is labelled. */
  readonly score: QueryScore | null;
}
