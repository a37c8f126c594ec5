/** Statistics, a file each: intervals, agreement, waiting times, concentration, tails, seeded randomness. @module */
export { cohenKappa, type Kappa } from "./cohen_kappa.ts";
export { type Coding, type Units, unitsOf } from "./coding.ts";
export { gini } from "./gini.ts";
export { type Ac1, gwetAc1 } from "./gwet_ac1.ts";
export { kaplanMeier, type Step, type Wait, type WaitingCurve } from "./kaplan_meier.ts";
export { type Agreement, type AlphaOptions, krippendorffAlpha, type Level } from "./krippendorff_alpha.ts";
export { median } from "./median.ts";
export { negativeBinomialTail } from "./negative_binomial_tail.ts";
export { newcombeInterval } from "./newcombe_interval.ts";
export { poissonTail } from "./poisson_tail.ts";
export { quantile } from "./quantile.ts";
export { randomOf } from "./random_of.ts";
export { seedOf } from "./seed_of.ts";
export { topShare } from "./top_share.ts";
export { type Interval, wilsonInterval } from "./wilson_interval.ts";
