/** Who writes most. @module */
import { listOf } from "../engine/list_of.ts";
import type { Facts } from "../facts/types.ts";
import { once } from "../once.ts";

/** How many of the busiest authors are named. */
export const TOP_AUTHORS = 10;

/** The busiest known authors of a subject's mentions, at most {@linkcode TOP_AUTHORS}; of equals, by name. */
export const topAuthors = once((facts: Facts, subject: number): readonly number[] => {
  const counts = new Int32Array(facts.author_names.length);
  for (const row of listOf(facts, "mentions", subject).rows) {
    if (facts.authors[row] >= 0) counts[facts.authors[row]]++;
  }
  const before = (a: number, b: number) => counts[b] - counts[a] || facts.author_names.compare(a, b);
  const top: number[] = [];
  counts.forEach((count, author) => {
    if (count === 0 || (top.length === TOP_AUTHORS && before(author, top[TOP_AUTHORS - 1]) > 0)) return;
    top.splice(top.findIndex((other) => before(author, other) < 0) >>> 0, 0, author);
    top.length = Math.min(top.length, TOP_AUTHORS);
  });
  return top;
});
