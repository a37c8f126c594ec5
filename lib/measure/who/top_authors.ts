/** Who writes most. @module */
import { listOf } from "../engine/list_of.ts";
import type { Facts } from "../facts/types.ts";
import { once } from "../once.ts";

/** How many of the busiest authors are named. */
export const TOP_AUTHORS = 10;

/** The busiest known authors of a subject's mentions, at most {@linkcode TOP_AUTHORS}; of equals, by name. */
export const topAuthors = once((facts: Facts, subject: number): readonly number[] => {
  const counts = new Map<number, number>();
  for (const row of listOf(facts, "mentions", subject).rows) {
    const author = facts.authors[row];
    if (author >= 0) counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || facts.author_names.compare(a, b))
    .slice(0, TOP_AUTHORS)
    .map(([author]) => author);
});
