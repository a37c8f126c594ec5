/** The part of question 10 on answers that differ: a company should look like one organism. @module */
import { type Markup, markup } from "../markup.ts";
import type { Report } from "../types.ts";
import type { Contradiction } from "./answered_differently.ts";

const SHOWN_MAX = 12;

/** Pairs of a question and its two answers; texts are already fit to be shown. */
export function contradictionsSection({ words, numbers }: Report, found: readonly Contradiction[]): Markup {
  const w = words.voices;
  const rows = found.slice(0, SHOWN_MAX).map(({ first, second }) =>
    markup`<tr><th scope="row"><bdi>${first.question}</bdi></th><td><b>@${first.account}</b>: <bdi>${first.answer}</bdi></td><td><b>@${second.account}</b>: <bdi>${second.answer}</bdi></td></tr>\n`
  );
  const isCut = found.length > SHOWN_MAX;
  const note = isCut ? w.contradictionsShown(numbers.count(SHOWN_MAX), numbers.count(found.length)) : "";
  return markup`<figure class="figure"><figcaption><h3>${w.contradictions}</h3><p class="note">${w.contradictionsNote}</p></figcaption>${
    rows.length === 0
      ? markup`<p class="empty">${w.noContradictions}</p>`
      : markup`<div class="scroll" tabindex="0" role="region" aria-label="${w.contradictions}"><table><thead><tr><th scope="col">${w.asked}</th><th scope="col">${w.answer} 1</th><th scope="col">${w.answer} 2</th></tr></thead><tbody>${rows}</tbody></table></div>`
  }${note && markup`<p class="note">${note}</p>`}</figure>\n`;
}
