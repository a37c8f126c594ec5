/** What people decided, as it stands in the files under `coding/`. @module */

/** One row: a code that a person gave to a mention. */
export interface HandCode {
  readonly mention: string;
  /** Null in a codebook that is coded once a mention. */
  readonly subject: string | null;
  readonly codebook: string;
  /** A code of the codebook or `none`; null: the person took the decision back. */
  readonly code: string | null;
  /** Initials; {@linkcode ADJUDICATED} for what was settled. */
  readonly coder: string;
  /** When, ms since 1970 in UTC. */
  readonly at: number;
  /** Where it stands, for messages. */
  readonly file: string;
  readonly line: number;
}

/** What one coder says of a mention (and subject) in a codebook: the rows that count. */
export interface HandDecision {
  readonly mention: string;
  readonly subject: string | null;
  readonly codebook: string;
  readonly coder: string;
  readonly at: number;
  /** In the codebook's order, parents of children included; none: looked at, and nothing fits. */
  readonly codes: readonly string[];
}

/** Columns of the files, in their order. */
export const HAND_COLUMNS = ["mention", "subject", "codebook", "code", "coder", "at"] as const;

export { ADJUDICATED } from "../../tables/schemas.ts";

/** Coders that are no people. */
export const MACHINES = ["rule", "words", "learned", "llm"] as const;
