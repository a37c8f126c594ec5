/** The report as one HTML file that needs nothing from anywhere. @module */
import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { chart, readable } from "../../chart/mod.ts";
import { jsonForHtml, Markup, markup } from "../markup.ts";
import { method } from "../pages/method.ts";
import { PAGES } from "../pages/mod.ts";
import { cover } from "../cover/cover.ts";
import { REVIEW_WORDS } from "../review/words.ts";
import { marksAsSpans, newMarker } from "../selection/marker.ts";
import type { Report } from "../types.ts";
import type { EmbeddedMentions, ReportFormat } from "./types.ts";

/** The tinted ground of the cover picture, `--wash` in base.css. */
const WASH = "#f6f7f9";
const STYLES = ["base", "cover", "picture", "page", "filters", "dialog", "print"];
const SCRIPTS = [
  "page",
  "selection/facts",
  "selection/dimensions",
  "selection/counting",
  "selection/numbers",
  "redraw",
  "mentions",
  "charts",
  "marks",
  "selection/cover",
  "selection/refresh",
  "selection/filters",
  "download",
  "navigation",
];
/** Writes a workbook with a sample of the mentions: the study file has to name the format. */
const REST = "report: { formats: [html, xlsx] } → deno task study FOLDER";
const LIBRARIES = ["vega/vega.min.js", "vega-lite/vega-lite.min.js", "vega-embed/vega-embed.min.js"];

/** `report.html`: pages, charts as specifications, a drawn sample of mentions, and the scripts that show them. */
export const htmlFormat: ReportFormat = {
  name: "html",
  file: "report.html",
  async write(unmarked, mentionsOf) {
    const marker = newMarker();
    const report = { ...unmarked, marker };
    const pages = [cover(report), ...PAGES.map((page) => page(report)), method(report)];
    const body = pages.map((page) => new Markup(marksAsSpans(String(page))));
    const mentions = mentionsOf(marker); // only now is it known which sets and numbers the pages show
    const [style, script, library] = await Promise.all([
      texts(STYLES, "style", "css"),
      texts(SCRIPTS, "client", "js"),
      libraries(),
    ]);
    return String(page(report, { body, mentions, style, script, library }));
  },
};

interface Pieces {
  readonly body: readonly Markup[];
  readonly mentions: EmbeddedMentions;
  readonly style: string;
  readonly script: string;
  readonly library: string;
}

function page(report: Report, { body, mentions, style, script, library }: Pieces): Markup {
  const { parameters, words } = report;
  const accent = parameters.report.colour;
  const { config } = chart({ layer: [], height: 0 }, { language: parameters.language });
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)} ${hash(library)}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return markup`<!doctype html>
<html lang="${parameters.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Earshot ${report.version}">
<title>${parameters.title}</title>
<style>:root{--accent:${accent};--accent-ink:${readable(accent, WASH)}}
${raw(style)}</style>
</head>
<body>
<a class="skip" href="#q1">${words.ui.skip}</a>
<div class="layout">
${navigation(report)}
<main>
<noscript><p class="empty">${words.ui.noScript}</p></noscript>
${body}
</main>
</div>
${dialog(report)}
${json("words", clientWords(report))}
${json("charts", { config, specs: report.charts })}
${json("data", mentions.mentions)}
${json("selection", mentions.selection)}
<script type="text/plain" id="packed">${packed(library)}</script>
<script>${raw(script)}</script>
</body>
</html>
`;
}

function navigation({ words }: Report): Markup {
  return markup`
    <nav class="nav" aria-label="${words.ui.questions}">
      <ol>
    <li><a href="#cover">${words.ui.cover}</a></li>
    ${words.short.map((text, i) => markup`<li><a href="#q${i + 1}"><b>${i + 1}</b> ${text}</a></li>\n`)}
    <li><a href="#method">${words.ui.method}</a></li></ol>
    </nav>
  `;
}

function dialog({ words }: Report): Markup {
  const { dialog: d } = words.ui;
  return markup`
    <dialog id="mentions" aria-labelledby="mentions-title">
      <header>
        <p class="over" data-part="over"></p>
        <h2 id="mentions-title" data-part="title"></h2>
        <button type="button" class="close" data-part="close" aria-label="${d.close}">×</button>
        <input type="search" data-part="search" aria-label="${d.search}" placeholder="${d.search}">
        <p class="count" data-part="count" role="status"></p>
        <p class="count" data-part="machine" hidden></p>
        <p class="count" data-part="rest">${words.filters.rest} <code>${REST}</code></p>
      </header>
      <div class="list" data-part="list" tabindex="0" role="region" aria-label="${d.title}"></div>
    </dialog>
  `;
}

function clientWords({ words, parameters }: Report) {
  const { close: _, search: __, ...dialog } = words.ui.dialog;
  const { noData, notDefined, machine, machineShort, noSource, points } = words.ui;
  const { selected, everything, whole, forms } = words.filters;
  const texts = { noData, notDefined, machine, machineShort, noSource, selected, everything, whole };
  const { way, trace } = REVIEW_WORDS[parameters.language];
  return { ...dialog, way, trace, ...texts, mentionForms: forms, points: points("{n}") };
}

function json(id: string, data: unknown): Markup {
  return markup`<script type="application/json" id="${id}">${raw(jsonForHtml(data))}</script>`;
}

/** Our own styles and scripts, and data that {@linkcode jsonForHtml} has made harmless. */
function raw(text: string): Markup {
  return new Markup(text);
}

function packed(library: string): string {
  return deflateRawSync(library, { level: 9 }).toString("base64");
}

function hash(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

async function texts(names: readonly string[], folder: string, ending: string): Promise<string> {
  const all = await Promise.all(
    names.map((name) => Deno.readTextFile(new URL(`../${folder}/${name}.${ending}`, import.meta.url))),
  );
  return all.join("\n");
}

/** The chart libraries as one script. They lie packed in the page: 0.3 MB instead of 0.85. */
async function libraries(): Promise<string> {
  const folder = {
    "vega": import.meta.resolve("vega"),
    "vega-lite": import.meta.resolve("vega-lite"),
    "vega-embed": import.meta.resolve("vega-embed"),
  };
  const all = await Promise.all(LIBRARIES.map((path) => {
    const [name, file] = path.split("/");
    return Deno.readTextFile(new URL(file, folder[name as keyof typeof folder]));
  }));
  return all.map((text) => text.replace(/^\/\/# sourceMappingURL=.*$/gm, "")).join("\n;\n");
}
