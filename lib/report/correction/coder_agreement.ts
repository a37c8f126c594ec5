/** How well the machine's codes and people's agree on the study's own sample. @module */
import { type Markup, markup } from "../markup.ts";
import { labelOf } from "../texts/labels.ts";
import type { Report } from "../types.ts";
import { tableFigure } from "./table_figure.ts";
import { CORRECTION_WORDS } from "./words/mod.ts";

/** Alpha, AC1, the share of equal codes, and F1 by code; nothing without a sample of the codebook. */
export function coderAgreement(report: Report, codebook: string): Markup {
  const { measures, numbers, parameters } = report, words = CORRECTION_WORDS[parameters.language];
  const query = { subject: "all", dimension: codebook };
  const one = (value: string) => measures.one("agreement with people", { ...query, value });
  const [alpha, ac1, equal] = [one("alpha"), one("AC1"), one("agreement")];
  if (!equal || equal.raw === null) return markup``;
  const number = (value: number | null | undefined) =>
    value == null ? report.words.ui.notDefined : numbers.coefficient(value);
  const rows = measures.all("F1 of code", query).filter(({ raw, n_labelled }) => raw !== null || n_labelled! > 0)
    .map(({ value, raw, n_labelled }) => [
      labelOf(report, codebook)(value!),
      number(raw),
      numbers.count(n_labelled ?? 0),
    ]);
  const said = words.agreed(numbers.count(equal.n), numbers.share(equal.raw), number(alpha?.raw), number(ac1?.raw));
  return tableFigure(words.agreement, [said], { columns: [words.columns.code, "F1", words.columns.given], rows });
}
