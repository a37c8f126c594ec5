/** About what, and where. @module */
import { codesOf, columnFor, NO_CODE, SEVERAL } from "../facts/code_table.ts";
import type { Facts } from "../facts/types.ts";
import { ALL } from "../facts/all.ts";
import { once } from "../once.ts";
import { type Dimension, NO_PLACE, SEVERAL_PLACES } from "../types.ts";

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
    const { from, one } = pairs(facts);
    return {
      values: largest.flatMap((source) => topics.codes.map((topic) => `${sources.names[source]} ${topic}`)),
      of(mention) {
        if (one[mention] !== SEVERAL_PLACES) return one[mention];
        return [codesOf(topics, mention, ALL)].flat().map((topic) => from[sources.of[mention]] * width + topic);
      },
      column: () => ({ of: one }),
      always: () => false,
    };
  },
};

/** The place of each source among the largest, -1 for another one; and of each mention the pair that it is in. */
const pairs = once((facts: Facts) => {
  const { topics, sources, length } = facts, width = topics.codes.length, topicOf = columnFor(topics, ALL);
  const from = new Int32Array(sources.names.length).fill(-1), one = new Int32Array(length);
  largestSources(facts).forEach((source, i) => from[source] = i);
  for (let mention = 0; mention < length; mention++) {
    const place = from[sources.of[mention]] ?? -1, topic = topicOf[mention];
    one[mention] = place < 0 || topic === NO_CODE
      ? NO_PLACE
      : topic === SEVERAL
      ? SEVERAL_PLACES
      : place * width + topic;
  }
  return { from, one };
});

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
