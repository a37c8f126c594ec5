/** Columns of a table that a study leaves unnamed although their names say what they hold. @module */
import { foldHeader } from "../mapping/header_names.ts";
import { columnsByName } from "./guess_columns.ts";

/** What a name alone does not settle: its values must be looked at, for they change what a record is. */
const BY_VALUES: readonly string[] = ["kind", "answered_at"];

/**
 * Columns whose names say what they hold, without those that are named already: what a study of a table that no format
 * knows would lose, for such columns are kept in `extra` alone.
 *
 * @param names the table's columns
 * @param given the columns that the study names, by what they hold
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { unnamedColumns } from "./unnamed_columns.ts";
 *
 * const names = ["ID", "date", "text", "user", "type"];
 * assert.deepEqual(unnamedColumns(names, { published_at: "date", text: "text" }), { id: "ID", author: "user" });
 * ```
 */
export function unnamedColumns(
  names: readonly string[],
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const taken = new Set(Object.values(given).map(foldHeader)), found: Record<string, string> = {};
  const left = names.filter((name) => name !== "" && !taken.has(foldHeader(name)));
  for (const [target, name] of Object.entries(columnsByName(left))) {
    if (given[target] !== undefined || BY_VALUES.includes(target) || taken.has(foldHeader(name))) continue;
    taken.add(foldHeader(name));
    found[target] = name;
  }
  return found;
}
