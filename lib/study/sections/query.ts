/** Queries of subjects and of `exclude`. @module */
import { parseQuery, QueryError } from "../../query/mod.ts";
import type { Entry } from "../yaml/entry.ts";
import type { Reader } from "../yaml/parse_yaml.ts";
import { textOf } from "../yaml/scalars.ts";

/** Characters shown before and behind the place where reading stopped. */
const CHARACTERS_AROUND = 24;

/**
 * A query that can be read; undefined, with a message that shows the place, if it cannot.
 *
 * @param whose `query of subject "МТС"`
 */
export function queryOf(entry: Entry | undefined, whose: string, reader: Reader): string | undefined {
  const query = textOf(entry, "'билайн OR beeline'", reader);
  if (entry === undefined || query === undefined) return undefined;
  try {
    parseQuery(query);
    return query;
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const message = error.message.replace("Cannot read query", `Cannot read ${whose}`);
    reader.problems.add(entry.line, `${message}; here: ${placeIn(query, error.position)}`);
    return undefined;
  }
}

/** The query around a position, with a mark there: `"мтс" AND NOT ▸(мотоцикл`. */
function placeIn(query: string, position: number): string {
  const from = Math.max(0, position - CHARACTERS_AROUND), to = position + CHARACTERS_AROUND;
  const [before, after] = [query.slice(from, position), query.slice(position, to)].map((part) =>
    part.replace(/\s+/g, " ")
  );
  return `${from > 0 ? "…" : ""}${before}▸${after}${to < query.length ? "…" : ""}`;
}
