/** How dates are read. @module */
import type { TimeForm } from "../../time/time_forms.ts";

/** How a file's dates are read. */
export interface DateReading {
  readonly form: TimeForm;
  /** Whether a spreadsheet took the day for the month in the dates that it turned into cells: see {@linkcode turnedDates}. */
  readonly turned: boolean;
  /** Whether dates begin with a year of two digits: see {@linkcode areYearsFirst}. */
  readonly shortYears?: boolean;
}
