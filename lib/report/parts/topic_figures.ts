/** Topics as a map, as a list, and in change. @module */
import { seriesColours, topicMap } from "../../chart/mod.ts";
import { type Markup, markup } from "../markup.ts";
import { labelOf } from "../texts/labels.ts";
import { topicChanges } from "../texts/topic_changes.ts";
import { mondayOf } from "../texts/weeks.ts";
import { valueText } from "../texts/text_of.ts";
import type { Report } from "../types.ts";
import { type Cell, dataTable } from "./data_table.ts";
import { figure } from "./figure.ts";

/** Branches of the tree that have a colour of their own on the map: as many forks down as give so many. */
const FEWEST_COLOURS = 5, MOST_FORKS = 12;
const CHANGES_MAX = 8, TERMS_MAX = 7;

/** Topics of the company on a map; a click leads to its mentions in the topic. */
export function topicMapFigure(report: Report, values: readonly string[]): Markup {
  const { words, measures, company, links, parameters } = report;
  const label = labelOf(report, "topic");
  const forks = forksFor([...report.topics.values()].map(({ path }) => path ?? ""));
  const rows = values.flatMap((value) => {
    const topic = report.topics.get(value);
    const row = measures.one("mentions", { subject: company.name, dimension: "topic", value });
    if (!topic || topic.x === null || topic.y === null || !row?.raw) return [];
    const text = `${label(value)}: ${words.counted.mentions(row.raw, report.numbers.count(row.raw))}`;
    const group = (topic.path ?? "").slice(0, forks), where = links.to(company.index, "topic", value);
    const name = label(value).split(", ")[0];
    return [{ label: name, whole: label(value), x: topic.x, y: topic.y, size: row.raw, group, text, where, row }];
  });
  if (rows.length < 2) return markup``;
  const groups = [...new Set(rows.map(({ group }) => group))].sort();
  const colours = seriesColours(groups, parameters.report.colour);
  return figure(report, {
    title: words.figures.topicMap,
    note: `${company.name} · ${words.figures.topicMapNote}`,
    rows: rows.map(({ row }) => row),
    charts: [{
      spec: topicMap(rows.map(({ row: _, whole: __, ...point }) => point), { language: parameters.language, colours }),
    }],
    table: {
      columns: [words.ui.column.topic, words.ui.column.mentions],
      rows: rows.map(({ whole, row, where }) => [whole, { text: valueText(report, row), where }]),
    },
  });
}

function forksFor(paths: readonly string[]): number {
  for (let forks = 1; forks < MOST_FORKS; forks++) {
    if (new Set(paths.map((path) => path.slice(0, forks))).size >= FEWEST_COLOURS) return forks;
  }
  return MOST_FORKS;
}

/** Every topic with its words, in the order of the tree; how far to trust them stands above. */
export function topicList(report: Report): Markup {
  const { words, measures, company, links, numbers } = report;
  const topics = [...report.topics.values()].sort((a, b) => (a.path ?? "") < (b.path ?? "") ? -1 : 1);
  if (topics.length === 0) return markup``;
  const [{ agreement }] = topics;
  const trust = agreement === null ? "" : words.figures.topicTrust(numbers.coefficient(agreement));
  const rows = topics.map(({ topic, label, terms, size, path, near }): Cell[] => {
    const row = measures.one("share of topic", { subject: company.name, dimension: "topic", value: topic });
    const where = row?.raw ? links.to(company.index, "topic", topic) : undefined;
    const other = near === null ? "" : ` (${words.ui.column.near}: ${report.topics.get(near)?.label ?? near})`;
    const told = terms.slice(0, TERMS_MAX).join(", ") + other;
    return [path ?? "", { text: label, where }, told, numbers.count(size), valueText(report, row)];
  });
  const { column } = words.ui;
  const columns = [column.branch, column.topic, column.terms, column.mentions, company.name];
  return markup`<figure class="figure"><figcaption><h3>${words.figures.topicList}</h3><p class="note">${words.figures.topicListNote} ${trust}</p></figcaption>
${dataTable({ columns, rows, words: 3 }, words.figures.topicList)}</figure>\n`;
}

/** What rose and fell from the week before to the last whole week. */
export function topicChangeFigure(report: Report): Markup {
  const { words, measures, company, links, numbers } = report;
  const label = labelOf(report, "topic");
  const found = topicChanges(measures, company.name, report.topics.keys());
  if (!found) return markup``;
  const { changes } = found, weekOf = (week: string) => week && numbers.dayOfMonth(mondayOf(week));
  const most = changes.length > CHANGES_MAX
    ? [...changes.slice(0, CHANGES_MAX / 2), ...changes.slice(-CHANGES_MAX / 2)]
    : changes;
  const rows = most.map(({ topic, change, low, high, before, now }): Cell[] => [
    { text: label(topic), where: links.to(company.index, "topic", topic) },
    words.ui.points(numbers.points(change)),
    `${numbers.points(low)} … ${numbers.points(high)}`,
    `${numbers.count(before)} → ${numbers.count(now)}`,
  ]);
  const { column } = words.ui;
  const table = dataTable(
    { columns: [column.topic, column.change, column.interval, column.mentions], rows },
    words.figures.topicChange,
  );
  const note = `${company.name} · ${words.figures.topicChangeNote(weekOf(found.before), weekOf(found.now))}`;
  return markup`<figure class="figure"><figcaption><h3>${words.figures.topicChange}</h3><p class="note">${note}</p></figcaption>
${table}</figure>\n`;
}
