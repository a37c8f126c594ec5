/** Statistics, a file each: intervals, agreement, waiting times, concentration, tails, seeded randomness. @module */
export {
  type Agreed,
  type AgreementEstimate,
  agreementOf,
  type AgreementOptions,
  type CodeAgreed,
  type CodebookAgreed,
  type GivenCodes,
} from "./agreement/agreement_of.ts";
export { cohenKappa, type Kappa } from "./agreement/cohen_kappa.ts";
export { type Coding, type Units, unitsOf } from "./agreement/coding.ts";
export {
  type CorrectedDifference,
  correctedDifference,
  type CorrectedShare,
  correctedShare,
  type CorrectionOptions,
  type DifferenceSide,
  type Labelled,
  type Whole,
} from "./corrected/mod.ts";
export { gini } from "./gini.ts";
export { type FalseAlarms, falseAlarms } from "./spikes/false_alarms.ts";
export { type Ac1, gwetAc1 } from "./agreement/gwet_ac1.ts";
export { logOdds, type WordOdds } from "./contrast/log_odds.ts";
export { kaplanMeier, type Wait, type WaitingCurve, type WaitStep } from "./kaplan_meier.ts";
export { type Agreement, krippendorffAlpha } from "./agreement/krippendorff_alpha.ts";
export type { AlphaOptions, Level } from "./agreement/types.ts";
export { type MeanInterval, meanInterval } from "./mean_interval.ts";
export { median } from "./median.ts";
export { negativeBinomialTail } from "./tails/negative_binomial_tail.ts";
export { newcombeInterval } from "./newcombe_interval.ts";
export { poissonTail } from "./tails/poisson_tail.ts";
export { quantile } from "./quantile.ts";
export { randomOf } from "./random_of.ts";
export { seedOf } from "./seed_of.ts";
export { topShare } from "./top_share.ts";
export { type Interval, wilsonInterval } from "./wilson_interval.ts";
