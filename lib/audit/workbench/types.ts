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
  /** Forms found, in lower case, with the number of texts; the most frequent first. */
  readonly forms: readonly { readonly form: string; readonly texts: number }[];
  /** Some of the texts that it adds. */
  readonly added: readonly Shown[];
  /** Some of the texts that it removes. */
  readonly removed: readonly Shown[];
}

/** A word that is nearly one of the query's, in texts that it does not match. */
export interface NearMiss {
  /** Folded: in lower case. */
  readonly word: string;
  /** The word of the query that it is like. */
  readonly like: string;
  /** Texts that hold it. */
  readonly texts: number;
  /** The first of them. */
  readonly example: Shown;
}

/** How well a query does on labelled texts. A share of nothing is null. */
export interface QueryScore {
  /** Labelled texts. */
  readonly labelled: number;
  /** About it, and matched. */
  readonly right: number;
  /** Matched, and not about it. */
  readonly wrong: number;
  /** About it, and not matched. */
  readonly missed: number;
  /** right ÷ (right + wrong): of what it matches, the share that is about it. */
  readonly precision: number | null;
  /** Wilson's, 95 %. */
  readonly precision_interval: { readonly low: number; readonly high: number } | null;
  /** right ÷ (right + missed): of what is about it, the share that it matches. */
  readonly recall: number | null;
  /** Wilson's, 95 %. */
  readonly recall_interval: { readonly low: number; readonly high: number } | null;
  /** Some of the texts that it matches and should not. */
  readonly wrongly: readonly Shown[];
  /** Some of the texts that it should match and does not. */
  readonly missing: readonly Shown[];
}

/** What an exclusion of the library would take out of what a query matches. */
export interface ExclusionReport {
  /** `job ads` */
  readonly name: string;
  /** What it is about, in a sentence. */
  readonly says: string;
  /** A candidate for the study's `exclude`. */
  readonly query: string;
  /** What one may lose by it. */
  readonly may_lose: string;
  /** Matched texts that it would take out. */
  readonly removes: number;
  /** Some of them. */
  readonly removed: readonly Shown[];
}

/** A query looked at from all sides. */
export interface QueryReport {
  /** As it was given. */
  readonly query: string;
  /** Texts looked at. */
  readonly texts: number;
  /** Texts that the query matches. */
  readonly matched: number;
  /** Words, phrases, fields and NEARs, in the order in which they are written. */
  readonly clauses: readonly ClauseReport[];
  /** Misspelt, joined or unforeseen forms, the most frequent first. */
  readonly near_misses: readonly NearMiss[];
  /** All of the library, and what each would take out of the matched texts. */
  readonly exclusions: readonly ExclusionReport[];
  /** Null: no text is labelled. */
  readonly score: QueryScore | null;
}
