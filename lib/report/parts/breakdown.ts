/** Shares or counts of one dimension, side by side for the company and its competitors. @module */
import { barsWithIntervals } from "../../chart/mod.ts";
import { shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import type { Markup } from "../markup.ts";
import type { Report, SubjectView } from "../types.ts";
import { type Cell, heads } from "./data_table.ts";
import { figure, type KeyItem } from "./figure.ts";
import type { Dimension } from "./links.ts";
import { baseText, fullText, intervalText, valueText } from "../texts/text_of.ts";

const BARS_MAX = 10;

export interface Breakdown {
  readonly title: string;
  readonly note?: string;
  /** Why there may be nothing to draw; default: that there are no data. */
  readonly empty?: string;
  readonly measure: string;
  /** The measure's dimension, whose values are compared. */
  readonly dimension: string;
  /** By what the mentions behind a value are found; default: they are not looked up. */
  readonly by?: Dimension;
  /** What the values are called in the first column. */
  readonly column: string;
  readonly label: (value: string) => string;
  /** What `none` is called where it is drawn, too, after the others; default: it stands in the table alone. */
  readonly none?: string;
  /** Values in an order of their own, first these; default: the greatest first. */
  readonly order?: readonly string[];
  /** Default: company and competitors in the chart, all subjects in the table. */
  readonly subjects?: readonly SubjectView[];
}

/** The figure; rows and order follow the company's values. */
export function breakdown(report: Report, options: Breakdown): Markup {
  const { measure, dimension, by, none } = options;
  const label = (value: string) => value === "none" && none !== undefined ? none : options.label(value);
  const { words, links, parameters, colours } = report;
  const drawn = options.subjects ?? report.rivals;
  const rowOf = (subject: SubjectView, value: string) =>
    report.measures.one(measure, { subject: subject.name, dimension, value });
  const values = valuesOf(report, options);
  const some = drawnValues(values, options, (value) => drawn.some((subject) => shown(rowOf(subject, value))));
  const bars = some.slice(0, BARS_MAX).flatMap((value) =>
    drawn.flatMap((subject) => {
      const row = rowOf(subject, value);
      return row ? [{ value, subject, row }] : [];
    })
  );
  const rowsOf = (subject: SubjectView) => values.map((value) => rowOf(subject, value)).filter((row) => row !== null);
  const based = drawn.length > 1 && drawn.every((subject) => new Set(rowsOf(subject).map(({ n }) => n)).size === 1);
  const more = some.length > BARS_MAX ? words.ui.moreInTable(report.numbers.count(some.length - BARS_MAX)) : "";
  return figure(report, {
    title: options.title,
    note: [drawn.length === 1 ? drawn[0].name : "", options.note, more].filter(Boolean).join(" · "),
    empty: options.empty,
    rows: values.flatMap((value) => drawn.map((subject) => rowOf(subject, value))),
    key: drawn.length === 1 ? [] : keyOf(report, drawn, (subject) => based ? rowsOf(subject)[0] : null),
    charts: [{
      spec: barsWithIntervals(
        bars.map(({ value, subject, row }) => ({
          group: label(value),
          series: subject.name,
          value: shown(row),
          low: row.low,
          high: row.high,
          text: based ? barText(report, row) : fullText(report, row),
          title: `${subject.name}, ${label(value)}: ${fullText(report, row)}`,
          where: by === undefined ? undefined : links.to(subject.index, by, value),
        })),
        { language: parameters.language, colours },
      ),
    }],
    table: {
      words: 2,
      columns: [options.column, ...heads(report, "subject", "value", "interval", "base")],
      rows: values.flatMap((value) =>
        (options.subjects ?? report.subjects).map((subject) =>
          tableRow(report, label(value), subject, rowOf(subject, value), by)
        )
      ).filter((row) => row !== null),
    },
  });
}

/** What stands in the chart: what was found, and of a fixed order all, for there a 0 is an answer, too. */
export function drawnValues(
  values: readonly string[],
  { order, none }: Pick<Breakdown, "order" | "none">,
  isFound: (value: string) => boolean,
): readonly string[] {
  const named = values.filter((value) => value !== "none" || none !== undefined);
  const found = named.filter((value) => order?.includes(value) || isFound(value));
  return found.length > 0 ? found : named; // where none is found, that is the answer
}

/** Values that the company or another drawn subject has, greatest first; `none` comes last. */
export function valuesOf(
  report: Report,
  { measure, dimension, order = [], subjects }: Pick<Breakdown, "measure" | "dimension" | "order" | "subjects">,
): string[] {
  const best = new Map<string, number>();
  for (const [place, subject] of (subjects ?? [report.company, ...report.rivals]).entries()) {
    for (const row of report.measures.all(measure, { subject: subject.name, dimension })) {
      if (row.value !== null && !best.has(row.value)) best.set(row.value, (shown(row) ?? 0) - place * 1e6);
    }
  }
  const place = (value: string) => order.includes(value) ? order.indexOf(value) : order.length;
  const values = [...best.keys()].sort((a, b) =>
    place(a) - place(b) || best.get(b)! - best.get(a)! || (a < b ? -1 : 1)
  );
  return [...values.filter((value) => value !== "none"), ...values.filter((value) => value === "none")];
}

/** A key of subjects with the base of their numbers. */
export function keyOf(
  report: Report,
  subjects: readonly SubjectView[],
  rowOf: (subject: SubjectView) => Measure | null | undefined,
): KeyItem[] {
  return subjects.map((subject) => {
    const row = rowOf(subject);
    const base = row && row.unit !== "mentions" ? baseText(report, row) : undefined; // a count is its own base
    return { name: subject.name, colour: subject.colour, base };
  });
}

/** Number and interval: the base stands in the key. */
function barText(report: Report, row: Measure | null): string {
  const value = valueText(report, row);
  if (row === null || shown(row) === null || row.low === null) return value;
  return `${value} (${intervalText(report, row)})`;
}

function tableRow(
  report: Report,
  label: string,
  subject: SubjectView,
  row: Measure | null,
  by: Dimension | undefined,
): Cell[] | null {
  if (row === null) return null;
  const found = by !== undefined && (shown(row) ?? 0) > 0;
  const where = found ? report.links.to(subject.index, by, row.value ?? "") : undefined;
  return [
    label,
    subject.name,
    { text: valueText(report, row), where },
    intervalText(report, row),
    report.numbers.count(row.n),
  ];
}
