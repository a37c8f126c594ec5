/** Measure: one file a measure; the engine counts, and finds the mentions behind a number by the same tests. @module */
export { answersFrame } from "./care/answers_frame.ts";
export { type Due, DUE_EXPECTATIONS, dueOf } from "./care/answers_due.ts";
export { type Reply, replyTo } from "./care/replies.ts";
export { BUILT_IN_CODES } from "./codes.ts";
export { countMeasures, type CountOptions } from "./engine/count_measures.ts";
export { measureList } from "./engine/measure_list.ts";
export { type Behind, type BehindOptions, mentionsBehind } from "./engine/mentions_behind.ts";
export { type NumberOf, numbersOf } from "./engine/numbers_of.ts";
export { SAMPLE_MEASURES, sampleRows } from "./engine/sample_rows.ts";
export {
  ALL,
  buildFacts,
  type CareRules,
  FACT_COLUMNS,
  type FactParameters,
  type Facts,
  type FactTables,
  type SubjectFacts,
} from "./facts/mod.ts";
export { type Expectation, expectationOf } from "./figures/spike.ts";
export { MEASURES } from "./measures/mod.ts";
export { measuresFrame } from "./measures_frame.ts";
export { sampledBooks, type SampleTables } from "./sample/sampled_books.ts";
export type { SampledBook, SampleLabel } from "./sample/types.ts";
export { RULES, SHARED_RULES } from "./rules.ts";
export { type MeasureParameters, STAGE } from "./stage.ts";
export { TERM_MEASURE, toneTerms } from "./terms/tone_terms.ts";
export type {
  Cell,
  Cut,
  Dimension,
  Figure,
  ListName,
  Measure,
  MeasureKey,
  MeasureRow,
  Numbers,
  Slice,
  Test,
  Unit,
  Words,
} from "./types.ts";
