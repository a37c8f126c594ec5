/** Topics as word counts: what is kept from run to run, and what puts any text into its topic. @module */
import type { Texts } from "../../learn/mod.ts";

/** A topic as it was found. */
export interface ModelTopic {
  readonly id: string;
  /** How many different texts it was made of. */
  readonly texts: number;
  /** Numbers of stems, each followed by how often it occurs in those texts. */
  readonly words: readonly number[];
}

/** Topics over a vocabulary. Plain data, so that it can be remembered. */
export interface TopicModel {
  readonly stems: readonly string[];
  readonly topics: readonly ModelTopic[];
}

/**
 * The word counts of groups of texts.
 *
 * @param texts the texts of the fit
 * @param groups a group a text; −1 for texts of none
 * @param ids an id a group
 *
 * @example Two texts of one group
 * ```ts
 * import assert from "node:assert/strict";
 * import { topicModel } from "./topic_model.ts";
 *
 * const texts = { starts: Int32Array.of(0, 2, 3), ids: Int32Array.of(0, 1, 1), width: 2 };
 * const { topics } = topicModel(texts, Int32Array.of(0, 0), ["t1"], ["связь", "цена"]);
 * assert.deepEqual(topics, [{ id: "t1", texts: 2, words: [0, 1, 1, 2] }]);
 * ```
 */
export function topicModel(
  texts: Texts,
  groups: Int32Array,
  ids: readonly string[],
  stems: readonly string[],
): TopicModel {
  const counts = ids.map(() => new Map<number, number>());
  const sizes = new Int32Array(ids.length);
  groups.forEach((group, i) => {
    if (group < 0) return;
    sizes[group]++;
    for (let p = texts.starts[i]; p < texts.starts[i + 1]; p++) {
      counts[group].set(texts.ids[p], (counts[group].get(texts.ids[p]) ?? 0) + 1);
    }
  });
  const topics = ids.map((id, group) => {
    const words = [...counts[group]].sort((a, b) => a[0] - b[0]).flat();
    return { id, texts: sizes[group], words };
  });
  return { stems, topics };
}

/** The same topics over another vocabulary; words that it lacks are left out. */
export function overVocabulary({ stems: old, topics }: TopicModel, stems: readonly string[]): TopicModel {
  const place = new Map(stems.map((stem, i) => [stem, i]));
  const moved = topics.map((topic) => {
    const pairs: [number, number][] = [];
    for (let k = 0; k < topic.words.length; k += 2) {
      const stem = place.get(old[topic.words[k]]);
      if (stem !== undefined) pairs.push([stem, topic.words[k + 1]]);
    }
    return { ...topic, words: pairs.sort((a, b) => a[0] - b[0]).flat() };
  });
  return { stems, topics: moved };
}

/** The same topics over the words that they have. */
export function withoutUnused(model: TopicModel): TopicModel {
  const used = new Set<number>();
  for (const { words } of model.topics) for (let k = 0; k < words.length; k += 2) used.add(words[k]);
  return overVocabulary(model, model.stems.filter((_, i) => used.has(i)));
}
