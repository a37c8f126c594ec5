/** One entry of a study's `sources`: which files, and how they are read. @module */
import type { TimeForm } from "../time/time_forms.ts";

/** One entry of `sources`. */
export interface SourceSpec {
  /** The glob or path as written. */
  readonly files: string;
  /** Matching files, relative to the study, sorted; never the same file in two sources (the first keeps it). */
  readonly paths: readonly string[];
  /** Name of a format; default: recognised by content. */
  readonly format?: string;
  /** Column of the export for a column of `collected`: `{ id: "twitid" }`. */
  readonly columns: Readonly<Record<string, string>>;
  /** How the files write their times; default: decided by the column. */
  readonly time?: TimeForm;
  /** Values that win over what is derived, not over a mapped column. */
  readonly defaults: Readonly<Record<string, string>>;
  /** A label that TextDecoder knows; default: told by the bytes. */
  readonly encoding?: string;
  /** One sign; default: told by the header row. */
  readonly delimiter?: string;
  /** Name of the sheet of a workbook. */
  readonly sheet?: string;
  /** Row of the header, from 1. */
  readonly header_row?: number;
  /** Line of study.yml at which the source begins, for messages. */
  readonly line: number;
  /** Lines of study.yml of the single columns, for messages. */
  readonly column_lines: Readonly<Record<string, number>>;
}
