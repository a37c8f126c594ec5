/** The two greatest values of a dimension, in words. @module */
import { shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import type { Report } from "../types.ts";
import { valuesOf } from "../parts/breakdown.ts";
import { usesCodebook } from "./codebooks.ts";
import { baseText, briefText } from "./text_of.ts";

export interface TopTwo {
  readonly first: string;
  readonly firstText: string;
  readonly row: Measure;
  readonly second: string | null;
  readonly secondText: string;
}

/** The company's first two of `values` (ordered, greatest first), `none` left out; null where there is nothing above 0. */
export function topTwo(report: Report, measure: string, dimension: string, values: readonly string[]): TopTwo | null {
  const rows = values.filter((value) => value !== "none")
    .map((value) => report.measures.one(measure, { subject: report.company.name, dimension, value }))
    .filter((row) => (shown(row) ?? 0) > 0);
  const [first, second = null] = rows;
  if (!first) return null;
  return {
    first: first.value!,
    firstText: briefText(report, first),
    row: first,
    second: second?.value ?? null,
    secondText: briefText(report, second),
  };
}

/**
 * What a question without a first value is answered: that none was found, that nothing was looked at or, of a codebook that the
 * study does not use, that it is not asked.
 */
export function nothingFound(report: Report, measure: string, dimension: string): string {
  const { words: { say }, measures, company } = report;
  if (dimension !== "topic" && !usesCodebook(report, dimension)) return say.notAsked;
  const looked = measures.all(measure, { subject: company.name, dimension }).find((row) => shown(row) !== null);
  return looked ? say.noneFound({ base: baseText(report, looked) }) : say.undefined;
}

/** The company's two greatest codes of a codebook whose measure and dimension bear its name. */
export function codedTop(report: Report, codebook: string): TopTwo | null {
  return topTwo(report, codebook, codebook, valuesOf(report, { measure: codebook, dimension: codebook }));
}
