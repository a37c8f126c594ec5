/** Question 10: what do they expect of us, how do we behave, and where do the two differ? @module */
import { dumbbell } from "../../chart/mod.ts";
import { type Markup, markup } from "../markup.ts";
import { shown } from "../measures.ts";
import { breakdown } from "../parts/breakdown.ts";
import { GAP_COLOUR, peopleColour } from "../parts/colours.ts";
import { expectationAnswer } from "../texts/expectation_answer.ts";
import { type DataTable, heads } from "../parts/data_table.ts";
import { type Expectation, expectationsOf } from "../parts/expectations.ts";
import { figure } from "../parts/figure.ts";
import { labelOf } from "../texts/labels.ts";
import { contradictionsSection } from "../contradictions/contradictions_section.ts";
import { questionPage } from "../parts/page.ts";
import { fullText, intervalText, valueText } from "../texts/text_of.ts";
import type { Report, SubjectView } from "../types.ts";
import { silentAccounts } from "../texts/silent_accounts.ts";

/** Asked for, done and answered, for the company and beside its competitors. */
export function expectation(report: Report): Markup {
  const { figures, ui } = report.words;
  const by = { dimension: "expectations", column: ui.column.value, label: labelOf(report, "expectations") };
  return questionPage(report, {
    question: 10,
    answer: expectationAnswer(report),
    rests: expectationsOf(report, report.company).flatMap(({ asks, does }) => [asks, does]),
    figures: [
      gaps(report),
      breakdown(report, {
        ...by,
        title: figures.answered,
        note: silentAccounts(report).join(" "),
        measure: "answered expectation",
        by: "answered",
      }),
      ...(report.contradictions ? [contradictionsSection(report, report.contradictions)] : []),
    ],
  });
}

function gaps(report: Report): Markup {
  const { words, rivals, parameters } = report;
  const groups = rivals.map((subject) => ({ subject, rows: expectationsOf(report, subject) }));
  const top = Math.max(
    0.05,
    ...groups.flatMap(({ rows }) => rows.flatMap(({ asks, does }) => [shown(asks) ?? 0, shown(does) ?? 0])),
  );
  return figure(report, {
    title: words.figures.gaps,
    rows: groups.flatMap(({ rows }) => rows.flatMap(({ asks, does }) => [asks, does])),
    key: [
      { name: words.picture.asks, colour: peopleColour(report.company.colour) },
      { name: words.picture.does, colour: report.company.colour },
      { name: words.picture.gap, colour: GAP_COLOUR },
    ],
    columns: true,
    charts: groups.map(({ subject, rows }) => ({
      heading: markup`<h4><bdi>${subject.name}</bdi></h4>`,
      spec: dumbbell(
        rows.map(({ label, asks, does, asksWhere, doesWhere }) => ({
          label,
          from: shown(asks),
          to: shown(does),
          fromText: valueText(report, asks),
          toText: valueText(report, does),
          fromWhere: asksWhere,
          toWhere: doesWhere,
        })),
        {
          language: parameters.language,
          top,
          fromColour: peopleColour(report.company.colour),
          toColour: report.company.colour,
          gapColour: GAP_COLOUR,
        },
      ),
    })),
    table: gapTable(report, groups),
  });
}

interface Group {
  readonly subject: SubjectView;
  readonly rows: readonly Expectation[];
}

function gapTable(report: Report, groups: readonly Group[]): DataTable {
  return {
    words: 2,
    columns: heads(report, "subject", "value", "asks", "does", "answered", "interval"),
    rows: groups.flatMap(({ subject, rows }) =>
      rows.map((e) => [
        subject.name,
        e.label,
        { text: fullText(report, e.asks), where: shown(e.asks) ? e.asksWhere : undefined },
        { text: fullText(report, e.does), where: shown(e.does) ? e.doesWhere : undefined },
        { text: valueText(report, e.answered), where: shown(e.answered) ? e.answeredWhere : undefined },
        intervalText(report, e.answered),
      ])
    ),
  };
}
