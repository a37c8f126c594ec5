/** How delimited text is read. @module */
import type { CsvBatch } from "./csv_window.ts";

/** What is known of a text, and who takes its records side by side. */
export interface CsvOptions {
  /** The byte between two fields: 44 for a comma. */
  readonly delimiter: number;
  /** A bare CR ends a line: files of old Macs, told by their first line. */
  readonly bareCr?: boolean;
  /** `\"` stands for a quote inside quotes, beside `""`. */
  readonly backslash?: boolean;
  /** Spaces stand between a delimiter and the quote that opens a field. */
  readonly spaced?: boolean;
  /** Number of fields of the header; null while it is not known: then nothing is cut back. */
  readonly width?: number | null;
  /**
   * Whether a line's fields look like a whole record (its date can be read): asked only of damaged places. `quoted` is
   * not 0 for a field that stands in quotes; left out: nothing is known.
   */
  readonly looksWhole?: (fields: readonly string[], quoted?: ArrayLike<number>) => boolean;
  /**
   * Takes regular records of `width` fields side by side, from the `first` of them on, and gives how many it took: the next
   * goes to `onRecord`, and those after it come again.
   */
  readonly onBatch?: (batch: CsvBatch, first: number) => number;
}

/** Takes chunks of bytes and hands every record to `onRecord`, blank lines left out. */
export interface CsvScanner {
  push(chunk: Uint8Array): void;
  /** The file is at its end. */
  end(): void;
}
