/** Agreement of any number of coders. @module */
import { alphaOfPatterns } from "./_alpha_of_patterns.ts";
import { patternsOf } from "./_patterns.ts";
import type { FrameLike } from "../../tables/columns/given_texts.ts";
import { type Coding, unitsOf } from "./coding.ts";
import type { AlphaOptions } from "./types.ts";

/** Alpha and its base. */
export interface Agreement {
  /** −1 to 1; null if it is not defined. */
  readonly alpha: number | null;
  /** Units that two or more coders coded. */
  readonly units: number;
  /** Codes in those units. */
  readonly codings: number;
}

/**
 * Krippendorff's alpha: agreement beyond what chance gives.
 *
 * Any number of coders; a coder may skip a unit. 1 is full agreement, 0 is chance. Units coded once say nothing about
 * agreement and are left out of the base. O(codings + codes²) time and memory.
 *
 * @param codings one row for each unit a coder coded, also as a polars frame, in any order; no row where a coder skipped
 * @param options the codes' level of measurement, and for ranks their order
 * @returns alpha (−1 to 1, no unit) and its base, the units and codings that count; alpha is null if no unit was coded
 *   twice or one code was used throughout
 * @throws {RangeError} if one coder coded one unit twice, a code is not in `order`, or an amount ("ratio") is below 0
 * @throws {TypeError} if the level needs numbers and a code is none, or not finite
 * @see Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", parts C and D
 *
 * @example Two coders who differ on one mention of three
 * ```ts
 * import assert from "node:assert/strict";
 * import { krippendorffAlpha } from "./krippendorff_alpha.ts";
 *
 * const { alpha, units } = krippendorffAlpha([
 *   { unit: "m1", coder: "AK", code: "price" }, { unit: "m1", coder: "TS", code: "price" },
 *   { unit: "m2", coder: "AK", code: "habit" }, { unit: "m2", coder: "TS", code: "habit" },
 *   { unit: "m3", coder: "AK", code: "price" }, { unit: "m3", coder: "TS", code: "habit" },
 * ]);
 * assert.equal(alpha?.toFixed(3), "0.444");
 * assert.equal(units, 3);
 * ```
 */
export function krippendorffAlpha(codings: Iterable<Coding> | FrameLike, options: AlphaOptions = {}): Agreement {
  const twice = [...unitsOf(codings).values()].filter((codes) => codes.length > 1);
  return {
    alpha: alphaOfPatterns(patternsOf(twice), options),
    units: twice.length,
    codings: twice.reduce((sum, codes) => sum + codes.length, 0),
  };
}
