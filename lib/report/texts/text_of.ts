/** A measure in words: the number, its interval, its base. @module */
import { isMachineOnly, shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import type { NumberForm } from "../selection/marker.ts";
import type { Report } from "../types.ts";

/** Units of numbers that say little without their interval and base. */
const WITH_BASE = ["share", "rating"];

/** Only what the texts need, so that a test can make one easily; with a marker, the numbers say which measure they are. */
export type TextReport = Pick<Report, "words" | "numbers" | "marker">;

/** The number alone: `31 %`, `1 204`, or why there is none. */
export function valueText(report: TextReport, row: Measure | null): string {
  return marked(report, row, "v", plainValue(report, row));
}

/** The interval alone: `26–37 %`; where a machine judged alone, that its error is unknown; else nothing. */
export function intervalText(report: TextReport, row: Measure | null): string {
  const text = plainInterval(report, row);
  return text === "" ? "" : marked(report, row, "i", text);
}

/** The base: `n = 312`. */
export function baseText(report: TextReport, row: Measure | null): string {
  return marked(report, row, "n", plainBase(report, row));
}

/** Number, interval and base, for sentences and for the pointer: `31 % (26–37 %, n = 312)`. */
export function fullText(report: TextReport, row: Measure | null): string {
  return marked(report, row, "f", plainFull(report, row));
}

/** As {@linkcode fullText}, without saying that a machine judged: for sentences that say so at their end. */
export function briefText(report: TextReport, row: Measure | null): string {
  if (row === null || !isMachineOnly(row)) return fullText(report, row);
  return marked(report, row, "b", `${plainValue(report, row)} (${plainBase(report, row)})`);
}

/** A difference of two shares in percentage points: `−12`, and with the unit where `unit` is set. */
export function pointsText(report: TextReport, row: Measure | null, { unit }: { readonly unit: boolean }): string {
  const value = shown(row);
  if (value === null) return unit ? valueText(report, row) : "";
  const points = report.numbers.points(value);
  return marked(report, row, unit ? "q" : "p", unit ? report.words.ui.points(points) : points);
}

/** Authors beside a count, ` · 12 authors`; nothing where they are not known. */
export function authorsText(report: TextReport, row: Measure | null): string {
  if (!row?.authors) return "";
  const { words, numbers } = report;
  return marked(report, row, "a", ` · ${words.counted.authors(row.authors, numbers.count(row.authors))}`);
}

/** The count of authors alone. */
export function authorCount(report: TextReport, row: Measure | null): string {
  if (row === null || row.authors === null) return report.words.ui.notDefined;
  return marked(report, row, "x", report.numbers.count(row.authors));
}

function plainValue({ words, numbers }: TextReport, row: Measure | null): string {
  const value = shown(row);
  if (row === null || (value === null && row.n === 0)) return words.ui.noData;
  if (value === null) return words.ui.notDefined;
  if (row.unit === "share") return numbers.share(value);
  return row.unit === "minutes" ? numbers.minutes(value) : numbers.count(value);
}

function plainInterval({ words, numbers }: TextReport, row: Measure | null): string {
  if (row === null || shown(row) === null) return "";
  if (row.low !== null && row.high !== null) {
    if (row.unit === "rating") return `${numbers.count(row.low)}–${numbers.count(row.high)}`;
    return numbers.interval(row.low, row.high);
  }
  return isMachineOnly(row) ? words.ui.machineShort : "";
}

function plainBase({ words, numbers }: TextReport, row: Measure | null): string {
  return words.ui.base(numbers.count(row?.n ?? 0));
}

function plainFull(report: TextReport, row: Measure | null): string {
  const value = plainValue(report, row);
  if (row === null || shown(row) === null || !WITH_BASE.includes(row.unit)) return value;
  const interval = isMachineOnly(row) ? report.words.ui.machine : plainInterval(report, row);
  return `${value} (${[interval, plainBase(report, row)].filter(Boolean).join(", ")})`;
}

function marked({ marker }: TextReport, row: Measure | null, form: NumberForm, text: string): string {
  return row === null || !marker ? text : marker.mark(row, form, text);
}
