/** Rows of a CSV under `coding/`, by the names of its columns. @module */
import { type CsvRecord, csvRecords } from "./csv_records.ts";
import { plainCell } from "./plain_cell.ts";

/** A row: what stands under each column asked for, trimmed; empty where the file lacks the column. */
export interface PeopleRow<C extends string> extends Omit<CsvRecord, "fields"> {
  readonly cells: Readonly<Record<C, string>>;
}

/** A file as read: its rows, or the columns that it lacks. */
export interface PeopleTable<C extends string> {
  readonly rows: readonly PeopleRow<C>[];
  /** Columns that had to be there and are not; null where none is missing. */
  readonly missing: readonly C[] | null;
  /** The columns that are there, as written. */
  readonly found: readonly string[];
}

/**
 * Reads rows by column names, in any order and any case.
 *
 * @param columns those that are read
 * @param optional those of them that may be missing
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { peopleTable } from "./people_table.ts";
 *
 * const { rows } = peopleTable("Code,mention\nvent,vk:1\n", ["mention", "code", "at"], ["at"]);
 * assert.deepEqual(rows[0].cells, { mention: "vk:1", code: "vent", at: "" });
 * assert.deepEqual(peopleTable("text,tone\n", ["mention", "tone"], []).missing, ["mention"]);
 * ```
 */
export function peopleTable<const C extends string>(
  text: string,
  columns: readonly C[],
  optional: readonly C[],
): PeopleTable<C> {
  const [head, ...records] = csvRecords(text);
  const found = (head?.fields ?? []).map((name) => name.trim());
  const places = columns.map((name) => found.findIndex((other) => other.toLowerCase() === name));
  const missing = columns.filter((name, i) => places[i] < 0 && !optional.includes(name));
  if (missing.length > 0) return { rows: [], missing, found };
  const rows = records.map(({ fields, ...place }) => {
    const cells = columns.map((name, i) => [name, plainCell(fields[places[i]] ?? "").trim()]);
    return { cells: Object.fromEntries(cells) as Record<C, string>, ...place };
  });
  return { rows, missing: null, found };
}
