import { FrameBuilder, type Row } from "../../lib/tables/frame.ts";
import { answerAlone } from "../../lib/tables/answered_at.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";
import type { Subject } from "../../lib/tables/subject.ts";
import {
  buildFacts,
  type CareRules,
  type FactParameters,
  type Facts,
  type FactTables,
} from "../../lib/measure/facts/mod.ts";
import type { MeasureRow } from "../../lib/measure/types.ts";

/** A mention in few words; what is left out is usual. */
export interface Said {
  readonly id: string;
  /** ISO, UTC. */
  readonly at: string;
  readonly by?: string;
  readonly about?: readonly string[];
  readonly source?: string;
  readonly kind?: string;
  readonly lang?: string;
  readonly text?: string;
  readonly rating?: number;
  /** The mention it answers. */
  readonly to?: string;
  /** When its own record says that it was answered, ISO, UTC; null: not yet; left out: it says nothing. */
  readonly answered?: string | null;
  /** Why it was dropped. */
  readonly dropped?: string;
  /** The mention whose copy it is. */
  readonly copy_of?: string;
  readonly topic?: string;
  /** Codes by codebook; of tone by subject: `{ tone: { Acme: "negative" } }`. */
  readonly codes?: Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;
}

export interface Study {
  readonly said: readonly Said[];
  readonly subjects: readonly Subject[];
  readonly parameters?: Partial<Omit<FactParameters, "care">> & { readonly care?: Partial<CareRules> };
}

export const CARE: CareRules = {
  target_minutes: 60,
  hours: null,
  clock: "last customer message",
  minutes_each: 6,
  route: {},
};

const CODEBOOKS = ["tone", "mention_type", "motives", "journey", "expectations"].map((use) => ({ use }));

/** A subject without accounts. */
export function subject(name: string, kind: Subject["kind"] = "company", more: Partial<Subject> = {}): Subject {
  return { name, kind, query: name, accounts: [], ...more };
}

export function parametersOf({ subjects, parameters = {} }: Study): FactParameters {
  return {
    timezone: "UTC",
    period: null,
    codebooks: CODEBOOKS,
    ...parameters,
    subjects,
    care: { ...CARE, ...parameters.care },
  };
}

/** The study's tables; a new part after every `part` mentions. */
export function tablesOf({ said, subjects }: Study, part = Infinity): Omit<FactTables, "rows"> {
  const parts: Said[][] = [];
  said.forEach((one, i) => i % part === 0 ? parts.push([one]) : parts.at(-1)!.push(one));
  const frames = (schema: (typeof SCHEMAS)[keyof typeof SCHEMAS], rowsOf: (one: Said) => Row[]) =>
    parts.map((own) => {
      const table = new FrameBuilder(schema);
      for (const row of own.flatMap(rowsOf)) table.add(row);
      return table.build();
    });
  const kindOf = (name: string) => subjects.find((subject) => subject.name === name)!.kind;
  const topics = new FrameBuilder(SCHEMAS.topics);
  for (const topic of new Set(said.flatMap((one) => one.topic ?? []))) {
    topics.add({ topic, label: topic, terms: [], size: 1, examples: [] });
  }
  return {
    mentions: frames(SCHEMAS.mentions, (one) => [mentionRow(one)]),
    matches: frames(
      SCHEMAS.matches,
      (one) =>
        (one.about ?? []).map((name) => ({
          mention: one.id,
          subject: name,
          subject_kind: kindOf(name),
          matched: name,
        })),
    ),
    topics: [topics.build()],
    topic_members: frames(
      SCHEMAS.topic_members,
      (one) => one.topic ? [{ mention: one.id, topic: one.topic, similarity: 1 }] : [],
    ),
    codes: frames(SCHEMAS.codes, codeRows),
  };
}

export function factsOf(study: Study, part?: number): Facts {
  return buildFacts(tablesOf(study, part), parametersOf(study));
}

function mentionRow(one: Said): Row {
  return {
    id: one.id,
    published_at: Date.parse(one.at.length > 10 ? `${one.at}Z` : one.at),
    date_guessed: false,
    source: one.source ?? "vk",
    kind: one.kind ?? "post",
    text: one.text ?? "",
    clean_text: one.text ?? "",
    author: one.by,
    parent: one.to,
    rating: one.rating,
    extra: one.answered === undefined ? null : answerAlone(one.answered ? Date.parse(`${one.answered}Z`) : Infinity),
    lang: one.lang ?? "ru",
    duplicate_of: one.copy_of,
    status: one.dropped ? "dropped" : "kept",
    dropped_because: one.dropped,
    batch: "a.csv",
    line: 1,
  };
}

function codeRows({ id, codes = {} }: Said): Row[] {
  const row = (codebook: string, code: string, subject?: string) => ({
    mention: id,
    subject,
    codebook,
    code,
    coder: "rule",
  });
  return Object.entries(codes).flatMap(([codebook, given]) => {
    if (typeof given === "string") return [row(codebook, given)];
    if (Array.isArray(given)) return given.map((code) => row(codebook, code));
    return Object.entries(given).map(([subject, code]) => row(codebook, code, subject));
  });
}

/** What of a row one asks for; left out: the whole period, no dimension. */
export interface Asked {
  readonly measure: string;
  readonly subject?: string;
  readonly period?: string;
  readonly period_kind?: string;
  readonly dimension?: string;
  readonly value?: string;
}

/** The rows that are asked for. */
export function rowsOf(rows: readonly MeasureRow[], asked: Asked): MeasureRow[] {
  const { measure, subject, dimension = null, value, period } = asked;
  const period_kind = asked.period_kind ?? (period === undefined ? "all" : undefined);
  return rows.filter((row) =>
    row.measure === measure && (subject === undefined || row.subject === subject) && row.dimension === dimension &&
    (value === undefined || row.value === value) && (period === undefined || row.period === period) &&
    (period_kind === undefined || row.period_kind === period_kind)
  );
}

/** The one row that is asked for. */
export function rowOf(rows: readonly MeasureRow[], asked: Asked): MeasureRow {
  const found = rowsOf(rows, asked);
  if (found.length !== 1) throw new Error(`${found.length} rows for ${JSON.stringify(asked)}`);
  return found[0];
}
