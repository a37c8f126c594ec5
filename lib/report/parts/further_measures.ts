/** Measures that no page was written for, so that one of a researcher's own stands in the report as it is counted. @module */
import { barsWithIntervals } from "../../chart/mod.ts";
import type { Markup } from "../markup.ts";
import { shown } from "../measures.ts";
import { furtherCuts } from "../texts/how_counted.ts";
import { dimensionLabel, valueLabel } from "../texts/labels.ts";
import { fullText, intervalText, valueText } from "../texts/text_of.ts";
import type { Report } from "../types.ts";
import { breakdown } from "./breakdown.ts";
import { heads } from "./data_table.ts";
import { figure } from "./figure.ts";

/** A figure for each way in which such a measure is given for the whole period; its other periods stand in the workbook. */
export function furtherFigures(report: Report, question: number): Markup[] {
  const whole = furtherCuts(report, question).filter(({ period_kind }) => period_kind === "all");
  return whole.map(({ measure, dimension }) => {
    if (dimension === null) return bySubject(report, measure);
    const column = dimensionLabel(report, dimension), label = valueLabel(report, dimension);
    return breakdown(report, { title: furtherTitle(report, measure, dimension), measure, dimension, column, label });
  });
}

/** What such a measure is called: as in the table of measures, and by what it is cut. */
export function furtherTitle(report: Report, measure: string, dimension: string | null): string {
  return dimension === null ? measure : `${measure}: ${dimensionLabel(report, dimension)}`;
}

function bySubject(report: Report, measure: string): Markup {
  const { measures, subjects, parameters, colours, numbers } = report;
  const rows = subjects.map(({ name }) => ({ name, row: measures.one(measure, { subject: name }) }));
  return figure(report, {
    title: measure,
    rows: rows.map(({ row }) => row),
    charts: [{
      spec: barsWithIntervals(
        rows.map(({ name, row }) => ({
          group: name,
          series: name,
          value: shown(row),
          low: row?.low,
          high: row?.high,
          text: fullText(report, row),
          title: `${name}: ${fullText(report, row)}`,
        })),
        { language: parameters.language, colours },
      ),
    }],
    table: {
      columns: heads(report, "subject", "value", "interval", "base"),
      rows: rows.map(({ name, row }) => [
        name,
        valueText(report, row),
        intervalText(report, row),
        numbers.count(row?.n ?? 0),
      ]),
    },
  });
}
