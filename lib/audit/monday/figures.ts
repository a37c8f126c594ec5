/** Numbers and changes of the Monday page, written in its language. @module */
import type { ChangedNumber, Diff } from "../diff/types.ts";
import type { MeasureRow, Unit } from "../../measure/mod.ts";
import { isSameNumber } from "../number_key.ts";
import { numbersOf } from "../../report/numbers.ts";
import type { Monday } from "./types.ts";
import { MONDAY_WORDS } from "./words/mod.ts";

/** Writers of one page. */
export interface Figures {
  /** A number with its unit. */
  value(raw: number | null, unit: Unit): string;
  /** A change with its sign. */
  change(by: number | null, unit: Unit): string;
  /** A change beside what it was, for counts also in per cent. */
  changeFrom(before: number | null, by: number | null, unit: Unit): string;
  count(value: number): string;
  share(value: number): string;
  hours(value: number): string;
  day(date: string): string;
  /** Days from and to; of a study without a mention both are empty. */
  span(first: string, last: string): string;
}

/** The writers of a page's language. */
export function figuresOf(language: Monday["language"]): Figures {
  const numbers = numbersOf(language), words = MONDAY_WORDS[language];
  const value = (raw: number | null, unit: Unit) => {
    if (raw === null) return words.undefined;
    const [sign, size] = [raw < 0 ? "−" : "", Math.abs(raw)];
    if (unit === "share") return sign + numbers.share(size);
    return unit === "minutes" ? numbers.minutes(raw) : sign + numbers.count(size);
  };
  const change = (by: number | null, unit: Unit) => {
    if (by === null) return "";
    if (unit === "share") return `${numbers.points(by) || "0"} ${words.points}`;
    return `${by < 0 ? "−" : by > 0 ? "+" : ""}${value(Math.abs(by), unit)}`;
  };
  return {
    value,
    change,
    changeFrom(before, by, unit) {
      const relative = unit !== "share" && before && by
        ? ` (${by < 0 ? "−" : "+"}${numbers.share(Math.abs(by / before))})`
        : "";
      return change(by, unit) + relative;
    },
    count: numbers.count,
    share: numbers.share,
    hours: (hours) => numbers.minutes(hours * 60),
    day: numbers.dayOfMonth,
    span: (first, last) => first && last ? numbers.span(first, last) : words.noDays,
  };
}

/** What a headline is called on the page. */
export function nameOf(
  { measure, value }: Pick<MeasureRow, "measure" | "value">,
  language: Monday["language"],
): string {
  const { headlines } = MONDAY_WORDS[language];
  return headlines[value === null ? measure : `${measure} ${value}`] ?? headlines[measure] ?? measure;
}

/** What a hand-coded sample corrects a machine's number to; null where there is no such sample. */
export function correctedInWords(row: MeasureRow, language: Monday["language"]): string | null {
  const figures = figuresOf(language), value = (of: number) => figures.value(of, row.unit);
  if (row.corrected === null || row.low === null || row.high === null) return null;
  return MONDAY_WORDS[language].corrected(value(row.corrected), value(row.low), value(row.high));
}

/** Whether a number is a machine's judgement, be it that a sample corrects it: changes are those of the machine's counts. */
export function isJudged({ unit, raw, corrected, low }: MeasureRow): boolean {
  return unit === "share" && raw !== null && (corrected !== null || low === null);
}

/** How a headline changed; undefined: it did not. */
export function changeOf(row: MeasureRow, diff: Diff | null): ChangedNumber | undefined {
  return diff?.numbers.find((one) => isSameNumber(one, row));
}

/** Whether a headline has a number now, or had one in the last run. */
export function isKnown(row: MeasureRow, diff: Diff | null): boolean {
  return row.raw !== null || (changeOf(row, diff)?.before.raw ?? null) !== null;
}

/** The causes of a change that can be seen at this many digits, in the order of the steps. */
export function partsInWords({ parts, unit }: ChangedNumber, language: Monday["language"]): string[] {
  const { steps } = MONDAY_WORDS[language], figures = figuresOf(language);
  return parts.filter(({ change }) => change === null || /[1-9]/.test(figures.change(change, unit))).map((
    { step, change },
  ) => `${steps[step]} ${change === null ? "" : figures.change(change, unit)}`.trim());
}

/** Whether chance alone would hardly have moved it so far. */
export function isBeyondChance({ interval, unit }: ChangedNumber): boolean {
  return unit === "share" && interval !== null && (interval.low > 0 || interval.high < 0);
}
