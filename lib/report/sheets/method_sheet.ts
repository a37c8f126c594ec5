/** The sheet of method and books: what was read, what became of it, by which rules. @module */
import { handlesText } from "../texts/author_name.ts";
import { limitsOf, methodRules } from "../texts/method_rules.ts";
import { codebookLabel, coderLabel } from "../texts/labels.ts";
import { howCounted } from "../texts/how_counted.ts";
import { aboutAny } from "../texts/read_text.ts";
import type { Report } from "../types.ts";
import { type Cell, numberCell, type Sheet } from "./types.ts";

/** Books, rules, subjects, coders, how each number is counted, limits, version: a line each. */
export function methodSheet(report: Report): Sheet {
  const { words, version } = report;
  const { method: m, tables } = words;
  const c = tables.columns;
  return {
    name: tables.method,
    title: tables.method,
    lead: [m.intro, m.equation],
    tables: [{
      file: "12-method-and-books",
      columns: [
        { head: c.section, width: 30 },
        { head: c.what, width: 46, wrapped: true },
        { head: c.number, width: 12 },
        { head: c.note, width: 90, wrapped: true },
      ],
      rows: [
        ...books(report),
        ...methodRules(report).map((rule): Cell[] => [m.rules, "", null, rule]),
        ...subjects(report),
        ...report.coders.map(({ codebook, coder, codes }): Cell[] => [
          m.coders,
          `${codebookLabel(report, codebook)}: ${coderLabel(report, coder)}`,
          numberCell(codes, "count"),
          m.coded,
        ]),
        ...words.questions.flatMap((question, i) =>
          howCounted(report, i + 1).map((how): Cell[] => [words.ui.how, `${i + 1}. ${question}`, null, how])
        ),
        ...limitsOf(report).map((text): Cell[] => [m.limits, "", null, text]),
        [m.version, version, null, ""],
      ],
    }],
  };
}

function books(report: Report): Cell[][] {
  const { words, books } = report, m = words.method, about = aboutAny(report);
  const line = (what: string, count: number): Cell[] => [m.books, what, numberCell(count, "count"), ""];
  return [
    line(m.records, books.records),
    line(m.rejected, books.rejected),
    line(m.mentions, books.mentions),
    ...books.dropped.map(([reason, count]) => line(`${m.dropped}: ${m.dropReasons[reason] ?? reason}`, count)),
    line(m.kept, books.kept),
    ...(about === null ? [] : [line(m.about, about)]),
  ];
}

function subjects({ words, subjects, measures }: Report): Cell[][] {
  return subjects.map(({ name, kind, query, accounts }): Cell[] => {
    const known = handlesText(accounts);
    const rest = known === "" ? "" : `; ${words.method.accounts}: ${known}`;
    const count = measures.one("mentions", { subject: name })?.raw;
    return [
      words.method.subjects,
      `${name} (${words.codes.subject_kind[kind]})`,
      numberCell(count, "count"),
      `${words.method.query}: ${query}${rest}`,
    ];
  });
}
