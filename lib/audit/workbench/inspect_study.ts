/** The query workbench over a study's own mentions. @module */
import { fieldsOf, parseQuery } from "../../query/mod.ts";
import type { Study } from "../../study/types.ts";
import { openFinished } from "../finished_study.ts";
import { inspectQueries, type TextPart } from "./inspect_queries.ts";
import { readRelevance } from "./read_relevance.ts";
import type { QueryReport } from "./types.ts";

/** Mentions that are none of a query's business: a record met again, and what has no text or another date. */
const ASIDE = new Set(["same record", "no text", "outside the period"]);

/**
 * Looks at the query of each subject over the mentions of the last run: those in the period, copies and excluded ones too.
 *
 * @returns by subject
 * @throws {StudyError} if the study has not been run
 *
 * @example
 * ```ts ignore
 * import { readStudy } from "../../study/read_study.ts";
 * import { inspectStudy } from "./inspect_study.ts";
 *
 * const { Acme: { clauses } } = await inspectStudy(await readStudy("/studies/may"));
 * for (const { clause, adds, removes } of clauses) console.log(clause, adds, removes);
 * ```
 */
export async function inspectStudy(study: Study): Promise<Record<string, QueryReport>> {
  const finished = await openFinished(study.folder);
  const queries = Object.fromEntries(study.subjects.map(({ name, query }) => [name, query]));
  const fields = fieldsOf(Object.values(queries).map(parseQuery));
  const columns = [...new Set(["id", "clean_text", "dropped_because", ...fields])];
  const parts = function* (): Generator<TextPart> {
    for (const frame of finished.frames("mentions", columns)) {
      const because = frame.text("dropped_because"), rows: number[] = [];
      for (let i = 0; i < frame.length; i++) if (!ASIDE.has(because.at(i) ?? "")) rows.push(i);
      yield { texts: frame.text("clean_text"), ids: frame.text("id"), rows, fields: frame };
    }
  };
  return await inspectQueries(queries, parts(), await readRelevance(study.folder));
}
