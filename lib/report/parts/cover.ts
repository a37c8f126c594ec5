/** The cover: what the study is, what was read, the picture, the findings. @module */
import { type Markup, markup } from "../markup.ts";
import type { Report } from "../types.ts";
import { findings } from "./findings.ts";
import { coverPicture } from "./picture.ts";

/** The first screen of the report. */
export function cover(report: Report): Markup {
  const { parameters, words, numbers, span, books, logo } = report;
  const read = words.read({
    records: books.records,
    recordsText: numbers.count(books.records),
    files: books.files,
    filesText: numbers.count(books.files),
    sources: books.sources,
    sourcesText: numbers.count(books.sources),
    kept: books.kept,
    keptText: numbers.count(books.kept),
  });
  return markup`<header class="cover" id="cover">${logo && markup`<img class="logo" src="${logo}" alt="">`}
<h1>${parameters.title}</h1>
<p class="period">${span.days > 0 && numbers.span(span.first, span.last)}</p>
<p class="read">${read} <a href="#method">${words.ui.method}</a></p>
</header>
${coverPicture(report)}
${findings(report)}`;
}
