/** A page about one codebook: its codes side by side for company and competitors. @module */
import type { Markup } from "../markup.ts";
import type { Report } from "../types.ts";
import { breakdown } from "./breakdown.ts";
import { labelOf } from "../texts/labels.ts";
import { questionPage } from "./page.ts";
import { codedTop } from "../texts/top_two.ts";

export interface CodedPage {
  readonly question: number;
  readonly codebook: "motives" | "journey";
  readonly title: string;
  /** Codes in an order of their own; default: the greatest first. */
  readonly order?: readonly string[];
  readonly answer: string;
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
  return questionPage(report, {
    question,
    answer,
    rests: [codedTop(report, codebook)?.row ?? null],
    figures: [breakdown(report, options)],
  });
}
