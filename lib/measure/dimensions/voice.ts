/** Who is really talking: people, one voice an author. @module */
import { peopleTest } from "../who/people.ts";
import { voiceTest } from "../who/voices.ts";
import type { Dimension } from "../types.ts";

/** People's voices; looks at one mention for each author, the one that stands for the voice. */
export const voice: Dimension = {
  name: "voice",
  cut(facts) {
    const isPeoples = peopleTest(facts);
    return {
      values: ["people"],
      of: (mention, about) => isPeoples(mention, about) ? 0 : -1,
      looksAt: voiceTest(facts),
    };
  },
};
