/** The tables a study is made of: columns, types, which may be null, and words that several stages read in them. @module */

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
  /** As in the table. */
  readonly name: string;
  /** What it holds. */
  readonly type: ColumnType;
  /** Whether a row may lack it. */
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
    "path text?", // its way through the tree of topics, a digit a fork: equal beginnings are one broader matter
    "near text?", // a topic it may be one with, for a person to decide
    "x number?", // its place on the map, -1 to 1: topics of similar words lie side by side
    "y number?",
    "agreement number?", // of the whole fit: mean adjusted Rand index of runs with other random starts
    "engine text?", // of the whole fit: which engine, and which of what it tried stands
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
  /** A mention that asks for an answer of a subject's accounts, by measure: what the inbox and question 11 stand on. */
  answers: schema(
    "mention text",
    "subject text",
    "list text", // answer, or idea: an idea is listed apart
    "asked_at time", // when the clock of the answer started
    "expectation text?",
    "stage text?",
    "department text?",
    "answered_by text?", // the official mention that answered first; null: none did (a help desk may have: see minutes)
    "minutes number?", // to the first answer, by the clock; null: still waiting
  ),
  /** What the data may lack, by measure: a gap in a source's time line, files that overlap, dates that were guessed. */
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
  /** What was decided over a mention, without its text, by measure: kept with each run so that two runs can be compared. */
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
    "addressed text", // the subjects' accounts that its text addresses: "@acme_help"
    "extra text?", // when its record says that it was answered, and nothing else of `extra`
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

/** Why cleaning dropped a mention, in the order in which the reasons are tried. */
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

/** What column `lang` of `mentions` holds for a text in no language that can be told. */
export const UNDETERMINED = "und";

/** What stands in column `matched` of `matches` between the pieces of the text that a subject's query found. */
export const MATCHED_SEPARATOR = ", ";

/** The code in table `codes` that says: a coder looked at the mention, and no code of the codebook fits. */
export const NONE = "none";

/** The coder in table `codes` of what was settled (adjudicated) where people differed: it goes before each of theirs. */
export const ADJUDICATED = "adjudicated";
