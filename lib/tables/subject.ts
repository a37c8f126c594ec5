/** What a study listens for: the word that every stage after cleaning speaks. @module */

export const SUBJECT_KINDS = ["company", "product", "competitor"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One entry of a study's `subjects`. */
export interface Subject {
  readonly name: string;
  readonly kind: SubjectKind;
  /** The subject that a product belongs to. */
  readonly of?: string;
  readonly query: string;
  /** Its own accounts, without @: what they write is official. */
  readonly accounts: readonly string[];
}
