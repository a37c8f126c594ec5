/** Types of the measure stage: measures, their slices and cells, and the rows they produce. @module */
import type { NarrowArray } from "../tables/columns/narrow_numbers.ts";
import type { SubjectKind } from "../tables/subject.ts";
import type { PeriodKind } from "../time/periods.ts";
import type { Facts } from "./facts/types.ts";

/** A text of a sentence or two in each language of the report. */
export interface Words {
  /** English. */
  readonly en: string;
  /** Russian. */
  readonly ru: string;
  /** Ukrainian. */
  readonly uk: string;
}

/** The unit of a measure's numbers. */
export type Unit =
  | "mentions"
  | "share"
  | "minutes"
  | "hours"
  | "authors"
  | "answers"
  | "mentions a day"
  | "rating"
  | "log odds";

/**
 * Whether a mention counts. `about` is the subject of the line in the list. For all subjects together it is
 * {@linkcode ALL}, unless the list has a line for each mention × subject.
 */
export interface Test {
  (mention: number, about: number): boolean;
  /** The same as an array by mention (1: counts, 0: does not), for lines about one subject: saves a call per line. */
  readonly column?: (about: number) => CutColumn;
}

/** The list that a measure counts over, as lines of mention and subject; see `listOf`. */
export type ListName =
  /** Kept mentions about the subject; for all subjects, each mention once. */
  | "mentions"
  /** `mentions`, and their exact and near copies that cleaning dropped. */
  | "mentions and copies"
  /** Kept mention × subject, for what is judged or answered per subject. For all subjects, a line for each subject. */
  | "mentions by subject"
  /**
   * Kept mention × subject for company and competitors, whatever the subject: the base of the share of voice. The
   * subject's own lines count.
   */
  | "rival mentions"
  /** Mentions by the subject's accounts, including copies: an answer given a hundred times counts a hundred times. */
  | "official mentions"
  /**
   * Answers given for the subject: what its accounts wrote to others, including copies, and mentions about it whose own
   * records say that they were answered. Such a mention represents its answer.
   */
  | "answers given"
  /** Mention × subject to which an answer is due. */
  | "answers due";

/** A dimension that splits a measure: by source, by code, by hour. */
export interface Dimension {
  /** Its name in column `dimension` of the table `measures`. */
  readonly name: string;
  /** The codebook it needs; a study without that codebook has no rows of it. */
  readonly codebook?: string;
  /** The codebook whose codes, in order, are its values. A hand-coded sample can correct their shares. */
  readonly judges?: string;
  /**
   * True if the value of a line depends on the subject being counted, not only on the subject of the line: the busiest
   * authors of each subject. All subjects together are then counted separately instead of added up.
   */
  readonly own?: boolean;
  /** Prepares the dimension for one subject ({@linkcode ALL}: for all together). */
  cut(facts: Facts, subject: number): Cut;
}

/** A dimension prepared for one subject. */
export interface Cut {
  /** Its values, in the order of the rows. */
  readonly values: readonly string[];
  /** The indices in `values` of a mention's values: one, several, or -1 for none. */
  readonly of: (mention: number, about: number) => number | readonly number[];
  /** The results of `of` and `looksAt` as an array by mention, for lines about one subject: saves calls per line. */
  readonly column?: (about: number) => CutColumn;
  /** Mentions to which the dimension applies; others are not in the base. Default: all. */
  readonly looksAt?: Test;
  /** Whether a value has a row even if the subject has no such mention; default: always. */
  readonly always?: (value: number, period_kind: PeriodKind) => boolean;
}

/** The index of each mention's value. */
export interface CutColumn {
  /** The index for each mention, or one of the marks below; looked up in `places` if given. */
  readonly of: NarrowArray | Uint8Array;
  /** Maps a number `n` in `of` to an index or mark: `places[n + FIRST_PLACE]`. Default: the number itself. */
  readonly places?: Int32Array;
}

/** Marks in a {@linkcode CutColumn}: no value, several values (call `of`), and not in the base. */
export const NO_PLACE = -1, SEVERAL_PLACES = -2, NOT_LOOKED_AT = -3;

/** Offset of the first code in `places`: the two marks of a column of codes come before it. */
export const FIRST_PLACE = 2;

/** One breakdown of a measure. */
export interface Slice {
  /** Which of the eleven questions it answers. */
  readonly question: number;
  /** The dimension that splits it; default: none, one number for all. */
  readonly dimension?: Dimension;
  /**
   * "counts" (default): the mentions of a value are a share of the subject's. "base": each value has its own base, such
   * as "answers due" of one department.
   */
  readonly splits?: "counts" | "base";
  /** Default `["all"]`. */
  readonly periods?: readonly PeriodKind[];
}

/**
 * A measure: one file that declares the list, which lines are the base, which of the base count, and how counts become a
 * number. The engine counts. The same tests give the mentions behind a number, the numbers of a mention, differences and
 * alternatives. Tests are created once per subject, so that they can prepare lookups.
 */
export interface Measure {
  /** Its name in column `measure`, unique among measures. */
  readonly name: string;
  /** Unit of its numbers. */
  readonly unit: Unit;
  /** How it is counted, on which base and with which interval; printed in the report. */
  readonly how: Words;
  /** The list it counts over. */
  readonly of: ListName;
  /** The codebook it needs; a study without that codebook has no rows of it. */
  readonly codebook?: string;
  /** Kinds of subject that have it; default: all kinds and all subjects together. */
  readonly subjects?: readonly (SubjectKind | "all")[];
  /** Whether the number can be known for a subject; if not, it is not defined, whatever is counted. Default: it can. */
  readonly known?: (facts: Facts, subject: number) => boolean;
  /** Which lines of the list are the base; default: all. */
  readonly base?: (facts: Facts, subject: number) => Test;
  /** Which lines of the base count; default: all. */
  readonly counts?: (facts: Facts, subject: number) => Test;
  /** How much a counted line adds; default 1. In a net share it can be −1; in a time it is the minutes. */
  readonly worth?: (facts: Facts, subject: number) => (mention: number, about: number) => number;
  /** False if `worth` is a time that has not ended yet; default: all have ended. */
  readonly ended?: (facts: Facts, subject: number) => Test;
  /**
   * What a hand-coded sample corrects. "codes": shares of the codes of a dimension that `judges`. "net": share of positive
   * minus share of negative. Default: nothing.
   */
  readonly judged?: "codes" | "net";
  /** How counts become the number and its interval. */
  readonly figure: Figure;
  /** Its breakdowns; a function if they depend on the study. */
  readonly slices: readonly Slice[] | ((facts: Facts) => readonly Slice[]);
}

/** The counts of a cell: a subject's mentions in a period with a value. */
export interface Cell {
  /** Lines in the base. */
  readonly n: number;
  /** Lines that count. */
  readonly x: number;
  /** Distinct known authors of the lines that count. */
  readonly authors: () => number;
  /** Sum of the worth of the lines that count. */
  readonly worth: () => number;
  /** The worth of each line that counts, in no particular order. */
  readonly worths: () => Float64Array;
  /** For each line that counts, in the order of `worths`, whether its time has ended (1) or not (0). */
  readonly ended: () => Uint8Array;
  /** Days of the cell's period that lie in the span. */
  readonly days: number;
  /**
   * Of every period of the kind, in order: counts of this value, their bases, days; this cell's place among them, and that
   * of the first day of which there are any data (of other kinds 0).
   */
  readonly series: {
    readonly counts: Int32Array;
    readonly bases: Int32Array;
    readonly days: Int32Array;
    readonly place: number;
    readonly known_from: number;
  };
}

/** The numbers that a figure computes from a cell; `n` replaces the cell's. Undefined numbers are null, never 0 or NaN. */
export interface Numbers {
  /** The number, in the measure's unit. */
  readonly raw: number | null;
  /** Lower end of its 95 % interval, where it has one. */
  readonly low?: number | null;
  /** Upper end. */
  readonly high?: number | null;
  /** The base, where it is not the cell's. */
  readonly n?: number;
  /** Authors to show beside it, where they say something. */
  readonly authors?: number;
}

/** Computes the numbers of a cell; null: the cell has no row. */
export type Figure = (cell: Cell) => Numbers | null;

/** A row of the table `measures`. */
export interface MeasureRow {
  /** Which of the eleven questions it answers. */
  readonly question: number;
  /** Name of the measure: `share of voice`. */
  readonly measure: string;
  /** Name of the subject; `all`: all of them together. */
  readonly subject: string;
  /** company, product or competitor; `all` of all together. */
  readonly subject_kind: SubjectKind | "all";
  /** all, month, week, day or hour. */
  readonly period_kind: PeriodKind;
  /** `2015-07`, `2015-W27`, `2015-07-01`, `2015-07-01T13`, or `all`, by the study's zone. */
  readonly period: string;
  /** The dimension that splits it: `source`, `topic`, `tone`. Null: none. */
  readonly dimension: string | null;
  /** The value of the dimension; null without a dimension. */
  readonly value: string | null;
  /** The number as counted; for judgements, by machine codes. Null: not defined (never shown as 0). */
  readonly raw: number | null;
  /** The judged number after correction by the hand-coded sample; null: not corrected. */
  readonly corrected: number | null;
  /** Lower end of the 95 % interval of `corrected` or, if that is null, of `raw`; null: no interval. */
  readonly low: number | null;
  /** Upper end. */
  readonly high: number | null;
  /** The base: how many mentions, answers or authors the number is drawn from; of a spike, what was expected. */
  readonly n: number;
  /** Labels of the sample behind `corrected`; null without one. */
  readonly n_labelled: number | null;
  /** Distinct known authors of what counts; null where the measure does not give them. */
  readonly authors: number | null;
  /** Unit of `raw`, `corrected`, `low` and `high`. */
  readonly unit: Unit;
}

/** The key of a row: enough to find the mentions behind it. */
export type MeasureKey = Pick<
  MeasureRow,
  "measure" | "subject" | "subject_kind" | "period_kind" | "period" | "dimension" | "value"
>;
