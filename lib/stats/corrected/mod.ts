/** Shares that a machine judged, corrected by a hand-coded random sample. @module */
export { type CorrectedDifference, correctedDifference, type DifferenceSide } from "./corrected_difference.ts";
export { LEAST_CLUSTERS, LEAST_LABELS } from "./_estimate.ts";
export { correctedShare } from "./corrected_share.ts";
export type { CorrectedShare, CorrectionOptions, Labelled, ShareEstimate, Whole } from "./types.ts";
