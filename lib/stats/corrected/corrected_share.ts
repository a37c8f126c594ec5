/** A machine's share, repaired by a small random sample that people coded. @module */
import { estimateOf } from "./_estimate.ts";
import type { CorrectedShare, CorrectionOptions, Labelled, Whole } from "./types.ts";

/**
 * The share of a code in the whole, from a machine's view of every unit and people's codes for a random sample of them.
 *
 * The estimate is the machine's mean over the whole plus the mean by which it is wrong on the sample, so it is right on
 * average however poor the machine is; a good machine only makes the interval narrower. It holds for the whole that the
 * sample was drawn from: not for another month, nor for units that could not be drawn.
 *
 * Units count by one over their chance of being drawn (Hájek); parts of known size are put together by their sizes; of a
 * small whole, what is labelled is known (finite population); units of one author stand together. The interval is Wilson's
 * on the number of labels that would say as much, with Student's t for that of clusters; it never leaves the range, and it
 * is not empty where no label has the code. Of 1,000 draws of 200 from each of two labelled streams it held the truth in
 * 94 to 97 of 100 for shares of 8 to 23 %, from 30 labels up, with word lists as the machine.
 *
 * O(labels × log labels).
 *
 * @param labelled the labelled units, in any order
 * @param whole how many units there are and what the machine says of them on average
 * @param options `lambda: "fitted"` where the machine's figures are no calibrated probabilities
 * @returns null where too few were labelled to say: under 30 units, or units of under 10 authors
 * @throws {RangeError} if there are more labels than units, a truth is out of range, a chance is none, or a label is of none of
 *   the strata
 * @see Angelopoulos et al. (2023), "Prediction-powered inference", Science 382:669, for the estimate; Angelopoulos, Duchi
 *   and Zrnic (2023), "PPI++", for lambda; Särndal, Swensson and Wretman (1992), "Model assisted survey sampling", 5.7 and
 *   6.6, for weights, strata and finite wholes; Korn and Graubard (1998), Survey Methodology 24:193, for the interval
 *
 * @example A machine that calls half of the bad ones good
 * ```ts
 * import assert from "node:assert/strict";
 * import { correctedShare } from "./corrected_share.ts";
 *
 * const labelled = Array.from({ length: 200 }, (_, i) => ({
 *   unit: `m${i}`, truth: i < 60 ? 1 : 0, machine: i < 30 ? 1 : 0, // people: 60 of 200; machine: 30 of them
 * }));
 * const share = correctedShare(labelled, { n: 10_000, machine: 0.14 })!;
 * assert.equal(share.raw, 0.14);
 * assert.equal(share.corrected.toFixed(3), "0.290"); // 0.14, and 0.15 that the machine misses
 * assert.ok(share.low > 0.14 && share.high - share.low < share.hand.high - share.hand.low);
 * ```
 */
export function correctedShare(
  labelled: readonly Labelled[],
  whole: Whole,
  options: CorrectionOptions = {},
): CorrectedShare | null {
  const side = estimateOf(labelled, whole, options);
  if (!side) return null;
  const { corrected: { share, low, high }, hand, gain } = side;
  return {
    corrected: share,
    low,
    high,
    raw: whole.machine,
    hand: { share: hand.share, low: hand.low, high: hand.high },
    n: whole.n,
    n_labelled: labelled.length,
    worth_labels: labelled.length * gain,
  };
}
