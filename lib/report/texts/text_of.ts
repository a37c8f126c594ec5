/** A measure in words: the number, its interval, its base. @module */
import { isMachineOnly, type Measure, shown } from "../measures.ts";
import type { Report } from "../types.ts";

/** Only what the texts need, so that a test can make one easily. */
export type TextReport = Pick<Report, "words" | "numbers">;

/** The number alone: `31 %`, `1 204`, or why there is none. */
export function valueText({ words, numbers }: TextReport, row: Measure | null): string {
  const value = shown(row);
  if (row === null || (value === null && row.n === 0)) return words.ui.noData;
  if (value === null) return words.ui.notDefined;
  if (row.unit === "share") return numbers.share(value);
  return row.unit === "minutes" ? numbers.minutes(value) : numbers.count(value);
}

/** The interval alone: `26–37 %`; where a machine judged alone, that its error is unknown; else nothing. */
export function intervalText({ words, numbers }: TextReport, row: Measure | null): string {
  if (row === null || shown(row) === null) return "";
  if (row.low !== null && row.high !== null) return numbers.interval(row.low, row.high);
  return isMachineOnly(row) ? words.ui.machineShort : "";
}

/** The base: `n = 312`. */
export function baseText({ words, numbers }: TextReport, row: Measure | null): string {
  return words.ui.base(numbers.count(row?.n ?? 0));
}

/** Number, interval and base, for sentences and for the pointer: `31 % (26–37 %, n = 312)`. */
export function fullText(report: TextReport, row: Measure | null): string {
  const value = valueText(report, row);
  if (row === null || shown(row) === null) return value;
  if (row.unit !== "share") return value;
  const interval = isMachineOnly(row) ? report.words.ui.machine : intervalText(report, row);
  return `${value} (${[interval, baseText(report, row)].filter(Boolean).join(", ")})`;
}

/** As {@linkcode fullText}, without saying that a machine judged: for sentences that say so at their end. */
export function briefText(report: TextReport, row: Measure | null): string {
  if (row === null || !isMachineOnly(row)) return fullText(report, row);
  return `${valueText(report, row)} (${baseText(report, row)})`;
}
