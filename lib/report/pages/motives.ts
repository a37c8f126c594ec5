/** Question 8: from what motives? @module */
import { motivesAnswer } from "../answers/motives.ts";
import { coded } from "../parts/coded.ts";
import type { Markup } from "../markup.ts";
import type { Report } from "../types.ts";

/** Motives of people's mentions. */
export function motives(report: Report): Markup {
  const { words } = report;
  return coded(report, {
    question: 8,
    codebook: "motives",
    title: words.figures.motives,
    answer: motivesAnswer(report),
  });
}
