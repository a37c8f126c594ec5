/** The words this stage speaks: a measure, its slices and cells, and the rows that come of them. @module */
import type { NarrowArray } from "../tables/columns/narrow_numbers.ts";
import type { SubjectKind } from "../tables/subject.ts";
import type { PeriodKind } from "../time/periods.ts";
import type { Facts } from "./facts/types.ts";

/** A sentence or two in the languages of the report. */
export interface Words {
  /** English. */
  readonly en: string;
  /** Russian. */
  readonly ru: string;
  /** Ukrainian. */
  readonly uk: string;
}

/** What a measure's number counts. */
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
 * Whether a mention counts. `about` is the subject that the mention stands for in its list; for mentions of all subjects
 * together it is {@linkcode ALL}, unless the list has a line for each mention × subject.
 */
export interface Test {
  (mention: number, about: number): boolean;
  /** The same by mention (1: it counts, 0: not), where lines are about one subject: spares a call for each line. */
  readonly column?: (about: number) => CutColumn;
}

/** What a measure looks over, as lines of mention and subject; see `listOf`. */
export type ListName =
  /** Kept mentions about the subject; for all subjects, each mention once. */
  | "mentions"
  /** These and their exact and near copies, which cleaning dropped. */
  | "mentions and copies"
  /** Kept mention × subject: what is judged or answered per subject. For all subjects, a line for each subject. */
  | "mentions by subject"
  /**
   * Kept mention × subject for company and competitors, whatever the subject: what a share of voice is a share of. All of
   * them are the base; the subject's own count.
   */
  | "rival mentions"
  /** What the subject's accounts wrote, with the copies: an answer given a hundred times was given. */
  | "official mentions"
  /**
   * The answers given for the subject: what its accounts wrote to others, with the copies, and mentions about it that were
   * answered as their records say, each in place of its answer.
   */
  | "answers given"
  /** Mention × subject that an answer is due to. */
  | "answers due";

/** A measure cut by something: by source, by code, by hour. */
export interface Dimension {
  /** As in the column `dimension` of the table `measures`. */
  readonly name: string;
  /** The codebook it needs; a study that does not use it has no such rows. */
  readonly codebook?: string;
  /** The codebook whose codes, in their order, are its values: a hand-coded sample can correct their shares. */
  readonly judges?: string;
  /**
   * True where what it says of a line depends on the subject that it is cut for, not only on the one that the line is about:
   * the busiest authors of each. All subjects together are then counted anew, not added up.
   */
  readonly own?: boolean;
  /** Makes the dimension ready for one subject ({@linkcode ALL}: for all together). */
  cut(facts: Facts, subject: number): Cut;
}

/** A dimension made ready. */
export interface Cut {
  /** Its values in the order in which rows come. */
  readonly values: readonly string[];
  /** Places in `values` that a mention has: one, several, or -1 for none. */
  readonly of: (mention: number, about: number) => number | readonly number[];
  /** What `of` and `looksAt` say, by mention, where lines are about one subject: spares a call or two for each line. */
  readonly column?: (about: number) => CutColumn;
  /** Mentions that the dimension can say something of; others are not in the base. Default: all. */
  readonly looksAt?: Test;
  /** Whether a value has a row even where the subject has no such mention; default: always. */
  readonly always?: (value: number, period_kind: PeriodKind) => boolean;
}

/** The places of a cut by mention. */
export interface CutColumn {
  /** The place of each mention, or one of the marks below; read through `places` if there are any. */
  readonly of: NarrowArray | Uint8Array;
  /** The place, or mark, that a number `n` in `of` stands for: `places[n + FIRST_PLACE]`. Default: the number itself. */
  readonly places?: Int32Array;
}

/** What stands in a {@linkcode CutColumn} for no place, for several (`of` is asked), and for what is not looked at. */
export const NO_PLACE = -1, SEVERAL_PLACES = -2, NOT_LOOKED_AT = -3;

/** Before the places of codes stand those of the two marks that a column of codes holds. */
export const FIRST_PLACE = 2;

/** One way in which a measure is given. */
export interface Slice {
  /** Which of the eleven questions it answers. */
  readonly question: number;
  /** What it is cut by; default: not cut, one number for all. */
  readonly dimension?: Dimension;
  /**
   * "counts" (default): a value's mentions are a share of the subject's. "base": a value has a base of its own, as
   * "answers due" of one department.
   */
  readonly splits?: "counts" | "base";
  /** Default `["all"]`. */
  readonly periods?: readonly PeriodKind[];
}

/**
 * A measure: one file that says what is looked over, which of it is the base, which of the base counts, and how counts
 * become a number. The engine counts; the mentions behind a number, a mention's numbers, differences and alternatives
 * come from the same tests. Tests are made once for each subject, so that they can look things up before they start.
 */
export interface Measure {
  /** As in the column `measure`; no two measures share one. */
  readonly name: string;
  /** What its numbers are in. */
  readonly unit: Unit;
  /** How it is counted, on which base, with which interval: printed in the report. */
  readonly how: Words;
  /** What is looked over. */
  readonly of: ListName;
  /** The codebook it needs; a study that does not use it has no such rows. */
  readonly codebook?: string;
  /** Kinds of subject it is given for; default: all kinds and all subjects together. */
  readonly subjects?: readonly (SubjectKind | "all")[];
  /** Whether the number can be known of a subject at all; where not, it is not defined, whatever is counted. Default: it can. */
  readonly known?: (facts: Facts, subject: number) => boolean;
  /** Which lines of the list are the base; default: all. */
  readonly base?: (facts: Facts, subject: number) => Test;
  /** Which lines of the base count; default: all. */
  readonly counts?: (facts: Facts, subject: number) => Test;
  /** How much a line that counts adds; default 1. A net share has −1, a time its minutes. */
  readonly worth?: (facts: Facts, subject: number) => (mention: number, about: number) => number;
  /** False where `worth` is a time that has not ended yet; default: all have. */
  readonly ended?: (facts: Facts, subject: number) => Test;
  /**
   * What a hand-coded sample corrects: "codes": shares of the codes of a dimension that `judges`; "net": share of positive
   * less share of negative. Default: nothing.
   */
  readonly judged?: "codes" | "net";
  /** How counts become the number and its interval. */
  readonly figure: Figure;
  /** The ways in which it is given; as a function where they depend on the study. */
  readonly slices: readonly Slice[] | ((facts: Facts) => readonly Slice[]);
}

/** What is known of a cell: a subject's mentions in a period with a value. */
export interface Cell {
  /** Lines in the base. */
  readonly n: number;
  /** Lines that count. */
  readonly x: number;
  /** Distinct known authors of the lines that count. */
  readonly authors: () => number;
  /** What the lines that count are worth together. */
  readonly worth: () => number;
  /** What each of them is worth, in no particular order. */
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

/** What a figure makes of a cell; `n` replaces the cell's. Undefined numbers are null, never 0 or NaN. */
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

/** Turns a cell to numbers; null: the cell has no row. */
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
  /** What it is cut by: `source`, `topic`, `tone`. Null: it is not cut. */
  readonly dimension: string | null;
  /** The value of the dimension; null where it is not cut. */
  readonly value: string | null;
  /** What was counted, for judgements by machine codes; null: not defined, never 0 for it. */
  readonly raw: number | null;
  /** What the hand-coded sample corrects a judged number to; null: nothing corrects it. */
  readonly corrected: number | null;
  /** Lower end of the 95 % interval of `corrected` or, where that is null, of `raw`; null: it has none. */
  readonly low: number | null;
  /** Upper end. */
  readonly high: number | null;
  /** The base: how many mentions, answers or authors the number is drawn from; of a spike, what was expected. */
  readonly n: number;
  /** Labels of the sample behind `corrected`; null without one. */
  readonly n_labelled: number | null;
  /** Distinct known authors of what counts; null where the measure does not give them. */
  readonly authors: number | null;
  /** What `raw`, `corrected`, `low` and `high` are in. */
  readonly unit: Unit;
}

/** What names a row: enough to find the mentions behind it. */
export type MeasureKey = Pick<
  MeasureRow,
  "measure" | "subject" | "subject_kind" | "period_kind" | "period" | "dimension" | "value"
>;
