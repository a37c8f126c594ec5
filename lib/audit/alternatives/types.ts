/** Types of alternatives: other choices, and the numbers they would give. @module */
import type { FactParameters, FactTables, MeasureKey, Unit } from "../../measure/mod.ts";
import type { Study } from "../../study/types.ts";
import type { FinishedStudy } from "../finished_study.ts";

/** Counts the last run again with other tables or parameters; takes seconds. */
export interface Recount {
  /** Distinguishes it from a {@linkcode Rerun}. */
  readonly way: "recount";
  /** The changed parameters; the others stay. */
  readonly parameters?: Partial<FactParameters>;
  /** Tables to count from in place of the last run's. */
  readonly tables?: Partial<FactTables>;
}

/** Runs a variant of the study again from its cache. */
export interface Rerun {
  /** Distinguishes it from a {@linkcode Recount}. */
  readonly way: "rerun";
  /** The variant of the study; it runs in a temporary folder. */
  readonly study: Study;
  /** The first stage that the change affects. */
  readonly from: "clean" | "match" | "coding";
}

/** What a choice needs to know. */
export interface ChoiceContext {
  /** As it is written. */
  readonly study: Study;
  /** Its last run. */
  readonly finished: FinishedStudy;
}

/**
 * A choice of the analysis that can be changed. One file in `choices/` and one line in its `mod.ts`. Choices are changed
 * one at a time.
 */
export interface Choice {
  /** `duplicates` */
  readonly name: string;
  /** Units that it says nothing about: half a period has half the mentions. */
  readonly silent_on?: readonly Unit[];
  /** The changes to try, each described in words; or a text that says why there are none. */
  alternative(context: ChoiceContext): { readonly says: string; readonly how: Recount | Rerun } | string;
}

/** The result of trying a choice. */
export interface TriedChoice {
  /** As in {@linkcode Choice.name}. */
  readonly name: string;
  /** What was changed. Null: nothing could be changed. */
  readonly says: string | null;
  /** Why nothing could be changed; otherwise null. */
  readonly because: string | null;
  /** Stages that were run again; none for a recount. */
  readonly reran: readonly string[];
  /** What it cost. */
  readonly seconds: number;
}

/** A headline under one choice. */
export interface AlternativeValue {
  /** As in {@linkcode Choice.name}. */
  readonly choice: string;
  /** What the headline would then be; null: not defined. */
  readonly raw: number | null;
  /** Its base then. */
  readonly n: number;
}

/** A headline, and its values under other choices. */
export interface HeadlineRange extends MeasureKey {
  /** Of `raw`, `low`, `high` and the values. */
  readonly unit: Unit;
  /** The study's own number: the machine's, before correction by a hand-coded sample. */
  readonly raw: number | null;
  /** Base of the study's own number. */
  readonly n: number;
  /** The smallest of the study's number and all alternatives; null where none is defined. */
  readonly low: number | null;
  /** The largest of them; null where none is defined. */
  readonly high: number | null;
  /** The choice that moves it most; null: none moves it. */
  readonly most: { readonly choice: string; readonly change: number } | null;
  /**
   * Alternatives under which it holds: it stays within its own 95 % interval or, without one, within a tenth of itself.
   */
  readonly holds: number;
  /** One for each alternative that was counted and is not silent on its unit. */
  readonly values: readonly AlternativeValue[];
}

/** A study under other choices. */
export interface Alternatives {
  /** Hash of the measures that it was compared with: another run makes it out of date. */
  readonly measures: string;
  /** All that were tried, in the order in which they were tried. */
  readonly choices: readonly TriedChoice[];
  /** Headlines of every company, over the whole period. */
  readonly headlines: readonly HeadlineRange[];
  /** What all of it cost. */
  readonly seconds: number;
}

/** Shown wherever alternatives are shown. */
export const WARNING =
  "Alternatives that agree are not therefore right: they can share one mistake. On a public test set twelve tone pipelines gave 31.9 to 35.2 % negative where people found 22.6 %. Only a hand-coded random sample says what is true.";
