/** The bar of filters: without scripts it stays hidden, for nothing would answer it. @module */
import { type Markup, markup } from "../markup.ts";
import { TONES } from "../texts/codebooks.ts";
import { labelOf } from "../texts/labels.ts";
import type { Report } from "../types.ts";

/** Controls for period, subject, source, tone and kind of mention; the page's script fills in the sources. */
export function filterBar(report: Report): Markup {
  const { words: { filters: words, codes }, span, subjects, parameters } = report;
  const uses = (name: string) => parameters.codebooks.some(({ use }) => use === name);
  const types = Object.keys(codes.mention_type);
  return markup`<section class="filters" id="filters" aria-label="${words.label}" hidden>
<details open><summary>${words.open} <span class="size" data-part="size"></span></summary>
<form>
${day("from", words.from, span)}${day("to", words.to, span)}
${choice("subject", words.subject, subjects.map(({ name }) => [name, name]), words.any)}
${choice("source", words.source, [], words.any)}
${uses("tone") && choice("tone", words.tone, labelled(report, "tone", TONES), words.any)}
${uses("mention_type") && choice("type", words.type, labelled(report, "mention_type", types), words.any)}
<button type="button" data-part="reset" disabled>${words.reset}</button>
</form></details>
<p class="said"><span data-part="said"></span> <b class="size" data-part="size" role="status"></b></p>
<p class="empty" data-part="empty" hidden>${words.empty}</p>
</section>\n`;
}

function labelled(report: Report, codebook: string, values: readonly string[]): [string, string][] {
  return values.map((value) => [value, labelOf(report, codebook)(value)]);
}

function day(name: string, label: string, { first, last }: Report["span"]): Markup {
  return markup`<p><label for="by-${name}">${label}</label><input type="date" id="by-${name}" name="${name}" value="${
    name === "from" ? first : last
  }" min="${first}" max="${last}" required></p>\n`;
}

function choice(name: string, label: string, values: readonly (readonly [string, string])[], any: string): Markup {
  const options = values.map(([value, text]) => markup`<option value="${value}">${text}</option>`);
  return markup`<p><label for="by-${name}">${label}</label><select id="by-${name}" name="${name}"><option value="">${any}</option>${options}</select></p>\n`;
}
