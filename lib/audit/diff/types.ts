/** The words of a comparison of two runs. @module */
import type { MeasureKey, Unit } from "../../measure/mod.ts";

/**
 * What can change a number, in the order in which one run is turned into the other: step by step, each step counted by
 * the measures themselves. A step's part is the number after it less the number before it, so the parts add up.
 */
export const STEPS = [
  "new mentions",
  "gone mentions",
  "changed records",
  "period",
  "exclusions",
  "duplicates",
  "codes",
  "topics",
  "queries",
  "other parameters",
] as const;

/** One of {@linkcode STEPS}. */
export type Step = (typeof STEPS)[number];

/** What a number is at some point between the runs. */
export interface Standing {
  /** Null: not defined. */
  readonly raw: number | null;
  /** The base. */
  readonly n: number;
  /** Of a share, what counts of the base: `raw` is exactly `x ÷ n`. Null for other units. */
  readonly x: number | null;
}

/** What one step did to a number. */
export interface DiffPart {
  readonly step: Step;
  readonly before: Standing;
  readonly after: Standing;
  /** Null where it is not defined before or after. */
  readonly change: number | null;
}

/** A number that changed, and why. */
export interface ChangedNumber extends MeasureKey {
  readonly question: number;
  readonly unit: Unit;
  readonly before: Standing;
  readonly after: Standing;
  readonly change: number | null;
  /** 95 %, from the intervals of both; null where one has none (a machine's judgement, a count). */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Steps that changed it, in the order of {@linkcode STEPS}; the changes add up to `change`. */
  readonly parts: readonly DiffPart[];
}

/** A topic of the earlier run and the one of the later run that it became. */
export interface AlignedTopic {
  readonly before: string;
  readonly after: string;
  readonly label_before: string;
  readonly label_after: string;
  /** Mentions of both runs that are in both, of those in either: 0 to 1. */
  readonly shared: number;
}

/** What changed between two runs. */
export interface Diff {
  readonly before: string;
  readonly after: string;
  /** Mentions that each step moved. */
  readonly mentions: Readonly<Partial<Record<Step, number>>>;
  /** Names of the study's parameters that are not the same. */
  readonly parameters: readonly string[];
  readonly topics: readonly AlignedTopic[];
  /** In the order of the table `measures`; none where nothing changed. */
  readonly numbers: readonly ChangedNumber[];
  /** Numbers that only the later run has, and those that only the earlier one has. */
  readonly appeared: readonly MeasureKey[];
  readonly vanished: readonly MeasureKey[];
}
