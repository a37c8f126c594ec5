/** The cover: what the study is, what was read, the picture, the findings. @module */
import { type Markup, markup } from "../markup.ts";
import type { Report } from "../types.ts";
import { filterBar } from "../selection/filter_bar.ts";
import { findings } from "./findings.ts";
import { coverPicture } from "./picture.ts";
import { readText } from "../texts/read_text.ts";

/** The first screen of the report. */
export function cover(report: Report): Markup {
  const { parameters, words, numbers, span, logo } = report;
  const read = readText(report);
  return markup`<header class="cover" id="cover">${logo && markup`<img class="logo" src="${logo}" alt="">`}
<h1>${parameters.title}</h1>
<p class="period">${span.days > 0 && numbers.span(span.first, span.last)}</p>
<p class="read">${read} <a href="#method">${words.ui.method}</a></p>
</header>
${filterBar(report)}${coverPicture(report)}
${findings(report)}`;
}
