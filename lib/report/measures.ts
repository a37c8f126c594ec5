/** Finding a number among the measures. @module */
import type { Frame } from "../tables/frame.ts";
import { unmarked } from "./selection/marker.ts";
import type { Measure } from "./reading/measure.ts";

/** What to look for beside the measure's name; what is left out must be empty in the row (period: the whole). */
export interface MeasureQuery {
  readonly subject: string;
  readonly dimension?: string;
  readonly value?: string;
  readonly period_kind?: string;
  readonly period?: string;
}

/** A way in which a measure is given: cut by a dimension or not, for one kind of period. */
export type MeasureCut = Pick<Measure, "measure" | "dimension" | "period_kind">;

/** Measures by what they measure. */
export interface Measures {
  /** The ways in which measures are given for a question, 1 to 11, in the table's order. */
  cuts(question: number): readonly MeasureCut[];
  /** Whether a subject has any row of the measure. */
  has(measure: string, subject: string): boolean;
  /** The one row, or null where the study has none. */
  one(measure: string, query: MeasureQuery): Measure | null;
  /** All rows of a measure, subject, period kind and dimension, over all values or periods, in the table's order. */
  all(measure: string, query: MeasureQuery): readonly Measure[];
}

/**
 * Makes the rows of `measures` ready to be asked.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { FrameBuilder } from "../tables/frame.ts";
 * import { SCHEMAS } from "../tables/schemas.ts";
 * import { measuresOf } from "./measures.ts";
 *
 * const table = new FrameBuilder(SCHEMAS.measures);
 * table.add({ question: 1, measure: "mentions", subject: "We", subject_kind: "company", period_kind: "all",
 *   period: "all", raw: 7, n: 7, unit: "mentions" });
 * const measures = measuresOf([table.build()]);
 * assert.equal(measures.one("mentions", { subject: "We" })?.raw, 7);
 * assert.equal(measures.one("mentions", { subject: "They" }), null);
 * ```
 */
export function measuresOf(frames: readonly Frame[]): Measures {
  const groups = new Map<string, Measure[]>();
  for (const frame of frames) {
    for (const found of frame.rows() as unknown as Measure[]) {
      // What strangers call a source or an author shall not look like a number that the page marks.
      const row = found.value === null ? found : { ...found, value: unmarked(found.value) };
      const key = keyOf(row.measure, row.subject, row.period_kind, row.dimension);
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  const all = (measure: string, { subject, period_kind = "all", dimension }: MeasureQuery) =>
    groups.get(keyOf(measure, subject, period_kind, dimension ?? null)) ?? [];
  const cuts = new Map<string, Measure>();
  for (const [row] of groups.values()) {
    const key = JSON.stringify([row.question, row.measure, row.dimension, row.period_kind]);
    if (!cuts.has(key)) cuts.set(key, row);
  }
  const known = new Set([...groups.values()].map(([row]) => JSON.stringify([row.measure, row.subject])));
  return {
    cuts: (question) =>
      [...cuts.values()].filter((row) => row.question === question).map(({ measure, dimension, period_kind }) => ({
        measure,
        dimension,
        period_kind,
      })),
    has: (measure, subject) => known.has(JSON.stringify([measure, subject])),
    all,
    one(measure, query) {
      const { value = null, period } = query;
      return all(measure, query).find((row) => row.value === value && (!period || row.period === period)) ?? null;
    },
  };
}

/** The number to show: corrected by a sample where there is one. */
export function shown(row: Measure | null): number | null {
  return row === null ? null : row.corrected ?? row.raw;
}

/** The row of the greatest number as it was counted, the first of equals; null where none is above 0. */
export function highest(rows: readonly Measure[]): Measure | null {
  return rows.reduce<Measure | null>((best, row) => (row.raw ?? 0) > (best?.raw ?? 0) ? row : best, null);
}

/** Rows whose values are numbers (hours, weekdays), in the order of these. */
export function byNumber(rows: readonly Measure[]): Measure[] {
  return rows.toSorted((a, b) => Number(a.value) - Number(b.value));
}

/** Whether a share rests on a machine's codes alone, so that its error is unknown. */
export function isMachineOnly(row: Measure): boolean {
  return row.unit === "share" && row.raw !== null && row.corrected === null && row.low === null;
}

function keyOf(measure: string, subject: string, period_kind: string, dimension: string | null): string {
  return JSON.stringify([measure, subject, period_kind, dimension]);
}
