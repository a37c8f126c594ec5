/** A study's own codebook in a sentence. @module */
import { valuesOf } from "../parts/breakdown.ts";
import { labelOf } from "../texts/labels.ts";
import { nothingFound, topTwo } from "../texts/top_two.ts";
import type { Report } from "../types.ts";

/** Which of its codes the company's mentions have most, and which next. */
export function ownCodeAnswer(report: Report, codebook: string): string {
  const { words: { say }, company } = report, label = labelOf(report, codebook);
  const values = valuesOf(report, { measure: "share of code", dimension: codebook });
  const top = topTwo(report, "share of code", codebook, values);
  return top === null ? nothingFound(report, "share of code", codebook) : say.ownCode({
    name: company.name,
    code: label(top.first),
    share: top.firstText,
    second: top.second === null ? "" : label(top.second),
    secondShare: top.secondText,
  });
}
