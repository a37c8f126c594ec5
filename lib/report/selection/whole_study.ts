/** For parts of a report that hold for the whole study, whatever is selected. @module */
import type { Report } from "../types.ts";

/** The report without a marker: its numbers are plain text, and the page says of them that they are not counted again. */
export function wholeStudy(report: Report): Report {
  return { ...report, marker: undefined };
}
