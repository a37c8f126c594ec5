/** What a study listens for: the word that every stage after cleaning speaks. @module */

/** What a subject can be: the company that listens, a product, or a competitor. */
export const SUBJECT_KINDS = ["company", "product", "competitor"] as const;
/** One of {@linkcode SUBJECT_KINDS}. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One entry of a study's `subjects`. */
export interface Subject {
  /** As tables and reports call it; no two subjects share one. */
  readonly name: string;
  /** company, product or competitor. */
  readonly kind: SubjectKind;
  /** The subject that a product belongs to. */
  readonly of?: string;
  /** Which mentions are about it, in the language of queries. */
  readonly query: string;
  /** Its own accounts, without @: what they write is official. */
  readonly accounts: readonly string[];
}

/** Whether what comes to a company's own help desk concerns a subject: it is a company, or a product that belongs to one. */
export function isCompanys({ kind }: Pick<Subject, "kind">, owner: Pick<Subject, "kind"> | undefined): boolean {
  return kind === "company" || (kind === "product" && owner?.kind === "company");
}

/**
 * Names of the subjects that a study speaks for, in its order: companies, and products but those of competitors. Where all
 * are competitors, the first stands for the company.
 */
export function ownSubjects(subjects: readonly Pick<Subject, "name" | "kind" | "of">[]): string[] {
  const rivals = new Set(subjects.filter(({ kind }) => kind === "competitor").map(({ name }) => name));
  const own = subjects.filter(({ name, of }) => !rivals.has(name) && !(of && rivals.has(of)));
  return (own.length > 0 ? own : subjects.slice(0, 1)).map(({ name }) => name);
}
