/** What the sheets of a workbook hold. @module */

/** A row of a sheet; empty cells are "". */
export interface SheetRow {
  /** The row's number in the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Addresses behind cells, by column from 0. */
  readonly links: ReadonlyMap<number, string>;
}

/** What was odd in a sheet. */
export interface SheetOddities {
  /** Formulas whose value the file does not keep, and cells that hold an error such as `#N/A`: read as empty. */
  formulas: number;
  errors: number;
  /** Rows that are hidden, by a filter for instance: read as the others. */
  hidden: number;
}
