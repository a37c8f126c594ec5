/** Whom forgetting is about. @module */

/** A person who is to be forgotten. */
export interface Person {
  /** In lower case, without @; null: only the pseudonym is known. */
  readonly name: string | null;
  readonly pseudonym: string;
  /** Ids of their mentions, in the tables and in kept runs. */
  readonly ids: ReadonlySet<string>;
  /** Their texts as they came in and as cleaning shows them. */
  readonly texts: ReadonlySet<string>;
  /** Whether a text names them, told by the name's keyed hash; asked where the name itself is not known. */
  readonly namedIn: (text: string) => boolean;
}
