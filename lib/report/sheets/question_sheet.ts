/** A question's sheet: its answer, and every number of its page as a row. @module */
import { ANSWERS } from "../answers/mod.ts";
import { isMachineOnly, shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { howCounted } from "../texts/how_counted.ts";
import { mondayOf } from "../texts/weeks.ts";
import type { Report, SubjectView } from "../types.ts";
import { type SheetFigure, sheetFigures } from "./figures.ts";
import { type Cell, numberCell, type Sheet, type SheetColumn } from "./types.ts";
import { compareCodeUnits } from "../../text/order/compare_code_units.ts";

/** Names of the questions' CSV files. */
const FILES = [
  "01-do-they-talk",
  "02-how-much",
  "03-how-often",
  "04-where",
  "05-about-what",
  "06-who",
  "07-tone",
  "08-motives",
  "09-stage",
  "10-expectation",
  "11-answering",
];

/** The sheet of a question, 1 to 11. */
export function questionSheet(report: Report, question: number): Sheet {
  const { words } = report;
  const figures = sheetFigures(report).filter((figure) => figure.question === question);
  return {
    name: `${question} ${words.short[question - 1]}`,
    title: `${question}. ${words.questions[question - 1]}`,
    lead: [ANSWERS[question - 1](report), howCounted(report, question).join(" ")],
    tables: [{
      file: FILES[question - 1],
      columns: columnsOf(report),
      rows: figures.flatMap((figure) => rowsOf(report, figure)),
    }],
  };
}

/** The columns of every question's table. */
export function columnsOf({ words }: Pick<Report, "words">): SheetColumn[] {
  const c = words.tables.columns;
  const widths: [head: string, width: number][] = [
    [c.figure, 40],
    [c.subject, 20],
    [c.period, 14],
    [c.value, 30],
    [c.number, 12],
    [c.unit, 17],
    [c.low, 10],
    [c.high, 10],
    [c.base, 10],
    [c.authors, 10],
    [c.note, 46],
  ];
  return widths.map(([head, width]) => ({ head, width, fits: [c.figure, c.subject, c.value, c.unit].includes(head) }));
}

/** The measures behind a figure: value by value, or period by period, the subjects side by side. */
function measuresOfFigure(
  report: Report,
  { measure, dimension, period_kind, values, subjects = report.subjects }: SheetFigure,
): { readonly subject: SubjectView; readonly row: Measure }[] {
  const rows = subjects.flatMap((subject) =>
    report.measures.all(measure, { subject: subject.name, dimension, period_kind }).map((row) => ({ subject, row }))
  );
  const place = new Map(values?.map((value, i) => [value, i]));
  const key = ({ row }: { row: Measure }) => period_kind ? row.period : "";
  const rank = ({ row }: { row: Measure }) => place.get(row.value ?? "") ?? place.size;
  return rows.map((row, i) => ({ row, i })).sort((a, b) =>
    compareCodeUnits(key(a.row), key(b.row)) || rank(a.row) - rank(b.row) || a.i - b.i
  ).map(({ row }) => row);
}

function rowsOf(report: Report, figure: SheetFigure): Cell[][] {
  const { label = (value: string) => value } = figure;
  return measuresOfFigure(report, figure).map(({ subject, row }) => {
    const as = row.unit === "share" ? "share" : "count";
    return [
      figure.title,
      subject.name,
      periodCell(report, row),
      row.value === null ? "" : label(row.value),
      numberCell(shown(row), as),
      report.words.tables.units[row.unit] ?? row.unit,
      numberCell(row.low, as),
      numberCell(row.high, as),
      numberCell(row.n, "count"),
      numberCell(row.authors, "count"),
      noteOf(report, row),
    ];
  });
}

/** Days and the Mondays of weeks as dates; months as they are written. */
function periodCell({ words }: Report, { period_kind, period }: Measure): Cell {
  if (period_kind === "all") return words.tables.whole;
  if (period_kind === "month") return period;
  return numberCell(Date.parse(`${period_kind === "week" ? mondayOf(period) : period}T00:00Z`), "day");
}

/** Why there is no number, or how far it can be trusted. */
function noteOf({ words, numbers }: Report, row: Measure): string {
  if (shown(row) === null) return row.n === 0 ? words.ui.noData : words.ui.notDefined;
  if (row.measure === "spike") return words.tables.spikeExpected(numbers.count(row.n));
  if (row.corrected !== null) return words.ui.correctedNote(numbers.count(row.n_labelled ?? 0));
  return isMachineOnly(row) ? words.ui.machine : "";
}
