/** Learning codes of texts from examples: terms, features, linear machines, probabilities, folds. @module */
export { calibrate, probabilitiesOf } from "./calibrate.ts";
export { featureRows } from "./feature_rows.ts";
export { fitFeatureSpace } from "./feature_space.ts";
export { groupedFolds } from "./folds.ts";
export { linearMachine } from "./linear_machine.ts";
export { scoreRows } from "./score_rows.ts";
export { pairKey, type TermFeatures, termFeatures } from "./term_features.ts";
export { termVectors } from "./term_vectors.ts";
export { trainClasses } from "./train_classes.ts";
export type { TermRow, TermVectors } from "./types.ts";
