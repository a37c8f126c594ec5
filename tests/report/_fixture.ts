/** A whole study's tables, invented, and what a stage is handed; the measures are counted here in the plainest way. */
import type { Frame } from "../../lib/tables/frame.ts";
import { FrameBuilder, type Row } from "../../lib/tables/frame.ts";
import { SCHEMAS, type TableName } from "../../lib/tables/schemas.ts";
import type { Part, StageContext } from "../../lib/tables/stage.ts";
import type { ReportParameters } from "../../lib/report/types.ts";
import { type FixtureMention, fixtureMentions, SUBJECTS, TOPICS } from "./_mentions.ts";
import { fixtureMeasures } from "./_measures.ts";

export const PARAMETERS: ReportParameters = {
  title: "Северика: что о нас говорят",
  language: "ru",
  timezone: "Europe/Moscow",
  subjects: SUBJECTS,
  codebooks: ["tone", "mention_type", "motives", "journey", "expectations"].map((use) => ({ use })),
  exclude: "вакансия",
  duplicates: "drop",
  reposts: "count",
  care: { target_minutes: 120, hours: "Mo-Fr 09:00-18:00", minutes_each: 6 },
  report: { formats: ["html"], colour: "#0a6", links: false },
};

export type Tables = Readonly<Record<string, Frame>>;

/** All tables of a study of so many mentions. */
export function fixtureTables(size = 1800): Tables {
  return tablesOf(fixtureMentions(size));
}

/** All tables of these mentions. */
export function tablesOf(mentions: readonly FixtureMention[]): Tables {
  return {
    mentions: table("mentions", [...mentions.map(mentionRow), ...droppedRows()]),
    rejected: table("rejected", [{ file: "exports/social.csv", line: 9, reason: "no date", record: "1;;;" }]),
    matches: table(
      "matches",
      mentions.flatMap(({ id, subjects }) =>
        subjects.map((subject) => ({ mention: id, subject, subject_kind: kindOf(subject), matched: subject }))
      ),
    ),
    topics: table(
      "topics",
      Object.entries(TOPICS).map(([topic, label]) => ({
        topic,
        label,
        terms: label.split(", "),
        size: 1,
        examples: [],
      })),
    ),
    topic_members: table(
      "topic_members",
      mentions.filter(({ topic }) => topic).map(({ id, topic }) => ({ mention: id, topic, similarity: 0.5 })),
    ),
    codes: table("codes", mentions.flatMap(codeRows)),
    answers: table("answers", mentions.flatMap(answerRows)),
    measures: table("measures", fixtureMeasures(mentions)),
  };
}

/** What the stage is handed; files it writes appear in `files`. */
export function fakeContext(tables: Tables, parameters: ReportParameters = PARAMETERS) {
  const files = new Map<string, string | Uint8Array>();
  const context = {
    parameters,
    folder: "/nowhere",
    inputs: {},
    parts: (name: string) => tables[name] ? [partOf(tables[name])] : [],
    writeFile: (name: string, content: string | Uint8Array) => Promise.resolve(void files.set(name, content)),
    progress: () => {},
    note: () => {},
    step: async <T>(_name: string, work: () => T | Promise<T>) => await work(),
  } as unknown as StageContext<ReportParameters>;
  return { context, files };
}

export function partOf(frame: Frame): Part {
  return { hash: "", rows: frame.length, read: () => frame };
}

export function table(name: TableName, rows: readonly Row[]): Frame {
  const builder = new FrameBuilder(SCHEMAS[name]);
  for (const row of rows) builder.add(row);
  return builder.build();
}

function kindOf(subject: string): string {
  return SUBJECTS.find(({ name }) => name === subject)!.kind;
}

function mentionRow({ id, ms, source, kind, text, author, parent }: FixtureMention, i: number): Row {
  return {
    id,
    published_at: ms,
    date_guessed: false,
    source,
    kind,
    text,
    author,
    parent,
    url: `https://example.org/${i}`,
    batch: "exports/social.csv",
    line: i + 2,
    clean_text: text,
    lang: "ru",
    status: "kept",
    rating: kind === "review" ? 1 + i % 5 : null,
  };
}

function droppedRows(): Row[] {
  const reasons = ["exact duplicate", "exact duplicate", "near duplicate", "outside the period"];
  return reasons.map((dropped_because, i) => ({
    ...mentionRow(
      { id: `vk:d${i}`, ms: 0, source: "vk", kind: "post", text: "копия", author: "x" } as FixtureMention,
      i,
    ),
    status: "dropped",
    dropped_because,
  }));
}

function codeRows({ id, subjects, tone, type, motive, journey, expectations }: FixtureMention): Row[] {
  const row = (codebook: string, code: string, subject?: string) => ({
    mention: id,
    subject,
    codebook,
    code,
    coder: codebook === "tone" ? "words" : "rule",
  });
  return [
    ...subjects.map((subject) => row("tone", tone, subject)),
    row("mention_type", type),
    row("motives", motive),
    row("journey", journey),
    ...(expectations.length ? expectations : ["none"]).map((code) => row("expectations", code)),
  ];
}

function answerRows({ id, ms, subjects, answered, expectations, journey }: FixtureMention): Row[] {
  if (answered === undefined) return [];
  return subjects.map((subject) => ({
    mention: id,
    subject,
    list: expectations.includes("ideas") ? "idea" : "answer",
    asked_at: ms,
    expectation: expectations[0],
    stage: journey,
    department: "Служба поддержки",
    answered_by: answered === null ? null : `${id}a`,
    minutes: answered,
  }));
}
