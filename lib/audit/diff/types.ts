/** Types of a comparison of two runs. @module */
import type { MeasureKey, Unit } from "../../measure/mod.ts";

/**
 * What can change a number, in the order in which one run is turned into the other. The measures themselves count each
 * step. A step's part is the number after it minus the number before it, so the parts add up.
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
export type DiffStep = (typeof STEPS)[number];

/** The value of a number at a point between the runs. */
export interface Standing {
  /** Null: not defined. */
  readonly raw: number | null;
  /** The base. */
  readonly n: number;
  /** Numerator of a share: `raw` is exactly `x ÷ n`. Null for other units and for differences of shares. */
  readonly x: number | null;
}

/** The effect of one step on a number. */
export interface DiffPart {
  /** What was taken from the later run in this step. */
  readonly step: DiffStep;
  /** The number before this step, after all steps before it. */
  readonly before: Standing;
  /** The number after this step. */
  readonly after: Standing;
  /** Null where it is not defined before or after. */
  readonly change: number | null;
}

/** A number that changed, and why. */
export interface ChangedNumber extends MeasureKey {
  /** Which of the eleven questions it answers. */
  readonly question: number;
  /** Of `raw` before and after, and of the changes. */
  readonly unit: Unit;
  /** In the earlier run. */
  readonly before: Standing;
  /** In the later run. */
  readonly after: Standing;
  /** After minus before, in the number's unit; null if it is not defined in one of the runs. */
  readonly change: number | null;
  /** 95 % interval, from the intervals of both; null if one has none (a machine's judgement, a count). */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Steps that changed it, in the order of {@linkcode STEPS}; the changes add up to `change`. */
  readonly parts: readonly DiffPart[];
}

/** A topic of the earlier run and the one of the later run that it became. */
export interface AlignedTopic {
  /** The topic's id in the earlier run. */
  readonly before: string;
  /** Its id in the later run. */
  readonly after: string;
  /** Its earlier name. */
  readonly label_before: string;
  /** Its later name. */
  readonly label_after: string;
  /** Jaccard similarity of the two topics over mentions of both runs, 0 to 1. */
  readonly shared: number;
}

/** What changed between two runs. */
export interface Diff {
  /** Name of the earlier run, in `runs/`. */
  readonly before: string;
  /** Name of the later run. */
  readonly after: string;
  /** Mentions that each step moved. */
  readonly mentions: Readonly<Partial<Record<DiffStep, number>>>;
  /** Names of the study's parameters that differ. */
  readonly parameters: readonly string[];
  /** Topics that both runs have. */
  readonly topics: readonly AlignedTopic[];
  /** In the order of the table `measures`; none where nothing changed. */
  readonly numbers: readonly ChangedNumber[];
  /** Numbers that only the later run has. */
  readonly appeared: readonly MeasureKey[];
  /** Numbers that only the earlier run has. */
  readonly vanished: readonly MeasureKey[];
}
