/** Agreement of any number of coders where one code is much more common than the others. @module */
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
 * @param codings one row for each unit a coder coded, in any order
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
export function gwetAc1(codings: Iterable<Coding>, codes?: number): Ac1 {
  const units = [...unitsOf(codings).values()];
  const used = [...new Set(units.flat())].sort((a, b) => String(a) < String(b) ? -1 : 1);
  if (codes !== undefined && codes < used.length) {
    throw new RangeError(`Cannot compute AC1 for ${codes} codes: ${used.length} were used`);
  }
  const q = codes ?? used.length;
  const twice = units.filter((unit) => unit.length > 1);
  if (twice.length === 0) return { ac1: null, agreement: null, units: 0 };
  const agreement = sumSorted(twice.map(agreeingPairs)) / twice.length;
  if (q < 2) return { ac1: null, agreement, units: twice.length };
  const chance = used.reduce<number>((sum, code) => {
    const share = sumSorted(units.map((unit) => unit.filter((c) => c === code).length / unit.length)) / units.length;
    return sum + share * (1 - share);
  }, 0) / (q - 1);
  return { ac1: (agreement - chance) / (1 - chance), agreement, units: twice.length };
}

function agreeingPairs(unit: readonly (string | number)[]): number {
  let agreeing = 0;
  unit.forEach((a, i) => unit.forEach((b, j) => i !== j && a === b && agreeing++));
  return agreeing / (unit.length * (unit.length - 1));
}

/** A sum that does not depend on the order of the rows. */
function sumSorted(values: number[]): number {
  return values.sort((a, b) => a - b).reduce((sum, value) => sum + value, 0);
}
