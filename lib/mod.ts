/**
 * Earshot: from mentions to answers that can be checked.
 *
 * Without a study, functions work on plain arrays: read an export, normalise texts, find duplicates, match queries,
 * code, cluster, and compute the interval of a share. With a study, {@linkcode openStudy} gives its tables as polars
 * frames, one joined frame, and a way to run it.
 *
 * @example A share and its interval
 * ```ts
 * import assert from "node:assert/strict";
 * import { wilsonInterval } from "./mod.ts";
 *
 * const { low, high } = wilsonInterval(3, 12)!;
 * assert.deepEqual([low.toFixed(4), high.toFixed(4)], ["0.0889", "0.5323"]);
 * ```
 *
 * @module
 */

// A study.
export { type OpenStudy, openStudy } from "./study/open_study.ts";
export { checkStudy } from "./study/check_study.ts";
export { readStudy } from "./study/read_study.ts";
export { readAgreement, type StudyAgreement } from "./audit/agreement/read_agreement.ts";
export type { Study } from "./study/types.ts";
export { permissions } from "./run/permissions.ts";
export { runStudy } from "./run/run_study.ts";
export { STAGES } from "./run/stages.ts";
export type { Manifest } from "./run/files/manifest.ts";
export { StudyError } from "./tables/study_error.ts";

// Mentions and their texts.
export { previewSource, readMentions, type ReadOptions, type ReadResult } from "./collect/read_mentions.ts";
export { findDuplicates, languageOf, normalise } from "./clean/mod.ts";
export { contentHash, foldWord, words } from "./text/mod.ts";
export { formatQuery, matchMentions, parseQuery, QueryError } from "./query/mod.ts";
export { codeWithRules } from "./coding/code_with_rules.ts";
export { readCodebook } from "./coding/codebook/read_codebook.ts";
export { loadToneWords, scoreTone } from "./coding/mod.ts";
export { clusterTopics } from "./topics/cluster_topics.ts";

// Numbers.
export { countMeasures, MEASURES, mentionsBehind } from "./measure/mod.ts";
export {
  agreementOf,
  cohenKappa,
  correctedDifference,
  correctedShare,
  falseAlarms,
  gini,
  gwetAc1,
  kaplanMeier,
  krippendorffAlpha,
  median,
  newcombeInterval,
  quantile,
  randomOf,
  topShare,
  wilsonInterval,
} from "./stats/mod.ts";

// What a reviewer can check.
export { CHOICES } from "./audit/alternatives/choices/mod.ts";
export { findAlternatives } from "./audit/alternatives/find_alternatives.ts";
export { readCoverage } from "./audit/coverage/read_coverage.ts";
export { diffRuns } from "./audit/diff/diff_runs.ts";
export { openFinished } from "./audit/finished_study.ts";
export { forgetAuthor } from "./audit/forget/forget_author.ts";
export { gatherMonday } from "./audit/monday/gather_monday.ts";
export { traceMention } from "./audit/trace/trace_mention.ts";
export { inspectQuery } from "./audit/workbench/inspect_query.ts";
export { inspectStudy } from "./audit/workbench/inspect_study.ts";

// Tables and pictures.
export { openParquet, toDataFrame } from "./tables/data_frame.ts";
export { encodeParquet } from "./tables/parquet.ts";
export { Frame, FrameBuilder } from "./tables/frame.ts";
export { SCHEMAS } from "./tables/schemas.ts";
export {
  barsWithIntervals,
  chartLocale,
  columns,
  demandAndSupply,
  dumbbell,
  heatMap,
  linesOverTime,
  specToSvg,
  stackedShares,
  topicMap,
} from "./chart/mod.ts";

export type * from "./types.ts";
