/** What the report can say of its own numbers. @module */
import type { Measure } from "../reading/measure.ts";

/** What names a number. */
export type NumberKey = Pick<Measure, "measure" | "subject" | "dimension" | "value">;

/** A number of the whole period under other choices, as `alternatives.json` has it. */
export interface Survival extends NumberKey {
  readonly low: number | null;
  readonly high: number | null;
  /** Choices that leave it where it is, of all that were tried. */
  readonly holds: number;
  readonly values: readonly unknown[];
}

/** The last other run and the alternatives; empty where there is neither. */
export interface Review {
  /** The last other run's numbers of the whole period. */
  readonly before: readonly (NumberKey & { readonly raw: number | null })[];
  /** Only if they were tried for these very numbers. */
  readonly alternatives: readonly Survival[];
}

/** Nothing to compare with. */
export const NO_REVIEW: Review = { before: [], alternatives: [] };
