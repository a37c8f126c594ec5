/** A query as it was understood. @module */

/** What a query can ask of a mention beside its text. */
export const FIELDS = ["source", "author", "lang", "place", "kind", "url"] as const;
export type Field = (typeof FIELDS)[number];

/**
 * Words that stand one after the other; mostly one word.
 *
 * `wi-fi` is two words and the joint `-`; `"честный тариф"` two and a space; `#тег` one that begins with #.
 */
export interface Term {
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

export interface FieldIs {
  readonly type: "field";
  readonly field: Field;
  readonly value: string;
}

export interface Group {
  readonly type: "and" | "or";
  readonly parts: readonly Query[];
}

export interface Not {
  readonly type: "not";
  readonly part: Query;
}

/** Two things within so many words of each other: neighbours are 1 apart. */
export interface Near {
  readonly type: "near";
  readonly left: Query;
  readonly right: Query;
  readonly within: number;
  /** The left one stands first. */
  readonly ordered: boolean;
}

export type Query = Term | FieldIs | Group | Not | Near;
