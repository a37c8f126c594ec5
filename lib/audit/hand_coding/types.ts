/** What the hand-coding page speaks of. @module */

/** One thing to code: a mention, or a mention and a subject. */
export interface CodingUnit {
  /** Names it in requests. */
  readonly key: string;
  readonly mention: string;
  /** Null in a codebook that is coded once a mention. */
  readonly subject: string | null;
  /** Whether every coder codes it. */
  readonly overlap: boolean;
  /** As it stands in the list, in case the mention is not in the data this time. */
  readonly text: string;
}

/** The units of one list under `coding/`. */
export interface WorkList {
  /** `coding/sample-may.csv` */
  readonly file: string;
  /** A random sample (for shares), or a list for training; never both. */
  readonly kind: "sample" | "train";
  readonly name: string;
  readonly units: readonly CodingUnit[];
}

/** A stretch of text; marked where a subject was found. */
export type Segment = readonly [text: string, marked: boolean];

/** A mention as the page shows it: nothing of what machines or others think of it. */
export interface ShownMention {
  readonly segments: readonly Segment[];
  readonly source: string;
  /** In the study's zone: `2026-03-02 14:05`. */
  readonly time: string;
  readonly author: string;
  /** Written by an account of a subject. */
  readonly official: boolean;
}

/** A mention with what was said before and after it. */
export interface ShownUnit {
  readonly key: string;
  readonly subject: string | null;
  readonly mention: ShownMention;
  /** From the beginning of the thread to the message that is answered. */
  readonly parents: readonly ShownMention[];
  /** Oldest first, and how many more there are. */
  readonly replies: readonly ShownMention[];
  readonly more_replies: number;
}

/** How far a coder is. */
export interface CodingProgress {
  /** Units of the list that this coder has coded. */
  readonly done: number;
  /** Units still to code: of the overlap, and those that nobody has coded. */
  readonly left: number;
}

/** What one coder said of a unit. */
export interface CodedBy {
  readonly coder: string;
  readonly codes: readonly string[];
}

/** A unit on which coders differ, with what they said side by side. */
export interface Disagreement {
  readonly unit: ShownUnit;
  readonly coded: readonly CodedBy[];
}
