/** A parsed query. @module */

/** The fields of a mention that a query can test. */
export const FIELDS = ["source", "author", "lang", "place", "kind", "url"] as const;
/** One of {@linkcode FIELDS}. */
export type Field = (typeof FIELDS)[number];

/**
 * A sequence of words, usually one word.
 *
 * `wi-fi` is two words with the joint `-`; `"честный тариф"` is two words with a space; `#тег` is one that begins with #.
 */
export interface Term {
  /** Tells it from the other kinds of clauses. */
  readonly type: "term";
  /** As written, each with the # or @ before it. */
  readonly words: readonly string[];
  /** The text between the words, folded; one fewer than words. */
  readonly joints: readonly string[];
  /** Whether it is in quotes and matches only these forms. */
  readonly quoted: boolean;
  /** Whether it ends in `*` and its last word is a prefix. */
  readonly beginning: boolean;
}

/** A test of a field: `source:vk`. */
export interface FieldIs {
  /** Tells it from the other kinds of clauses. */
  readonly type: "field";
  /** Which field. */
  readonly field: Field;
  /** The required value, as written, without quotes. */
  readonly value: string;
}

/** Clauses of which all or any must hold. */
export interface Group {
  /** `and`: all; `or`: any. */
  readonly type: "and" | "or";
  /** Two or more, none of them a group of the same type. */
  readonly parts: readonly Query[];
}

/** A clause that must not hold. */
export interface Not {
  /** Tells it from the other kinds of clauses. */
  readonly type: "not";
  /** The negated clause. */
  readonly part: Query;
}

/** Two clauses within a distance in words; neighbours have distance 1. */
export interface Near {
  /** Tells it from the other kinds of clauses. */
  readonly type: "near";
  /** A term, a group of terms with OR, or another NEAR. */
  readonly left: Query;
  /** As `left`. */
  readonly right: Query;
  /** Maximum distance from the last word of one to the first word of the other. */
  readonly within: number;
  /** Whether the left one must come first. */
  readonly ordered: boolean;
}

/** A query, or a clause of one. */
export type Query = Term | FieldIs | Group | Not | Near;
