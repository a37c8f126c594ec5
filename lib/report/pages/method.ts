/** Method and books: what was read, what became of it, by which rules. @module */
import { type Markup, markup } from "../markup.ts";
import { dataGaps } from "../parts/data_gaps.ts";
import { dataTable } from "../parts/data_table.ts";
import { shown } from "../measures.ts";
import { handlesText } from "../texts/author_name.ts";
import { codebookLabel, coderLabel, hoursLabel } from "../texts/labels.ts";
import { limitsOf } from "../texts/method_rules.ts";
import { aboutAny } from "../texts/read_text.ts";
import type { Report } from "../types.ts";

/** The last page: everything a reviewer asks first. */
export function method(report: Report): Markup {
  const { words } = report;
  return markup`<section class="page method" id="method" aria-labelledby="h-method"><header><h2 id="h-method">${words.ui.method}</h2>
<p class="answer">${words.method.intro}</p></header>
${books(report)}${dataGaps(report)}${rules(report)}${subjects(report)}${coders(report)}
<h3>${words.method.limits}</h3><ul class="plain">${limitsOf(report).map((text) => markup`<li>${text}</li>`)}</ul>
<p class="note">${words.method.version} ${report.version}.</p></section>\n`;
}

function books(report: Report): Markup {
  const { words, numbers, books } = report;
  const m = words.method, about = aboutAny(report);
  const line = (level: number | string, label: string, count: number) =>
    markup`<tr class="level${level}"><th scope="row">${label}</th><td class="n">${numbers.count(count)}</td></tr>\n`;
  const dropped = books.dropped.map(([reason, count]) =>
    line(2, `${m.dropped}: ${m.dropReasons[reason] ?? reason}`, count)
  );
  return markup`<h3>${m.books}</h3><table class="books"><tbody>
${line(0, m.records, books.records)}${line(1, m.rejected, books.rejected)}${line(1, m.mentions, books.mentions)}
${dropped}${line("2 kept", m.kept, books.kept)}${
    about !== null && line(3, m.about, about)
  }</tbody></table><p class="note">${m.equation}</p>`;
}

function rules(report: Report): Markup {
  const { words, numbers, parameters } = report;
  const m = words.method;
  const { care } = parameters;
  const topicless = report.measures.one("mentions", {
    subject: report.company.name,
    dimension: "topic",
    value: "none",
  });
  return markup`<h3>${m.rules}</h3><ul class="plain">
    <li>${m.timezone} ${parameters.timezone}.</li>
    <li>${m.duplicates[parameters.duplicates]} ${m.reposts[parameters.reposts]}</li>
    ${parameters.exclude && markup`<li>${m.exclude} <code>${parameters.exclude}</code></li>`}
    <li>${m.target(numbers.minutes(care.target_minutes))} ${
    care.hours ? m.hours(hoursLabel(report, care.hours)) : m.roundTheClock
  }</li>
    ${
    shown(topicless) !== null &&
    markup`<li>${m.topicless(words.counted.mentions(shown(topicless)!, numbers.count(shown(topicless)!)))}</li>`
  }
    <li>${m.howNote}</li></ul>
  `;
}

function subjects(report: Report): Markup {
  const { words, subjects } = report;
  const rows = subjects.map(({ name, kind, query, accounts }) => [
    name,
    words.codes.subject_kind[kind],
    query,
    handlesText(accounts),
  ]);
  const columns = [words.ui.column.subject, words.ui.column.kind, words.method.query, words.method.accounts];
  return markup`<h3>${words.method.subjects}</h3>${dataTable({ columns, rows, words: 4 }, words.method.subjects)}`;
}

function coders(report: Report): Markup {
  const { words, numbers, coders } = report;
  if (coders.length === 0) return markup``;
  const rows = coders.map((
    { codebook, coder, codes },
  ) => [codebookLabel(report, codebook), coderLabel(report, coder), numbers.count(codes)]);
  const columns = [words.method.codebook, words.method.coder, words.method.coded];
  return markup`<h3>${words.method.coders}</h3>${dataTable({ columns, rows, words: 2 }, words.method.coders)}`;
}
