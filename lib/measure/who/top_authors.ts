/** Who writes most. @module */
import { listOf } from "../engine/list_of.ts";
import type { Facts } from "../facts/types.ts";
import { once } from "../once.ts";

/** How many of the busiest authors are named. */
const TOP_AUTHORS = 10;

/** The busiest known authors of a subject's mentions, at most {@linkcode TOP_AUTHORS}; of equals, by name. */
export const topAuthors = once((facts: Facts, subject: number): readonly number[] => {
  const { authors, author_names } = facts, { rows } = listOf(facts, "mentions", subject);
  const counts = new Int32Array(author_names.length);
  for (let i = 0; i < rows.length; i++) if (authors[rows[i]] >= 0) counts[authors[rows[i]]]++;
  const before = (a: number, b: number) => counts[b] - counts[a] || author_names.compare(a, b);
  const top: number[] = [];
  for (let author = 0, least = 1; author < counts.length; author++) {
    if (counts[author] < least) continue;
    top.push(author);
    top.sort(before).splice(TOP_AUTHORS);
    if (top.length === TOP_AUTHORS) least = counts[top[TOP_AUTHORS - 1]];
  }
  return top;
});
