/** What a study's `exclude` query shuts out. @module */
import { compileQueries, loadWordForms, parseQuery } from "../query/mod.ts";
import type { Frame } from "../tables/frame.ts";

/** A test of a row for the query; nothing is excluded without one. */
export async function excluder(exclude: string | null, mentions: Frame): Promise<(i: number) => boolean> {
  if (exclude === null) return () => false;
  const queries = [parseQuery(exclude)];
  const matcher = compileQueries(queries, await loadWordForms(queries));
  const texts = mentions.text("clean_text");
  return (i) => matcher.match(texts, i, mentions)[0] !== null;
}
