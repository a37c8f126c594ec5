/** The tables of a study: columns, types, nullability, and values that several stages share. @module */

/** `time` is milliseconds since 1970 in UTC, stored as a timestamp; `texts` and `numbers` are lists. */
export type ColumnType =
  | "text"
  | "integer"
  | "number"
  | "boolean"
  | "time"
  | "texts"
  | "numbers";

/** A column of a table. */
export interface ColumnSpec {
  /** Its name in the table. */
  readonly name: string;
  /** What it holds. */
  readonly type: ColumnType;
  /** Whether a row may have no value in it. */
  readonly nullable: boolean;
}

/** The columns of a table, in the order in which they are written. */
export type Schema = readonly ColumnSpec[];

/** `"likes integer?"` is a nullable integer column named likes. */
function schema(...columns: string[]): Schema {
  return columns.map((column) => {
    const [name, type] = column.split(" ");
    return {
      name,
      type: type.replace("?", "") as ColumnType,
      nullable: type.endsWith("?"),
    };
  });
}

const collected = schema(
  "id text",
  "published_at time",
  "date_guessed boolean",
  "source text",
  "kind text",
  "text text",
  "url text?",
  "place text?",
  "author text?",
  "parent text?",
  "rating number?",
  "likes integer?",
  "comments integer?",
  "shares integer?",
  "views integer?",
  "extra text?",
  "batch text",
  "line integer",
);

/** The columns of every table, in the order in which they are written. */
export const SCHEMAS = {
  collected,
  rejected: schema("file text", "line integer", "reason text", "record text"),
  mentions: [
    ...collected,
    ...schema(
      "clean_text text",
      "lang text",
      "duplicate_of text?",
      "status text",
      "dropped_because text?",
    ),
  ],
  matches: schema(
    "mention text",
    "subject text",
    "subject_kind text",
    "matched text",
  ),
  topics: schema(
    "topic text",
    "label text",
    "terms texts",
    "size integer",
    "examples texts",
    "path text?", // its path in the tree of topics, one digit per fork: a common beginning is a broader topic
    "near text?", // a topic that may be the same, for a person to decide
    "x number?", // its place on the map, -1 to 1: topics with similar words lie close together
    "y number?",
    "agreement number?", // of the whole fit: mean adjusted Rand index of runs with other random starts
    "engine text?", // of the whole fit: the engine, and which of its attempts was chosen
  ),
  topic_members: schema("mention text", "topic text", "similarity number"),
  codes: schema(
    "mention text",
    "subject text?",
    "codebook text",
    "code text",
    "coder text",
    "confidence number?",
    "at time?",
  ),
  probabilities: schema(
    "mention text",
    "subject text?",
    "codebook text",
    "coder text",
    "p numbers",
  ),
  measures: schema(
    "question integer",
    "measure text",
    "subject text",
    "subject_kind text",
    "period_kind text",
    "period text",
    "dimension text?",
    "value text?",
    "raw number?",
    "corrected number?",
    "low number?",
    "high number?",
    "n integer",
    "n_labelled integer?",
    "authors integer?",
    "unit text",
  ),
  /** Made by measure: a mention that is due an answer by a subject's accounts. The inbox and question 11 read it. */
  answers: schema(
    "mention text",
    "subject text",
    "list text", // answer, or idea: ideas are listed separately
    "asked_at time", // when the response time started
    "expectation text?",
    "stage text?",
    "department text?",
    "answered_by text?", // the first official mention that answered; null: none (a help desk may have answered: see minutes)
    "minutes number?", // to the first answer, on the study's clock; null: still waiting
  ),
  /** Made by measure: what the data may lack, such as gaps in a source, overlapping files, guessed dates. */
  coverage: schema(
    "finding text", // gap, stopped, no data, guessed dates, column drift, overlap, no author
    "source text?",
    "file text?",
    "other text?",
    "from time?",
    "to time?",
    "count integer",
    "of integer",
    "names text?",
  ),
  /** Made by measure: what was decided about a mention, without its text; kept with each run for comparison. */
  decisions: schema(
    "mention text",
    "published_at time",
    "source text",
    "kind text",
    "author text?",
    "parent text?",
    "lang text",
    "duplicate_of text?",
    "status text",
    "dropped_because text?",
    "rating number?",
    "addressed text", // accounts of subjects that its text addresses: "@acme_help"
    "extra text?", // only the time at which its record says it was answered
  ),
} as const satisfies Record<string, Schema>;

/** Name of a table of a study. */
export type TableName = keyof typeof SCHEMAS;

/** What a mention can be. */
export const KINDS = [
  "post",
  "comment",
  "reply",
  "repost",
  "review",
  "ticket",
] as const;
/** One of {@linkcode KINDS}. */
export type Kind = (typeof KINDS)[number];

/** Why cleaning dropped a mention; the first reason that applies, in this order. */
export const DROP_REASONS = [
  "no text",
  "outside the period",
  "same record",
  "excluded",
  "repost",
  "exact duplicate",
  "near duplicate",
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** Value of column `lang` in `mentions` for a text whose language cannot be determined. */
export const UNDETERMINED = "und";

/** Separator in column `matched` of `matches`, between the pieces of text that a subject's query found. */
export const MATCHED_SEPARATOR = ", ";

/** The code in table `codes` for a mention that a coder has read and to which no code of the codebook applies. */
export const NONE = "none";

/** The coder in table `codes` of adjudicated decisions: they take precedence over those of single coders. */
export const ADJUDICATED = "adjudicated";
