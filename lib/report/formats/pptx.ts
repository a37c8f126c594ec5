/** The report as slides. @module */
import { readable } from "../../chart/mod.ts";
import { type Deck, deckOf, type Slide, type SlideChart } from "../slides/mod.ts";
import { fitsSlides } from "../logo.ts";
import type { Report } from "../types.ts";
import { hex, xmlText } from "./_office.ts";
import { repack } from "./_pack.ts";
import type { ReportFormat } from "./types.ts";
import type PptxGen from "pptxgenjs";

/** The library's types say namespace and class under one name; this is the class. */
type PptxFile = PptxGen.default;
type PptxSlide = ReturnType<PptxFile["addSlide"]>;

/** Inches: a wide slide. */
const WIDTH = 13.333, LEFT = 0.6, INNER = WIDTH - 2 * LEFT;
const INK = "222B36", GREY = "5B6675", PALE = "E4E8ED";
const FONT = "Arial"; // every office program has it, with Cyrillic
/** Characters that the largest and the middle size of a headline have room for on two lines. */
const HEADLINE_LARGE = 90, HEADLINE_MIDDLE = 130;
const LABELS_DRAWN_MAX = 16, POINTS_TALL_MAX = 5;

/** `report.pptx`: a finding a slide, charts that can be edited, bases and rules in the notes. */
export const pptxFormat: ReportFormat = {
  name: "pptx",
  file: "report.pptx",
  async write(report) {
    const { default: Pptx } = await import("pptxgenjs");
    const deck = deckOf(report), file = new (Pptx as unknown as new () => PptxFile)();
    file.layout = "LAYOUT_WIDE";
    file.title = clean(deck.title);
    file.author = file.company = "Earshot";
    file.theme = { headFontFace: FONT, bodyFontFace: FONT };
    const accent = hex(readable(report.company.colour));
    const percent = /\s/.test(report.numbers.share(1)) ? " %" : "%"; // 64 % in Russian, 64% in English
    addTitle(file, deck, report, accent);
    deck.slides.forEach((slide, i) => addSlide(file, slide, { accent, number: i + 2, percent }));
    const bytes = await file.write({ outputType: "uint8array" }) as Uint8Array;
    return repack(bytes, (name, text) => settled(name, text, report.span.last || "1980-01-01"));
  },
};

function addTitle(file: PptxFile, { title, subtitle, read }: Deck, { logo, words }: Report, accent: string): void {
  const slide = file.addSlide();
  slide.addShape("rect", { x: 0, y: 0, w: 0.28, h: 7.5, fill: { color: accent }, line: { type: "none" } });
  const text = { x: LEFT + 0.3, w: INNER - 0.6, fontFace: FONT, color: INK, align: "left" } as const;
  slide.addText(clean(title), { ...text, y: 1.7, h: 1.9, fontSize: 40, bold: true, valign: "bottom", fit: "shrink" });
  slide.addText(clean(subtitle), { ...text, y: 3.7, h: 0.6, fontSize: 20, color: accent });
  slide.addText(clean(read), { ...text, y: 4.4, h: 0.9, fontSize: 16, color: GREY, valign: "top" });
  if (logo && fitsSlides(logo)) {
    slide.addImage({ data: logo, x: LEFT + 0.3, y: 0.6, w: 2, h: 0.8, sizing: { type: "contain", w: 2, h: 0.8 } });
  }
  slide.addNotes(clean(`${read}\n${words.method.intro}`));
}

function addSlide(
  file: PptxFile,
  { kicker, headline, lead, chart, points, foot, notes }: Slide,
  { accent, number, percent }: { readonly accent: string; readonly number: number; readonly percent: string },
): void {
  const slide = file.addSlide();
  const text = { x: LEFT, w: INNER, fontFace: FONT, color: INK, align: "left", margin: 0 } as const;
  if (kicker) slide.addText(clean(kicker), { ...text, y: 0.35, h: 0.35, fontSize: 14, color: accent, bold: true });
  const size = headline.length < HEADLINE_LARGE ? 26 : headline.length < HEADLINE_MIDDLE ? 22 : 18;
  slide.addText(clean(headline), { ...text, y: 0.72, h: 1.05, fontSize: size, bold: true, valign: "top" });
  if (lead) slide.addText(clean(lead), { ...text, y: 1.8, h: 0.5, fontSize: 14, color: GREY, valign: "top" });
  if (chart) addChart(file, slide, chart, { y: lead ? 2.4 : 1.9, percent });
  if (points) addPoints(slide, points, { accent, y: lead ? 2.4 : 1.9 });
  slide.addText(clean(foot), { ...text, y: 6.95, h: 0.35, w: INNER - 0.8, fontSize: 11, color: GREY });
  slide.addText(String(number), {
    ...text,
    x: WIDTH - 1.2,
    w: 0.6,
    y: 6.95,
    h: 0.35,
    fontSize: 11,
    color: GREY,
    align: "right",
  });
  slide.addNotes(clean(notes));
}

function addPoints(
  slide: PptxSlide,
  points: NonNullable<Slide["points"]>,
  { accent, y }: { readonly accent: string; readonly y: number },
): void {
  if (points.length === 0) return; // the library takes no table without rows
  const tall = points.length <= POINTS_TALL_MAX, height = tall ? 0.95 : 0.5;
  const cell = { fontFace: FONT, color: INK, valign: "middle", margin: 0.05 } as const;
  slide.addTable(
    points.map(({ number, text, note }) => [
      {
        text: clean(number),
        options: { ...cell, fontSize: tall ? 28 : 16, bold: true, color: accent, align: "right" },
      },
      { text: clean(text), options: { ...cell, fontSize: tall ? 18 : 15, margin: [0, 0, 0, 0.25] } },
      { text: clean(note), options: { ...cell, fontSize: 12, color: GREY } },
    ]),
    {
      x: LEFT,
      y,
      w: INNER,
      colW: tall ? [1.9, 6.6, INNER - 8.5] : [1.5, INNER - 1.7, 0.2],
      rowH: height,
      border: { type: "none" },
    },
  );
}

function addChart(
  file: PptxFile,
  slide: PptxSlide,
  chart: SlideChart,
  { y, percent }: { readonly y: number; readonly percent: string },
): void {
  const share = chart.unit === "share", across = chart.kind === "bars" || chart.kind === "stacked";
  const drawn = chart.series.length * chart.labels.length <= LABELS_DRAWN_MAX * (across ? 2 : 1);
  const format = share ? `[<0.0995]0.0${percent};0${percent}` : "#,##0";
  const data = chart.series.map(({ name, values }) => ({
    name: clean(name),
    labels: chart.labels.map(clean),
    // A null is an empty cell, and a gap in the chart. The library leaves a 0 out of the workbook behind it, but not a "0".
    values: values.map((value) => value === 0 ? "0" : value) as number[],
  }));
  if (chart.labels.length === 0) return;
  slide.addChart(chart.kind === "lines" ? file.ChartType.line : file.ChartType.bar, data, {
    x: LEFT,
    y,
    w: INNER,
    h: 6.85 - y,
    barDir: across ? "bar" : "col",
    barGrouping: chart.kind === "stacked" ? "percentStacked" : "clustered",
    barGapWidthPct: chart.series.length > 1 ? 50 : 40,
    chartColors: (chart.colours ?? chart.series.map(({ colour }) => colour)).map(hex),
    catAxisOrientation: (across ? "maxMin" : "minMax") as "minMax", // its types know one of the two
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: across ? 13 : 11,
    catAxisLabelColor: INK,
    catAxisLineShow: false,
    ...(chart.kind === "lines" ? { catAxisLabelFrequency: String(Math.ceil(chart.labels.length / 10)) } : {}),
    valAxisHidden: across,
    valAxisLineShow: false,
    valAxisLabelFontFace: FONT,
    valAxisLabelFontSize: 11,
    valAxisLabelColor: GREY,
    valAxisLabelFormatCode: format,
    valAxisMinVal: 0,
    valGridLine: across ? { style: "none" } : { color: PALE, size: 0.75 },
    catGridLine: { style: "none" },
    showValue: drawn,
    dataLabelFontFace: FONT,
    dataLabelFontSize: chart.series.length > 2 && chart.kind === "bars" ? 10 : 12,
    dataLabelColor: chart.kind === "stacked" ? "FFFFFF" : INK,
    dataLabelFormatCode: format,
    ...(chart.kind === "stacked"
      ? { dataLabelPosition: "ctr" }
      : chart.kind === "lines"
      ? {}
      : { dataLabelPosition: "outEnd" }),
    showLegend: chart.series.length > 1,
    legendPos: "t",
    legendFontFace: FONT,
    legendFontSize: 12,
    legendColor: INK,
    lineSize: 2,
    lineDataSymbol: "none",
    displayBlanksAs: "gap",
    altText: clean(chart.title),
  });
}

/**
 * What the library writes otherwise each time, or badly: the time of making, and an empty value where there is none, which
 * PowerPoint offers to repair.
 */
function settled(name: string, text: string, day: string): string {
  if (name === "docProps/core.xml") {
    return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, `${day}T00:00:00Z`);
  }
  if (/charts\/chart\d+\.xml$/.test(name)) return text.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, "");
  if (/worksheets\/sheet\d+\.xml$/.test(name)) return text.replace(/<c r="[A-Z]+\d+"><v><\/v><\/c>/g, "");
  return text;
}

function clean(text: string): string {
  return xmlText(text).replace(/\r\n?/g, "\n");
}
