/** All queries of all codebooks over the rows of one part. @module */
import { compileQueries, loadWordForms, type Matcher, parseQuery } from "../../query/mod.ts";
import type { Frame } from "../../tables/frame.ts";

/** Matchers by their queries: a worker codes many parts with the same ones. */
const ready = new Map<string, Promise<Matcher>>();

/** Whether the k-th of some rows was found by a query. Each text is read once for all queries. */
export async function matchQueries(
  frame: Frame,
  rows: readonly number[],
  queries: readonly string[],
): Promise<(k: number, query: number) => boolean> {
  const matcher = await matcherOf(queries);
  const texts = frame.text("clean_text");
  const found = new Uint8Array(rows.length * queries.length);
  rows.forEach((row, k) => {
    const matches = matcher.match(texts, row, frame);
    for (let query = 0; query < queries.length; query++) {
      if (matches[query] !== null) found[k * queries.length + query] = 1;
    }
  });
  return (k, query) => found[k * queries.length + query] === 1;
}

function matcherOf(queries: readonly string[]): Promise<Matcher> {
  const key = JSON.stringify(queries);
  let matcher = ready.get(key);
  if (!matcher) {
    const parsed = queries.map(parseQuery);
    ready.set(key, matcher = loadWordForms(parsed).then((forms) => compileQueries(parsed, forms)));
  }
  return matcher;
}
