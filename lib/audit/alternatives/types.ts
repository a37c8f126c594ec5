/** The words of alternatives: a choice that could have been made otherwise, and what the numbers would then be. @module */
import type { FactParameters, FactTables, MeasureKey, Unit } from "../../measure/mod.ts";
import type { Study } from "../../study/types.ts";
import type { FinishedStudy } from "../finished_study.ts";

/** The last run with other tables or parameters, counted anew: seconds. */
export interface Recount {
  /** Tells it from a {@linkcode Rerun}. */
  readonly way: "recount";
  /** What the study would say otherwise; the rest stays as it was. */
  readonly parameters?: Partial<FactParameters>;
  /** Tables to count from in place of the last run's. */
  readonly tables?: Partial<FactTables>;
}

/** The study as it could have been written, run again from its cache. */
export interface Rerun {
  /** Tells it from a {@linkcode Recount}. */
  readonly way: "rerun";
  /** As it could have been written; run in a folder of its own, which is removed afterwards. */
  readonly study: Study;
  /** The first stage that it makes a difference to. */
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
 * A choice that was made and could have been made otherwise. One file in `choices/` and one line in its `mod.ts`; each is
 * changed alone, the others stay.
 */
export interface Choice {
  /** `duplicates` */
  readonly name: string;
  /** Units that it says nothing about: half a period has half the mentions. */
  readonly silent_on?: readonly Unit[];
  /** What is done otherwise, in words, and how; or, as text, why it cannot be. */
  alternative(context: ChoiceContext): { readonly says: string; readonly how: Recount | Rerun } | string;
}

/** What became of a choice. */
export interface TriedChoice {
  /** As in {@linkcode Choice.name}. */
  readonly name: string;
  /** What was done otherwise. Null: nothing could be. */
  readonly says: string | null;
  /** Why nothing could be done; else null. */
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

/** A headline, and what it would have been. */
export interface HeadlineRange extends MeasureKey {
  /** Of `raw`, `low`, `high` and the values. */
  readonly unit: Unit;
  /** As the study says it: the machine's number, before a correction by a hand-coded sample. */
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
   * Alternatives that leave it where it is: within its own 95 % interval or, where it has none, within a tenth of itself.
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

/** Said wherever alternatives are shown. */
export const WARNING =
  "Alternatives that agree are not therefore right: they can share one mistake. On a public test set twelve tone pipelines gave 31.9 to 35.2 % negative where people found 22.6 %. Only a hand-coded random sample says what is true.";
