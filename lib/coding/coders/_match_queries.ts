/** All queries of all codebooks over the rows of one part. @module */
import {
  compileQueries,
  formsInTable,
  type FormTable,
  loadWordForms,
  type Matcher,
  parseQuery,
} from "../../query/mod.ts";
import type { Frame } from "../../tables/frame.ts";

/** Matchers by their queries: a worker codes many parts with the same ones. */
const ready = new Map<string, Promise<Matcher>>();

/**
 * Whether the k-th of some rows was found by a query. Each text is read once for all queries.
 *
 * @param forms of the queries' words; null: they are looked up
 */
export async function matchQueries(
  frame: Frame,
  rows: readonly number[],
  queries: readonly string[],
  forms: FormTable | null,
): Promise<(k: number, query: number) => boolean> {
  const matcher = await matcherOf(queries, forms);
  const texts = frame.text("clean_text");
  const found = new Uint8Array(rows.length * queries.length);
  rows.forEach((row, k) => matcher.mark(texts, row, found, k * queries.length, frame));
  return (k, query) => found[k * queries.length + query] === 1;
}

function matcherOf(queries: readonly string[], forms: FormTable | null): Promise<Matcher> {
  const key = JSON.stringify(queries);
  let matcher = ready.get(key);
  if (!matcher) ready.set(key, matcher = compiled(queries, forms));
  return matcher;
}

async function compiled(queries: readonly string[], forms: FormTable | null): Promise<Matcher> {
  const parsed = queries.map(parseQuery);
  return compileQueries(parsed, forms ? formsInTable(forms) : await loadWordForms(parsed));
}
