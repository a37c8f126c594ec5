/** Which number a row is. @module */
import type { MeasureKey } from "../measure/mod.ts";

/** The key of a number as one text, for maps. */
export function numberKey(
  { measure, subject, subject_kind, period_kind, period, dimension, value }: MeasureKey,
): string {
  return JSON.stringify([measure, subject, subject_kind, period_kind, period, dimension, value]);
}

/** Whether two rows are the same number, of another run or under another choice. */
export function isSameNumber(a: MeasureKey, b: MeasureKey): boolean {
  return a.measure === b.measure && a.subject === b.subject && a.subject_kind === b.subject_kind &&
    a.period_kind === b.period_kind && a.period === b.period && a.dimension === b.dimension && a.value === b.value;
}
