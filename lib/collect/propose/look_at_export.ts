/** What an export file seems to be, and how it would be read. @module */
import { StudyError } from "../../tables/study_error.ts";
import { detectTimeForm } from "../../time/detect_time_form.ts";
import type { TimeForm } from "../../time/time_forms.ts";
import { FORMATS } from "../formats/mod.ts";
import { BODY, partsAmong } from "../formats/review_parts.ts";
import { foldHeader } from "../mapping/header_names.ts";
import { mentionTable } from "../mapping/mention_table.ts";
import { type Look, look } from "../reading/look.ts";
import { readMentions, type ReadResult } from "../read_mentions.ts";
import type { Rejected } from "../types.ts";
import { columnsByName, guessColumns } from "./guess_columns.ts";

/** Records looked at. */
const LOOKED_AT = 2000;
/** So many names are told where a file cannot be read. */
const NAMES_SHOWN = 10;
/** So many known names make a format sure, however few of them tell it from others. */
const ENOUGH_NAMES = 8;
/** The reason for which a look at a record rejects it. */
const LOOKED = "looked at";
/** The format that puts reviews in parts together. */
const REVIEWS = "otzovik";
/** Columns that stand for date and text while an unknown file's values are looked at. */
const ANY_COLUMN = "*";

/** What a look at a file found. */
export interface Finding {
  /** As the study will name it. */
  readonly file: string;
  /** What it was recognised as: `Brandwatch`; null: columns were guessed, or nothing was found. */
  readonly label: string | null;
  /** Its name for `format:` in the study; beside columns that were guessed, too, where a format puts the text together. */
  readonly format: string | null;
  /** `sure`: a known export; `likely`: it fits more than one, or few of its names are known; `guess`: by columns alone. */
  readonly sureness: "sure" | "likely" | "guess" | "unreadable";
  /** Columns that were guessed, by what they hold. */
  readonly columns: Readonly<Record<string, string>>;
  /** The order of day and month is open; this one was taken. */
  readonly openTime: TimeForm | null;
  /** Mentions among the first records, and reasons for those that were none. */
  readonly read: ReadResult;
  /** Why it cannot be read. */
  readonly problem: string | null;
  /** Names of its columns. */
  readonly names: readonly string[];
}

/** Looks at a file: its format, else its columns; then at its first records. */
export async function lookAtExport(path: string, file: string): Promise<Finding> {
  try {
    const seen = await lookAt(path, file);
    if (seen.format) return await tried(path, file, seen, {});
    if (seen.kind === "empty") return unreadable(file, [], "it holds no records");
    const { rows, refused } = await sampleRows(path, file, seen);
    const columns = guessColumns(seen.names, rows), problem = problemWith(columns, seen.names, rows, refused);
    const parted = inParts(seen.names, rows);
    const joined = parted && await tried(path, file, seen, parted, REVIEWS);
    if (joined && joined.read.mentions.length > 0) return joined;
    return problem ? unreadable(file, seen.names, problem) : await tried(path, file, seen, columns);
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    const [message] = error.message.replace(/^study\.yml:\d+: /, "").split("\n");
    return unreadable(
      file,
      [],
      message.startsWith(`Cannot read ${file}: `) ? message.slice(14 + file.length) : message,
    );
  }
}

async function lookAt(path: string, file: string): Promise<Look> {
  const source = { files: file, paths: [file], columns: {}, defaults: {}, line: 1, column_lines: {} };
  const task = {
    file,
    source,
    clock: { toUtc: (ms: number) => ms },
    name: (author: string) => author,
    formats: FORMATS,
    table: mentionTable(),
    note: () => {},
    pause: () => Promise.resolve(),
    limit: 1,
  };
  try {
    return await look(path, task);
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    // Unknown: looked at again as if the study named columns, so that its names come out.
    const open = { ...task, source: { ...source, columns: { text: ANY_COLUMN, published_at: ANY_COLUMN } } };
    return await look(path, open);
  }
}

/** Reads the first records; where day and month are open, day first is taken, or month first beside AM and PM. */
async function tried(
  path: string,
  file: string,
  seen: Look,
  columns: Readonly<Record<string, string>>,
  format?: string,
): Promise<Finding> {
  const options = { columns, format, limit: LOOKED_AT, name: file };
  const found = {
    file,
    columns,
    names: seen.names,
    format: format ?? seen.format?.name ?? null,
    label: seen.format?.label ?? null,
    problem: null,
  };
  const sureness = seen.format ? surenessOf(seen) : "guess";
  try {
    // All of the file, for one value far down may decide the order of its dates.
    return { ...found, sureness, openTime: null, read: await readMentions(path, options) };
  } catch (error) {
    if (!(error instanceof StudyError) || !error.message.includes("day-first")) throw error;
    const time = /\d\s?[ap]m\b/i.test(error.message) ? "month-first" : "day-first";
    return { ...found, sureness, openTime: time, read: await readMentions(path, { ...options, time }) };
  }
}

/**
 * The columns where the text stands in two, what is praised and what is blamed; null where it does not. A longer text
 * beside them, whatever it is called, goes before them.
 */
function inParts(
  names: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): Readonly<Record<string, string>> | null {
  const parts = partsAmong(names), beside = names.filter((name) => !parts?.includes(name));
  const { text, ...columns } = guessColumns(beside, rows) as Readonly<Record<string, string>>;
  const hasWords = parts?.every((name) => rows.some((row) => /\p{L}{2}/u.test(row[name] ?? "")));
  if (!parts || !hasWords || columns.published_at === undefined) return null;
  const length = (name: string) => rows.reduce((sum, row) => sum + (row[name] ?? "").length, 0);
  const isBody = text === undefined || BODY.includes(foldHeader(text)) ||
    parts.some((name) => length(name) > length(text));
  return isBody ? columns : { ...columns, title: text };
}

function surenessOf({ recognised, names, format }: Look): "sure" | "likely" {
  if (format!.shape === "feed" || format!.shape === "chat") return "sure";
  const [first, second] = recognised;
  const rivals = second && second.met >= first.met && second.known * 2 > first.known;
  return !rivals && (first.met >= Math.min(3, names.length) || first.known >= ENOUGH_NAMES) ? "sure" : "likely";
}

/** Why columns are not enough to read by; null if they are. */
function problemWith(
  { published_at, text }: Readonly<Record<string, string>>,
  names: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  refused: Rejected | undefined,
): string | null {
  if (names.length === 0) {
    return "no list of records was found in it; export it as CSV, or as JSON whose records stand in a list or one a line";
  }
  const shown = names.slice(0, NAMES_SHOWN).map((name) => JSON.stringify(name)).join(", ");
  if (rows.length === 0 && refused) {
    return `none of its first records can be read; line ${refused.line}: ${refused.reason}`;
  }
  if (rows.length === 0) return `it has no records, only a line of names: ${shown}`;
  if (published_at && !("unknown" in detectTimeForm([published_at]))) {
    return `it has no line of column names: its first line is a record (${shown}); put names above it`;
  }
  if (published_at && text) return null;
  const missing = [published_at ? "" : "dates", text ? "" : "texts"].filter((what) => what !== "").join(" and of ");
  const named = published_at ? undefined : columnsByName(names).published_at;
  const value = named === undefined ? undefined : rows.map((row) => row[named]?.trim()).find(isNoDate);
  const why = value === undefined ? "" : `; ${JSON.stringify(named)} holds ${JSON.stringify(value)}, which is no date`;
  return `no column of ${missing} was found among ${shown}${why}`;
}

function isNoDate(value: string | undefined): boolean {
  return Boolean(value) && "unknown" in detectTimeForm([value!]);
}

/** Values of the first records, and the first that cannot be read. */
interface Sampled {
  readonly rows: Record<string, string>[];
  readonly refused: Rejected | undefined;
}

/** The first records' values, by way of `extra`: with a column that is not there, every record is rejected or kept whole. */
async function sampleRows(path: string, file: string, seen: Look): Promise<Sampled> {
  const { names } = seen;
  if (names.length === 0) return { rows: [], refused: undefined };
  const rows: Record<string, string>[] = [];
  const keep = (value: (name: string) => string) =>
    void rows.push(Object.fromEntries(names.map((name) => [name, value(name)])));
  const { rejected } = await readRows(path, file, seen, keep);
  return { rows, refused: rejected.find(({ reason }) => reason !== LOOKED) };
}

async function readRows(path: string, file: string, seen: Look, keep: (value: (name: string) => string) => void) {
  const { names, names: [first], headerRow, sheet } = seen;
  const format = {
    name: "any",
    label: "any",
    shape: "table",
    confidence: "C",
    verified: "description",
    recognise: [],
    names,
    published_at: () => "2000-01-01T00:00:00Z",
    text: first,
    reject: (fields: { text(name: string): string | null }) => {
      keep((name) => fields.text(name) ?? "");
      return LOOKED;
    },
  } as const;
  return await readMentions(path, { format: "any", limit: 300, name: file, formats: [format], headerRow, sheet });
}

function unreadable(file: string, names: readonly string[], problem: string): Finding {
  const read = { mentions: [], rejected: [], notes: [] };
  return { file, label: null, format: null, sureness: "unreadable", columns: {}, openTime: null, read, problem, names };
}
