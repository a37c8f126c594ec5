/** The words of what is handed over as tables: a workbook's sheets, CSV files. @module */

/** How a number is written: as a count, a share of 1, a difference of shares, a day or a moment (UTC ms of local time). */
export type NumberKind = "count" | "share" | "points" | "day" | "moment";

/** A number that stays a number in the file. */
export interface NumberCell {
  readonly number: number;
  readonly as: NumberKind;
}

/** A text, a number, or nothing: what is not defined is an empty cell with its reason in the note, never 0. */
export type Cell = string | NumberCell | null;

/** A column: its head, and how wide it stands in a workbook. */
export interface SheetColumn {
  readonly head: string;
  /** Characters; a `wrapped` column's texts go over several lines. */
  readonly width: number;
  readonly wrapped?: boolean;
  /** Wider where its texts are longer, for they stand on one line. */
  readonly fits?: boolean;
}

export interface SheetTable {
  /** Name of its CSV file, without the ending. */
  readonly file: string;
  /** A heading above it where a sheet has several tables. */
  readonly title?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Sheet {
  /** On its tab. */
  readonly name: string;
  readonly title: string;
  /** Sentences above the table: the answer, how it was counted. */
  readonly lead: readonly string[];
  readonly tables: readonly SheetTable[];
}

/** A number as a cell; null stays nothing. */
export function numberCell(number: number | null | undefined, as: NumberKind): NumberCell | null {
  return number === null || number === undefined ? null : { number, as };
}
