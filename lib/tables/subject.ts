/** What a study listens for. Every stage after cleaning uses this type. @module */

/** What a subject can be: the company that listens, a product, or a competitor. */
export const SUBJECT_KINDS = ["company", "product", "competitor"] as const;
/** One of {@linkcode SUBJECT_KINDS}. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One entry of a study's `subjects`. */
export interface Subject {
  /** Its name in tables and reports, unique in the study. */
  readonly name: string;
  /** company, product or competitor. */
  readonly kind: SubjectKind;
  /** The subject that a product belongs to. */
  readonly of?: string;
  /** Which mentions are about it, in the language of queries. */
  readonly query: string;
  /** Its own accounts, without @; their mentions are official. */
  readonly accounts: readonly string[];
}

/** Whether a subject is concerned by a company's help desk: it is a company, or a product of one. */
export function isCompanys({ kind }: Pick<Subject, "kind">, owner: Pick<Subject, "kind"> | undefined): boolean {
  return kind === "company" || (kind === "product" && owner?.kind === "company");
}

/**
 * Names of the subjects that the study represents, in its order: companies and products, except products of
 * competitors. If all subjects are competitors, the first one takes the place of the company.
 */
export function ownSubjects(subjects: readonly Pick<Subject, "name" | "kind" | "of">[]): string[] {
  const rivals = new Set(subjects.filter(({ kind }) => kind === "competitor").map(({ name }) => name));
  const own = subjects.filter(({ name, of }) => !rivals.has(name) && !(of && rivals.has(of)));
  return (own.length > 0 ? own : subjects.slice(0, 1)).map(({ name }) => name);
}
