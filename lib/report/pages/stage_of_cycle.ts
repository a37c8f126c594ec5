/** Question 9: at which stage of the consumer cycle? @module */
import { stageAnswer } from "../answers/stage_of_cycle.ts";
import { coded } from "../parts/coded.ts";
import type { Markup } from "../markup.ts";
import { CYCLE } from "../texts/codebooks.ts";
import type { Report } from "../types.ts";

/** Search, purchase, service and use, disposal: in the order of the cycle. */
export function stageOfCycle(report: Report): Markup {
  const { words } = report;
  return coded(report, {
    question: 9,
    codebook: "journey",
    title: words.figures.journey,
    order: CYCLE,
    answer: stageAnswer(report),
  });
}
