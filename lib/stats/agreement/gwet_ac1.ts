/** Agreement of any number of coders where one code is much more common than the others. @module */
import { ac1OfPatterns } from "./_ac1_of_patterns.ts";
import { patternsOf } from "./_patterns.ts";
import type { FrameLike } from "../../tables/columns/given_texts.ts";
import { type Coding, unitsOf } from "./coding.ts";

/** AC1 and its base. */
export interface Ac1 {
  /** −1 to 1; null if it is not defined. */
  readonly ac1: number | null;
  /** Share of agreeing pairs in a unit, averaged over units; null without units. */
  readonly agreement: number | null;
  /** Units that two or more coders coded. */
  readonly units: number;
}

/**
 * Gwet's AC1: agreement beyond chance, with chance set so that a rare code does not make it collapse as kappa and alpha do.
 *
 * Any number of coders; a coder may skip a unit. Units coded once tell how common codes are, not how far coders agree.
 *
 * @param codings one row for each unit a coder coded, also as a polars frame, in any order
 * @param codes how many codes the codebook has; default: those that were used. AC1 depends on it
 * @returns AC1 (−1 to 1, no unit), the share agreed and the base; AC1 is null if no unit was coded twice or there is
 *   only one code to give
 * @throws {RangeError} if one coder coded one unit twice, or `codes` is less than were used
 * @see Gwet (2008), "Computing inter-rater reliability and its variance in the presence of high agreement"; missing codes
 *   as in Gwet (2014), "Handbook of inter-rater reliability", and the R package irrCAC
 *
 * @example Both say "other" nine times of ten, and differ once
 * ```ts
 * import assert from "node:assert/strict";
 * import { gwetAc1 } from "./gwet_ac1.ts";
 *
 * const codings = Array.from({ length: 10 }, (_, i) => [
 *   { unit: `m${i}`, coder: "AK", code: "other" },
 *   { unit: `m${i}`, coder: "TS", code: i === 0 ? "price" : "other" },
 * ]).flat();
 * assert.equal(gwetAc1(codings).ac1?.toFixed(4), "0.8895"); // Cohen's kappa is 0
 * ```
 */
export function gwetAc1(codings: Iterable<Coding> | FrameLike, codes?: number): Ac1 {
  const units = [...unitsOf(codings).values()];
  const used = new Set(units.flat()).size;
  if (codes !== undefined && codes < used) {
    throw new RangeError(`Cannot compute AC1 for ${codes} codes: ${used} were used`);
  }
  return { ...ac1OfPatterns(patternsOf(units), codes ?? used), units: units.filter((unit) => unit.length > 1).length };
}
