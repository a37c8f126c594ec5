/** A query as it was understood. @module */

/** What a query can ask of a mention beside its text. */
export const FIELDS = ["source", "author", "lang", "place", "kind", "url"] as const;
/** One of {@linkcode FIELDS}. */
export type Field = (typeof FIELDS)[number];

/**
 * Words that stand one after the other; mostly one word.
 *
 * `wi-fi` is two words and the joint `-`; `"честный тариф"` two and a space; `#тег` one that begins with #.
 */
export interface Term {
  /** Tells it from the other kinds of clauses. */
  readonly type: "term";
  /** As written, each with the # or @ before it. */
  readonly words: readonly string[];
  /** What stands between them, folded: one fewer than words. */
  readonly joints: readonly string[];
  /** In quotes: these forms, exactly. */
  readonly quoted: boolean;
  /** Ends in `*`: the last word is a beginning. */
  readonly beginning: boolean;
}

/** What a mention has beside its text: `source:vk`. */
export interface FieldIs {
  /** Tells it from the other kinds of clauses. */
  readonly type: "field";
  /** Which field. */
  readonly field: Field;
  /** What it must be, as written, without quotes. */
  readonly value: string;
}

/** All of some clauses, or any of them. */
export interface Group {
  /** `and`: all; `or`: any. */
  readonly type: "and" | "or";
  /** Two or more, none of them a group of the same type. */
  readonly parts: readonly Query[];
}

/** What must not hold. */
export interface Not {
  /** Tells it from the other kinds of clauses. */
  readonly type: "not";
  /** What must not hold. */
  readonly part: Query;
}

/** Two things within so many words of each other: neighbours are 1 apart. */
export interface Near {
  /** Tells it from the other kinds of clauses. */
  readonly type: "near";
  /** A term, a group of terms with OR, or another NEAR. */
  readonly left: Query;
  /** As `left`. */
  readonly right: Query;
  /** From the last word of the one to the first of the other, at most. */
  readonly within: number;
  /** The left one stands first. */
  readonly ordered: boolean;
}

/** A query, or a clause of one. */
export type Query = Term | FieldIs | Group | Not | Near;
