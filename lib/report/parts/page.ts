/** A question's page: heading, answer in a sentence, figures, how it is counted. @module */
import { type Markup, markup } from "../markup.ts";
import { isMachineOnly } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { unmarked } from "../selection/marker.ts";
import { machineNotes } from "../texts/unread_languages.ts";
import type { Report } from "../types.ts";
import { furtherFigures } from "./further_measures.ts";

export interface QuestionPage {
  /** 1 to 11. */
  readonly question: number;
  readonly answer: string;
  /** The rows the answer rests on: where a machine judged alone, the page says so below the answer. */
  readonly rests?: readonly (Measure | null)[];
  readonly figures: readonly Markup[];
}

/** The page as a section that the navigation can lead to. */
export function questionPage(report: Report, { question, answer, rests = [], figures }: QuestionPage): Markup {
  const { words } = report;
  const machine = rests.some((row) => row !== null && isMachineOnly(row));
  const notes = machineNotes(report, question, machine);
  return markup`<section class="page" id="q${question}" aria-labelledby="h${question}">
<header><p class="number">${words.ui.question(question)}</p><h2 id="h${question}">${words.questions[question - 1]}</h2>
<p class="answer">${unmarked(answer)}</p>${notes.map((note) => markup`<p class="machine">${note}</p>`)}</header>
${figures}${furtherFigures(report, question)}
<p class="hint">${words.ui.intervalNote} ${words.ui.click}</p>
</section>\n`;
}
