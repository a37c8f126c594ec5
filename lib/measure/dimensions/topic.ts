/** About what: the topic. @module */
import { NONE } from "../codes.ts";
import { codesOf, columnFor, NO_CODE, placesOfCodes } from "../facts/code_table.ts";
import { ALL } from "../facts/all.ts";
import type { Dimension } from "../types.ts";

/** By topic; `none` are mentions without one. In weeks only topics that the subject has; a study without topics has no rows. */
export const topic: Dimension = {
  name: "topic",
  cut({ topics }) {
    const values = topics.codes.length === 0 ? [] : [...topics.codes, NONE];
    const none = values.length - 1;
    return {
      values,
      of(mention) {
        const found = codesOf(topics, mention, ALL);
        return found === -1 ? none : found;
      },
      column: () => ({
        of: columnFor(topics, ALL),
        places: placesOfCodes(topics, (code) => code === NO_CODE ? none : code),
      }),
      always: (_, period_kind) => period_kind === "all",
    };
  },
};
