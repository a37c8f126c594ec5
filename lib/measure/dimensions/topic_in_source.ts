/** About what, and where. @module */
import { codesOf } from "../facts/code_table.ts";
import { ALL, type Facts } from "../facts/types.ts";
import { once } from "../once.ts";
import type { Dimension } from "../types.ts";

/** Sources that stand beside each topic: the study's largest. */
const MOST_SOURCES = 10;

/**
 * By topic within source, as `vk.com t41c0`: the source, a space, the topic. Only pairs that the subject has, of the
 * study's ten largest sources; a mention elsewhere, or in no topic, is in none.
 */
export const topicInSource: Dimension = {
  name: "topic in source",
  cut(facts) {
    const { topics, sources } = facts, largest = largestSources(facts), width = topics.codes.length;
    const place = new Map(largest.map((source, i) => [source, i * width]));
    return {
      values: largest.flatMap((source) => topics.codes.map((topic) => `${sources.names[source]} ${topic}`)),
      of(mention) {
        const from = place.get(sources.of[mention]);
        if (from === undefined) return -1;
        const found = codesOf(topics, mention, ALL);
        if (typeof found === "number") return found < 0 ? -1 : from + found;
        return found.map((topic) => from + topic);
      },
      always: () => false,
    };
  },
};

/** By kept mentions about a subject, the largest first; of equally large ones the first by name. */
const largestSources = once(({ sources, subjects, length }: Facts): readonly number[] => {
  const counts = new Int32Array(sources.names.length), seen = new Uint8Array(length);
  for (const { kept } of subjects) {
    for (const row of kept) {
      if (seen[row] === 0 && sources.of[row] >= 0) counts[sources.of[row]]++;
      seen[row] = 1; // a mention of two subjects is one
    }
  }
  const found = [...counts.keys()].filter((source) => counts[source] > 0);
  const name = (source: number) => sources.names[source];
  return found.sort((a, b) => counts[b] - counts[a] || (name(a) < name(b) ? -1 : 1)).slice(0, MOST_SOURCES);
});
