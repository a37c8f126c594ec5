/** By whom: the busiest authors. @module */
import { topAuthors } from "../who/top_authors.ts";
import type { Dimension } from "../types.ts";

/** By author (a pseudonym, or an account of a subject): the ten busiest of each subject, the busiest first. */
export const author: Dimension = {
  name: "author",
  cut(facts, subject) {
    const top = topAuthors(facts, subject);
    const place = new Map(top.map((number, i) => [number, i]));
    return {
      values: top.map((number) => facts.author_names.at(number)),
      of: (mention) => place.get(facts.authors[mention]) ?? -1,
    };
  },
};
