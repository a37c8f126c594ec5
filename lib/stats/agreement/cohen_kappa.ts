/** Agreement of two coders. @module */
import { cannotTake } from "../../tables/require_text.ts";

/** Kappa and its base. */
export interface Kappa {
  /** −1 to 1; null if it is not defined. */
  readonly kappa: number | null;
  /** Share of units on which both gave the same code; null without units. */
  readonly agreement: number | null;
  /** Units that both coded. */
  readonly n: number;
}

/**
 * Cohen's kappa: how far two coders agree beyond what their own habits would give by chance. For unordered codes.
 *
 * Where one code is much more common than the others, kappa is low though the coders hardly ever differ: read
 * {@linkcode gwetAc1} beside it.
 *
 * @param pairs the two codes of each unit that both coded, the first coder's first
 * @returns kappa (−1 to 1, no unit), the share agreed and the base; kappa is null if there is no unit or both used one
 *   and the same code throughout
 * @throws {TypeError} if a row is no pair of codes
 * @see Cohen (1960), "A coefficient of agreement for nominal scales"
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { cohenKappa } from "./cohen_kappa.ts";
 *
 * const { kappa, agreement, n } = cohenKappa([["yes", "yes"], ["no", "no"], ["yes", "no"], ["no", "no"]]);
 * assert.deepEqual({ kappa, agreement, n }, { kappa: 0.5, agreement: 0.75, n: 4 });
 * ```
 */
export function cohenKappa(pairs: Iterable<readonly [string | number, string | number]>): Kappa {
  const first = new Map<string | number, number>();
  const second = new Map<string | number, number>();
  let n = 0, same = 0;
  for (const pair of pairs) {
    if (!Array.isArray(pair)) throw cannotTake(pair, "the codes of a unit", 'a pair of them, such as ["yes", "no"]');
    const [a, b] = pair;
    n++;
    if (a === b) same++;
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
  }
  let met = 0; // n² × the agreement by chance, a whole number: no order of the rows can change it
  for (const [code, count] of first) met += count * (second.get(code) ?? 0);
  const left = n * n - met;
  return { kappa: left === 0 ? null : (n * same - met) / left, agreement: n === 0 ? null : same / n, n };
}
