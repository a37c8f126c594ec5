/** The first sheet: what the study is, what was found, and the picture of expectation and behaviour. @module */
import { ANSWERS } from "../answers/mod.ts";
import { isMachineOnly, shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { type Expectation, expectationsOf, gapOf } from "../parts/expectations.ts";
import { findingsOf } from "../cover/findings.ts";
import { expectationAnswer } from "../texts/expectation_answer.ts";
import { readText } from "../texts/read_text.ts";
import { briefText } from "../texts/text_of.ts";
import type { Report } from "../types.ts";
import { type Cell, numberCell, type Sheet, type SheetTable } from "./types.ts";

/** Title, period, what was read; the findings, an answer a question, and the cover picture in numbers. */
export function coverSheet(report: Report): Sheet {
  const { parameters, words, numbers, span } = report;
  return {
    name: words.tables.cover,
    title: parameters.title,
    lead: [
      span.days > 0 ? numbers.span(span.first, span.last) : "",
      readText(report),
      expectationAnswer(report),
    ],
    tables: [findingsTable(report), pictureTable(report)],
  };
}

function findingsTable(report: Report): SheetTable {
  const { words } = report;
  const c = words.tables.columns;
  const found = findingsOf(report).map(({ question, text, row }): Cell[] => {
    const as = row.unit === "share" ? "share" : "count";
    return [
      numberCell(question, "count"),
      numberCell(shown(row), as),
      text,
      numberCell(row.low, as),
      numberCell(row.high, as),
      numberCell(row.n, "count"),
      isMachineOnly(row) ? words.ui.machine : "",
    ];
  });
  const answers = ANSWERS.map((
    answer,
    i,
  ): Cell[] => [numberCell(i + 1, "count"), null, answer(report), null, null, null, ""]);
  return {
    file: "00-cover",
    title: words.ui.findings,
    columns: [
      { head: c.question, width: 24 },
      { head: c.number, width: 12 },
      { head: c.finding, width: 76, wrapped: true },
      { head: c.low, width: 12 },
      { head: c.high, width: 12 },
      { head: c.base, width: 12 },
      { head: c.note, width: 40 },
    ],
    rows: [...found, ...answers],
  };
}

/** Its columns have the widths of the findings' above it: the widest one holds intervals and bases. */
function pictureTable(report: Report): SheetTable {
  const { words, company } = report;
  const c = words.tables.columns, columns = words.ui.column;
  const basis = `${columns.interval}, ${columns.base}`;
  const heads = [c.expectation, columns.asks, basis, columns.does, c.gap, columns.answered, c.note];
  return {
    file: "00-expectation-and-behaviour",
    title: words.picture.title(company.name),
    columns: heads.map((head) => ({ head, width: 12, wrapped: head === basis })),
    rows: expectationsOf(report, company).map((row) => {
      const gap = gapOf(row);
      const machine = [row.asks, row.does].some((one) => one !== null && isMachineOnly(one));
      return [
        row.label,
        numberCell(shown(row.asks), "share"),
        basisOf(report, row),
        numberCell(shown(row.does), "share"),
        numberCell(gap === null ? null : -gap, "points"),
        numberCell(shown(row.answered), "share"),
        machine ? words.ui.machine : "",
      ];
    }),
  };
}

function basisOf(report: Report, { asks, does, answered }: Expectation): string {
  const { column } = report.words.ui;
  return [[column.asks, asks], [column.does, does], [column.answered, answered]].map(([name, row]) =>
    `${name}: ${briefText(report, row as Measure | null)}`
  ).join(" · ");
}
