/** How much the busiest author and the ten busiest hold. @module */
import { topAuthors } from "../who/top_authors.ts";
import type { Dimension } from "../types.ts";

/** 1: the busiest author's mentions; 10: those of the ten busiest. Looks at mentions whose author is known. */
export const top: Dimension = {
  name: "top",
  own: true,
  cut(facts, subject) {
    const [first, ...others] = topAuthors(facts, subject);
    const rest = new Set(others);
    return {
      values: ["1", "10"],
      of: (mention) => facts.authors[mention] === first ? [0, 1] : rest.has(facts.authors[mention]) ? 1 : -1,
      looksAt: (mention) => facts.authors[mention] >= 0,
    };
  },
};
