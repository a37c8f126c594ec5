/** By whom: the busiest authors. @module */
import { topAuthors } from "../who/top_authors.ts";
import type { Dimension } from "../types.ts";

/** By author (a pseudonym, or an account of a subject): the ten busiest of each subject, the busiest first. */
export const author: Dimension = {
  name: "author",
  own: true,
  cut(facts, subject) {
    const top = topAuthors(facts, subject);
    const places = new Int16Array(facts.author_names.length).fill(-1);
    top.forEach((number, i) => places[number] = i);
    return {
      values: top.map((number) => facts.author_names.at(number)),
      of: (mention) => places[facts.authors[mention]] ?? -1,
    };
  },
};
