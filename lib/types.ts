/** Types of the library's parameters and results, and the lists of allowed values behind them. @module */

// A study, and a run of it.
export type { HeaderOf } from "./study/check_study.ts";
export type { Care, CodebookUse, ReportSpec, TopicsSpec } from "./study/types.ts";
export type { CARE_CLOCKS, CODERS, LANGUAGES, REPORT_FORMATS, TOPIC_ENGINES } from "./study/types.ts";
export type { JobOutline } from "./run/files/job.ts";
export type { Books, StageEntry } from "./run/files/manifest.ts";
export type { PartState, StageStep, TableState } from "./run/files/state.ts";
export type { Launch, StageProcess } from "./run/launch.ts";
export type { RunOptions } from "./run/run_study.ts";
export type { StagePlan } from "./run/stages.ts";
export type { Last, PeriodRule, Span, Until } from "./time/span_of.ts";
export type { TIME_FORMS, TimeForm } from "./time/time_forms.ts";

// Exports and mentions.
export type { SourceSpec } from "./collect/source_spec.ts";
export type { Document, Fields, Format, From, JsonObject, Mention, Rejected, Shape } from "./collect/types.ts";
export type { FrameLike, Texts } from "./tables/columns/given_texts.ts";
export type { DuplicateInput } from "./clean/duplicates/find_duplicates.ts";

// Queries and words.
export type { ClauseMatch } from "./query/matcher/explain_match.ts";
export type { MentionMatch } from "./query/matcher/match_mentions.ts";
export type { Field, FieldIs, FIELDS, Group, Near, Not, Query, Term } from "./query/types.ts";
export type { Word } from "./text/words.ts";

// Codes, tone, topics.
export type { LlmCost, LlmSpec } from "./coding/coders/llm/types.ts";
export type { Tone, ToneHit, ToneOptions, TONES, ToneScore } from "./coding/tone/score_tone.ts";
export type { TONE_LANGUAGES, ToneLanguage, ToneWords } from "./coding/tone/tone_words.ts";
export type { Code, Codebook, Labels } from "./coding/types.ts";
export type { ClusterTopicsOptions, FoundTopic, FoundTopics } from "./topics/cluster_topics.ts";
export type { TopicDescription } from "./topics/results/describe_topics.ts";
export type { TopicCount } from "./topics/types.ts";

// Measures, and what a new one is made of.
export type { CoverageFinding, CoverageRow } from "./measure/coverage/types.ts";
export type { CountOptions } from "./measure/engine/count_measures.ts";
export type { Behind, BehindOptions } from "./measure/engine/mentions_behind.ts";
export type { Calendar } from "./measure/facts/calendar.ts";
export type { CodeTable, SeveralCodes } from "./measure/facts/code_table.ts";
export type { CareRules, CodedColumn, FactParameters, Facts, FactTables, SubjectFacts } from "./measure/facts/types.ts";
export type { SampledBook, SampleLabel, Samples } from "./measure/sample/types.ts";
export type { Cell, Cut, CutColumn, Dimension, Figure, ListName, Measure, MeasureKey } from "./measure/types.ts";
export type { MeasureRow, Numbers, Slice, Test, Unit, Words } from "./measure/types.ts";
export type { NarrowArray } from "./tables/columns/narrow_numbers.ts";
export type { ByteIndex } from "./tables/lookup/byte_index.ts";
export type { HourSpan, WeekHours } from "./time/parse_hours.ts";
export type { PERIOD_KINDS, PeriodKind } from "./time/periods.ts";
export type { Zone } from "./time/zone.ts";

// Statistics.
export type { Agreed, AgreementEstimate, AgreementOptions } from "./stats/agreement/agreement_of.ts";
export type { CodeAgreed, CodebookAgreed, GivenCodes } from "./stats/agreement/agreement_of.ts";
export type { Coding } from "./stats/agreement/coding.ts";
export type { Kappa } from "./stats/agreement/cohen_kappa.ts";
export type { Ac1 } from "./stats/agreement/gwet_ac1.ts";
export type { Agreement } from "./stats/agreement/krippendorff_alpha.ts";
export type { AlphaOptions, Level } from "./stats/agreement/types.ts";
export type { CorrectedDifference, DifferenceSide } from "./stats/corrected/corrected_difference.ts";
export type { CorrectedShare, CorrectionOptions, Labelled, ShareEstimate, Whole } from "./stats/corrected/types.ts";
export type { Wait, WaitingCurve, WaitStep } from "./stats/kaplan_meier.ts";
export type { FalseAlarms } from "./stats/spikes/false_alarms.ts";
export type { Interval } from "./stats/wilson_interval.ts";

// What a reviewer can check.
export type { CodeScore, CodeScores } from "./audit/agreement/code_scores.ts";
export type { AlternativesOptions } from "./audit/alternatives/find_alternatives.ts";
export type { Alternatives, AlternativeValue, Choice, ChoiceContext } from "./audit/alternatives/types.ts";
export type { HeadlineRange, Recount, Rerun, TriedChoice } from "./audit/alternatives/types.ts";
export type { AlignedTopic, ChangedNumber, Diff, DiffPart, DiffStep, Standing, STEPS } from "./audit/diff/types.ts";
export type { FinishedStudy } from "./audit/finished_study.ts";
export type { Forgotten } from "./audit/forget/forget_author.ts";
export type { Example, FreshDays, Monday, MovedTopic, Spike, Waiting } from "./audit/monday/types.ts";
export type { CleaningStep, Fate, Trace, TracedAnswer, TracedCode, TracedNumber } from "./audit/trace/types.ts";
export type { TracedRecord, TracedSubject, TracedTerm, TracedTopic } from "./audit/trace/types.ts";
export type {
  ClauseReport,
  ExclusionReport,
  NearMiss,
  QueryReport,
  QueryScore,
  Shown,
} from "./audit/workbench/types.ts";

// Tables.
export type { ChunkColumn, ChunkFacts, CodedTexts, Column, ListColumn, NumberColumn } from "./tables/columns.ts";
export type { TextBuilder, TextColumn } from "./tables/columns.ts";
export type { DataFrame } from "./tables/data_frame.ts";
export type { Row } from "./tables/frame.ts";
export type { ColumnSpec, ColumnType, Kind, KINDS, Schema, TableName } from "./tables/schemas.ts";
export type { Subject, SUBJECT_KINDS, SubjectKind } from "./tables/subject.ts";

// Pictures.
export type { BarRow, BarsOptions } from "./chart/bars_with_intervals.ts";
export type { ColumnRow, ColumnsOptions } from "./chart/columns.ts";
export type { DemandOptions, HourCell } from "./chart/demand_and_supply.ts";
export type { DumbbellOptions, DumbbellRow } from "./chart/dumbbell.ts";
export type { CellRow, HeatMapOptions } from "./chart/heat_map.ts";
export type { LinesOptions, TimeRow } from "./chart/lines_over_time.ts";
export type { ChartLocale } from "./chart/locale.ts";
export type { PartRow } from "./chart/stacked_shares.ts";
export type { TopicMapRow } from "./chart/topic_map.ts";
export type { ChartLanguage, ChartOptions, ChartRow, ChartSpec } from "./chart/types.ts";
