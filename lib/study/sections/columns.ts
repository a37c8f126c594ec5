/** The keys `columns` and `defaults` of a source. @module */
import { KINDS } from "../../tables/schemas.ts";
import { quoted } from "../problems.ts";
import { type Entry, fieldsOf } from "../yaml/entry.ts";
import type { Reader } from "../yaml/parse_yaml.ts";
import { choiceOf, textOf } from "../yaml/scalars.ts";

/** The columns that a source names. */
export interface Columns {
  /** The column's name in the export, by what it is read as. */
  readonly columns: Readonly<Record<string, string>>;
  /** Where study.yml says so, likewise. */
  readonly lines: Readonly<Record<string, number>>;
}

/** Columns of the export by what they are read as, with the line of each. */
export function columnsOf(entry: Entry | undefined, targets: readonly string[], reader: Reader): Columns {
  const fields = entry && fieldsOf(entry, targets, "columns: { id: twitid, published_at: date, text: text }", reader);
  const columns: [string, string][] = [], lines: [string, number][] = [];
  for (const [target, named] of fields ?? []) {
    const column = textOf(named, `${target}: "Name of a column"`, reader);
    if (column === undefined) continue;
    columns.push([target, column]);
    lines.push([target, named.line]);
  }
  return { columns: Object.fromEntries(columns), lines: Object.fromEntries(lines) };
}

/** Columns that tell records apart or date them: one value for all would be wrong. */
const NO_DEFAULT = ["id", "published_at", "time_of_day", "answered_at", "text", "title", "url", "parent"];

/** Values for all records of a source; those of columns that are numbers must be numbers. */
export function defaultsOf(
  entry: Entry | undefined,
  targets: readonly string[],
  reader: Reader,
): Readonly<Record<string, string>> {
  const keys = targets.filter((target) => !NO_DEFAULT.includes(target));
  const fields = entry && fieldsOf(entry, keys, "defaults: { source: twitter }", reader);
  const defaults: [string, string][] = [];
  for (const [target, value] of fields ?? []) {
    const text = target === "kind" ? choiceOf(value, KINDS, reader) : textOf(value, `${target}: twitter`, reader);
    if (text !== undefined && isNumeric(target) && !Number.isFinite(Number(text))) {
      reader.problems.add(value.line, `Cannot read ${value.name}: found ${quoted(text)}; a number is needed`);
    } else if (text !== undefined) defaults.push([target, text]);
  }
  return Object.fromEntries(defaults);
}

function isNumeric(target: string): boolean {
  return ["rating", "likes", "comments", "shares", "views"].includes(target);
}
