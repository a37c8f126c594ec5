/** The strongest terms of each tone. @module */
import { type Markup, markup } from "../markup.ts";
import type { Measure } from "../reading/measure.ts";
import { TONES } from "../texts/codebooks.ts";
import { labelOf } from "../texts/labels.ts";
import type { Report } from "../types.ts";
import { tableFigure } from "./table_figure.ts";
import { CORRECTION_WORDS } from "./words/mod.ts";

/** Words in the sentence; the table has more. */
const IN_SENTENCE = 6;

/** Terms of the company's mentions, in a line each tone and in a table; nothing where there are none. */
export function termsOfTone(report: Report): Markup {
  const { measures, company, numbers, parameters } = report, words = CORRECTION_WORDS[parameters.language];
  const label = labelOf(report, "tone");
  const terms = TONES.map((tone) => measures.all("term of tone", { subject: company.name, dimension: tone }));
  if (terms.every((rows) => rows.length === 0)) return markup``;
  const times = (x: number | null) => x === null ? "" : `×${numbers.count(Math.exp(x))}`;
  const lines = terms.flatMap((rows, i) => {
    if (rows.length === 0) return [];
    const list = rows.slice(0, IN_SENTENCE).map(({ value, raw }) => `${value} (${times(raw)})`).join(", ");
    return [markup`<b>${label(TONES[i])}</b>: <bdi>${list}</bdi>`];
  });
  const { tone, term, odds, interval } = words.columns;
  const row = (measure: Measure, i: number) => [
    label(TONES[i]),
    measure.value!,
    times(measure.raw),
    `${times(measure.low)} … ${times(measure.high)}`,
    numbers.count(measure.n),
  ];
  return tableFigure(words.terms(company.name), [words.termsNote, ...lines], {
    words: 2,
    columns: [tone, term, odds, interval, "n"],
    rows: terms.flatMap((rows, i) => rows.map((measure) => row(measure, i))),
  });
}
