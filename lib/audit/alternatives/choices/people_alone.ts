/** People alone. @module */
import { peopleTest } from "../../../measure/who/people.ts";
import type { Choice } from "../types.ts";
import { matchesOf } from "./_matches_of.ts";

/** What if promotion, news and what accounts write were left out of everything? */
export const peopleAlone: Choice = {
  name: "people alone",
  alternative({ finished, study }) {
    if (!study.codebooks.some(({ use }) => use === "mention_type")) return "the study does not code mention_type";
    const facts = finished.facts(), isPeoples = peopleTest(facts), others = new Set<string>();
    for (let row = 0; row < facts.length; row++) if (!isPeoples(row, 0)) others.add(facts.ids.at(row));
    if (others.size === 0) return "nobody but people was found";
    return {
      says: "mentions by people alone: without promotion, news and the companies' accounts",
      how: {
        way: "recount",
        tables: { matches: matchesOf(finished.factTables().matches, (mention) => !others.has(mention)) },
      },
    };
  },
};
