/** What a mention is: post, comment, reply, repost, review, ticket. @module */
import type { Dimension } from "../types.ts";

/** By kind; every kind has a row. */
export const kind: Dimension = {
  name: "kind",
  cut: ({ kinds }) => ({ values: kinds.names, of: (mention) => kinds.of[mention], column: () => kinds }),
};
