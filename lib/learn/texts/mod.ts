/** Learning codes of texts from examples, and scoring texts by what was learnt. @module */
export { explainTerms, type TermPart } from "./explain_terms.ts";
export {
  type LearnOptions,
  learnTexts,
  type LearntTexts,
  probabilitiesUnder,
  writeProbabilitiesUnder,
} from "./learn_texts.ts";
export { highest, macroF1 } from "./macro_f1.ts";
export { packModel, unpackModel } from "./pack_model.ts";
export { createTextScorer, signatureOf, type TextScorer } from "./text_scorer.ts";
export type { ScoredTerms, TextExamples, TextModel } from "./types.ts";
