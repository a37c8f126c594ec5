/** The difference of two corrected shares. @module */
import { estimateOf, type Side } from "./_estimate.ts";
import type { CorrectionOptions, Labelled, Whole } from "./types.ts";

/** Labels and whole of one of the two shares. */
export interface DifferenceSide {
  /** Units of its random sample that people coded. */
  readonly labelled: readonly Labelled[];
  /** All units that the share is about. */
  readonly whole: Whole;
}

/** A difference with its interval. */
export interface CorrectedDifference {
  /** The first share less the second: −1 to 1, of net shares −2 to 2. */
  readonly corrected: number;
  /** Lower end of the interval of `corrected`; 95 % unless `level` says otherwise. */
  readonly low: number;
  /** Upper end. */
  readonly high: number;
  /** The machine's own difference. */
  readonly raw: number;
  /** Units of both wholes together. */
  readonly n: number;
  /** Labelled units of both; one that stands on both sides counts once. */
  readonly n_labelled: number;
}

/**
 * The first share less the second, each corrected by its own labels: two subjects, or two periods.
 *
 * Two intervals that overlap do not say that there is no difference; this one does, if it holds 0. Labels that count on both
 * sides, and authors who stand on both, make the two errors go together: what they share is taken out of the interval.
 *
 * @param first, second labels and whole of each; a unit on both sides has the same name (or cluster) in both
 * @returns null where one of the shares cannot be said
 * @throws {RangeError} as {@linkcode correctedShare} does
 * @see Zou and Donner (2008), "Construction of confidence limits about effect measures", Statistics in Medicine 27:1693,
 *   for putting two intervals together; of independent shares it is Newcombe's (1998) method 10
 *
 * @example Worse than the competitor?
 * ```ts
 * import assert from "node:assert/strict";
 * import { correctedDifference } from "./corrected_difference.ts";
 *
 * const side = (name: string, bad: number) => ({
 *   labelled: Array.from({ length: 100 }, (_, i) => ({ unit: `${name}${i}`, truth: i < bad ? 1 : 0, machine: 0 })),
 *   whole: { n: 5_000, machine: 0 },
 * });
 * const { corrected, low, high } = correctedDifference(side("a", 30), side("b", 25))!;
 * assert.equal(corrected.toFixed(2), "0.05");
 * assert.ok(low < 0 && 0 < high); // not distinguishable from none
 * ```
 */
export function correctedDifference(
  first: DifferenceSide,
  second: DifferenceSide,
  options: CorrectionOptions = {},
): CorrectedDifference | null {
  const a = estimateOf(first.labelled, first.whole, options), b = estimateOf(second.labelled, second.whole, options);
  if (!a || !b) return null;
  const corrected = a.corrected.share - b.corrected.share, together = correlationOf(a, b);
  const reach = (x: number, y: number) => Math.sqrt(Math.max(0, x * x + y * y - 2 * together * x * y));
  return {
    corrected,
    low: corrected - reach(a.corrected.share - a.corrected.low, b.corrected.high - b.corrected.share),
    high: corrected + reach(a.corrected.high - a.corrected.share, b.corrected.share - b.corrected.low),
    raw: first.whole.machine - second.whole.machine,
    n: first.whole.n + second.whole.n,
    n_labelled: new Set([...first.labelled, ...second.labelled].map(({ unit }) => unit)).size,
  };
}

/** How far the errors of the two go together: −1 to 1, 0 where they share no cluster. */
function correlationOf({ mean: a }: Side, { mean: b }: Side): number {
  let together = 0;
  for (const [cluster, part] of a.parts) together += part * (b.parts.get(cluster) ?? 0);
  const both = Math.sqrt(a.variance * b.variance);
  return both === 0 ? 0 : Math.min(1, Math.max(-1, together / both));
}
