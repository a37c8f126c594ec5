/** The part of question 6 that asks who is really talking: each headline for all, and for people alone. @module */
import { barsWithIntervals } from "../../chart/mod.ts";
import type { Markup } from "../markup.ts";
import { shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { briefText, fullText, valueText } from "../texts/text_of.ts";
import { labelOf } from "../texts/labels.ts";
import type { Report } from "../types.ts";
import { peopleColour } from "./colours.ts";
import { expectationsOf } from "./expectations.ts";
import { figure } from "./figure.ts";

/** A headline in both countings. */
interface Headline {
  readonly label: string;
  readonly all: Measure | null;
  readonly people: Measure | null;
}

/** Share of voice, negative and positive tone, and what is asked for most, of the company. */
function headlinesOf(report: Report): Headline[] {
  const { measures, company, words } = report;
  const one = (measure: string, dimension?: string, value?: string) =>
    measures.one(measure, { subject: company.name, dimension, value });
  const tones = ["negative", "positive"].map((value) => ({
    label: labelOf(report, "tone")(value),
    all: one("tone", "tone", value),
    people: one("tone of voices", "tone", value),
  }));
  const asked = expectationsOf(report, company).slice(0, 3).map(({ code, label, asks }) => ({
    label: words.voices.expects(label),
    all: asks,
    people: one("expected of voices", "expectations", code),
  }));
  const voice = { label: words.figures.voice, all: one("share of voice"), people: one("share of voice of people") };
  return [voice, ...tones, ...asked].filter(({ all, people }) => shown(all) !== null || shown(people) !== null);
}

/** Both countings side by side; concentration and reposts of one's own in the note. */
export function voices(report: Report): Markup {
  const { words, measures, company } = report;
  const w = words.voices, lines = headlinesOf(report);
  const own = measures.one("reposts of one's own", { subject: company.name });
  const series = [[w.all, "all", peopleColour(company.colour)], [w.people, "people", company.colour]] as const;
  return figure(report, {
    title: w.title,
    note: [w.note, own && own.n > 0 ? `${w.own}: ${fullText(report, own)}.` : ""].filter(Boolean).join(" "),
    rows: lines.flatMap(({ all, people }) => [all, people]),
    key: series.map(([name, , colour]) => ({ name, colour })),
    charts: [{
      spec: barsWithIntervals(
        lines.flatMap((line) =>
          series.map(([name, which]) => ({
            group: line.label,
            series: name,
            value: shown(line[which]),
            low: line[which]?.low ?? null,
            high: line[which]?.high ?? null,
            text: briefText(report, line[which]),
          }))
        ),
        {
          language: report.parameters.language,
          colours: { [w.all]: peopleColour(company.colour), [w.people]: company.colour },
        },
      ),
    }],
    table: {
      columns: [words.ui.column.value, w.all, words.ui.column.base, w.people, words.ui.column.base],
      rows: lines.map(({ label, all, people }) => [
        label,
        valueText(report, all),
        report.numbers.count(all?.n ?? 0),
        valueText(report, people),
        report.numbers.count(people?.n ?? 0),
      ]),
    },
  });
}
