/** What a coder said of a unit: what measures of agreement are computed from. @module */
import { type FrameLike, rowsOf } from "../../tables/columns/given_texts.ts";

/** One code that one coder gave to one unit. A coder who skipped the unit has no row. */
export interface Coding {
  /** A mention, or a mention and subject. */
  readonly unit: string;
  /** Initials of a person, or the name of a machine. */
  readonly coder: string;
  /** A name, or a number where codes are numbers. */
  readonly code: string | number;
}

/** The codes of each unit, in order of the units' first appearance. */
export type Units = ReadonlyMap<string, readonly (string | number)[]>;

/**
 * Gathers codings by unit.
 *
 * @throws {RangeError} if one coder coded one unit twice
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { unitsOf } from "./coding.ts";
 *
 * const units = unitsOf([{ unit: "m1", coder: "AK", code: "price" }, { unit: "m1", coder: "TS", code: "habit" }]);
 * assert.deepEqual(units.get("m1"), ["price", "habit"]);
 * ```
 */
export function unitsOf(codings: Iterable<Coding> | FrameLike): Units {
  const units = new Map<string, (string | number)[]>();
  const coders = new Map<string, Set<string>>();
  for (const { unit, coder, code } of rowsOf(codings) as Iterable<Coding>) {
    if (unit === undefined || coder === undefined) {
      throw new TypeError(
        'Cannot compare codes: a row has no unit or no coder; hand over rows { unit: "m1", coder: "AK", code: "price" }',
      );
    }
    const seen = coders.get(unit) ?? new Set();
    if (seen.has(coder)) {
      throw new RangeError(
        `Cannot compare codes: coder "${coder}" coded unit "${unit}" twice; keep one code of the two`,
      );
    }
    coders.set(unit, seen.add(coder));
    units.set(unit, [...units.get(unit) ?? [], code]);
  }
  return units;
}
