/** The sheets that hold mentions: a sample of all, and those that wait for an answer. @module */
import type { InboxLine } from "../inbox.ts";
import type { Sample, SampledMention } from "../mentions/sample.ts";
import { codebookLabel, labelOf } from "../texts/labels.ts";
import type { Report } from "../types.ts";
import { type Cell, numberCell, type Sheet, type SheetColumn } from "./types.ts";

/** A mention a row, with what was decided about it. */
export function mentionsSheet(report: Report, { mentions, of }: Sample): Sheet {
  const { words, numbers, parameters } = report;
  const c = words.tables.columns;
  const books = [...new Set(mentions.flatMap(({ codes }) => [...codes.keys()]))].sort();
  const note = mentions.length < of
    ? words.tables.sample(numbers.count(mentions.length), numbers.count(of))
    : words.tables.all(numbers.count(of));
  const columns: SheetColumn[] = [
    { head: c.time, width: 17 },
    { head: c.source, width: 14 },
    { head: c.kind, width: 13 },
    { head: c.author, width: 16 },
    { head: c.official, width: 13 },
    { head: c.subjects, width: 24 },
    { head: c.tone, width: 26 },
    { head: c.topic, width: 26 },
    ...books.map((book) => ({ head: codebookLabel(report, book), width: 24 })),
    { head: c.rating, width: 9 },
    { head: c.place, width: 14 },
    { head: c.text, width: 90, wrapped: true },
    ...(parameters.report.links ? [{ head: c.url, width: 30 }] : []),
    { head: c.id, width: 24 },
  ];
  return {
    name: words.tables.mentions,
    title: words.tables.mentions,
    lead: [note],
    tables: [{ file: "13-mentions", columns, rows: mentions.map((mention) => rowOf(report, mention, books)) }],
  };
}

function rowOf(report: Report, mention: SampledMention, books: readonly string[]): Cell[] {
  const { words, subjects, parameters } = report;
  const [kind, tone, topic] = ["kind", "tone", "topic"].map((name) => labelOf(report, name));
  const labels = (book: string) => (mention.codes.get(book) ?? []).map(labelOf(report, book)).join(", ");
  const tones = mention.about.filter((one) => one.tone !== "");
  const several = mention.about.length > 1;
  return [
    numberCell(mention.local, "moment"),
    labelOf(report, "source")(mention.source),
    kind(mention.kind),
    mention.author,
    mention.official ? words.tables.yes : "",
    mention.about.map(({ subject }) => subjects[subject].name).join(", "),
    tones.map((one) => several ? `${subjects[one.subject].name}: ${tone(one.tone)}` : tone(one.tone)).join(", "),
    mention.topic === null ? "" : topic(mention.topic),
    ...books.map(labels),
    numberCell(mention.rating, "count"),
    mention.place,
    mention.text,
    ...(parameters.report.links ? [mention.url] : []),
    mention.id,
  ];
}

/** A row for each mention that waits for an answer, in the order of `inbox.csv`. */
export function inboxSheet(report: Report, lines: readonly InboxLine[]): Sheet {
  const { words } = report;
  const c = words.tables.columns;
  const [expectation, stage, source] = ["expectations", "journey", "source"].map((name) => labelOf(report, name));
  const label = (of: (value: string) => string, value: string) => value === "" ? "" : of(value);
  return {
    name: words.tables.inbox,
    title: words.tables.inbox,
    lead: [words.tables.inboxLead],
    tables: [{
      file: "14-inbox",
      columns: [
        { head: c.list, width: 12 },
        { head: c.time, width: 17 },
        { head: c.waiting, width: 14 },
        { head: c.source, width: 14 },
        { head: c.author, width: 16 },
        { head: c.subject, width: 20 },
        { head: c.expectation, width: 26 },
        { head: c.stage, width: 26 },
        { head: c.department, width: 26 },
        { head: c.text, width: 90, wrapped: true },
        { head: c.id, width: 24 },
      ],
      rows: lines.map((line): Cell[] => [
        words.tables.lists[line.list] ?? line.list,
        numberCell(Date.parse(`${line.published_at.replace(" ", "T")}Z`), "moment"),
        numberCell(Math.round(line.waiting_hours * 10) / 10, "count"),
        label(source, line.source),
        line.author,
        line.subject,
        label(expectation, line.expectation),
        label(stage, line.stage),
        line.department,
        line.text,
        line.id,
      ]),
    }],
  };
}
