/** A page about one codebook: its codes side by side for company and competitors. @module */
import type { Markup } from "../markup.ts";
import type { Report } from "../types.ts";
import { breakdown, valuesOf } from "./breakdown.ts";
import { labelOf } from "../texts/labels.ts";
import { questionPage } from "./page.ts";
import { type TopTwo, topTwo } from "../texts/top_two.ts";

export interface CodedPage {
  readonly question: number;
  readonly codebook: "motives" | "journey";
  readonly title: string;
  /** Codes in an order of their own; default: the greatest first. */
  readonly order?: readonly string[];
  readonly answer: (top: TopTwo, label: (code: string) => string) => string;
}

/** The page as a section. */
export function coded(report: Report, { question, codebook, title, order, answer }: CodedPage): Markup {
  const { words } = report;
  const label = labelOf(report, codebook);
  const options = {
    title,
    measure: codebook,
    dimension: codebook,
    by: codebook,
    column: words.ui.column.value,
    label,
    order,
  };
  const top = topTwo(report, codebook, codebook, valuesOf(report, { ...options, order: undefined }));
  return questionPage(report, {
    question,
    answer: top === null ? words.say.undefined : answer(top, label),
    rests: [top?.row ?? null],
    figures: [breakdown(report, options)],
  });
}
