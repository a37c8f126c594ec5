/** The range of each headline over the alternatives. @module */
import type { MeasureRow } from "../../measure/mod.ts";
import { companyHeadlines } from "../headlines.ts";
import { isSameNumber } from "../number_key.ts";
import type { AlternativeValue, HeadlineRange } from "./types.ts";

/** Without an interval of its own a headline holds within this part of itself. */
const NEAR_ENOUGH = 0.1;

/** The headlines that were counted under a choice. */
export interface Counted {
  readonly choice: string;
  readonly silent_on: readonly string[];
  readonly rows: readonly MeasureRow[];
}

/**
 * Each headline of each company, its range over the alternatives and the choice that moves it most; of choices that move it
 * alike, the first.
 *
 * @param rows as the study says it
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { rangesOf } from "./ranges_of.ts";
 *
 * const row = (raw: number) => ({ question: 1, measure: "mentions", subject: "Acme", subject_kind: "company",
 *   period_kind: "all", period: "all", dimension: null, value: null, raw, corrected: null, low: null, high: null, n: raw,
 *   n_labelled: null, authors: null, unit: "mentions" } as const);
 * const [{ low, high, most, holds }] = rangesOf([row(100)], [
 *   { choice: "duplicates", silent_on: [], rows: [row(140)] },
 *   { choice: "reposts", silent_on: [], rows: [row(95)] },
 * ]);
 * assert.deepEqual([low, high, most, holds], [95, 140, { choice: "duplicates", change: 40 }, 1]);
 * ```
 */
export function rangesOf(rows: readonly MeasureRow[], counted: readonly Counted[]): HeadlineRange[] {
  return companyHeadlines(rows).map((row) => rangeOf(row, valuesOf(row, counted)));
}

function valuesOf(row: MeasureRow, counted: readonly Counted[]): AlternativeValue[] {
  return counted.filter(({ silent_on }) => !silent_on.includes(row.unit)).map(({ choice, rows }) => {
    const other = rows.find((one) => isSameNumber(one, row));
    return { choice, raw: other?.raw ?? null, n: other?.n ?? 0 };
  });
}

function rangeOf(row: MeasureRow, values: readonly AlternativeValue[]): HeadlineRange {
  const { measure, subject, subject_kind, period_kind, period, dimension, value, unit, raw, n } = row;
  const known = [raw, ...values.map((one) => one.raw)].filter((one) => one !== null);
  return {
    ...{ measure, subject, subject_kind, period_kind, period, dimension, value, unit, raw, n },
    low: known.length > 0 ? Math.min(...known) : null,
    high: known.length > 0 ? Math.max(...known) : null,
    most: mostOf(raw, values),
    holds: values.filter((one) => isNear(one.raw, row)).length,
    values,
  };
}

function mostOf(raw: number | null, values: readonly AlternativeValue[]): HeadlineRange["most"] {
  let most: HeadlineRange["most"] = null;
  for (const { choice, raw: other } of values) {
    const change = raw === null || other === null ? 0 : other - raw;
    if (Math.abs(change) > Math.abs(most?.change ?? 0)) most = { choice, change };
  }
  return most;
}

function isNear(other: number | null, { raw, low, high }: MeasureRow): boolean {
  if (raw === null || other === null) return raw === other;
  if (low !== null && high !== null) return other >= low && other <= high;
  return Math.abs(other - raw) <= Math.abs(raw) * NEAR_ENOUGH;
}
