/** Groups texts into topics. @module */
import { applyDecisions } from "./decisions/apply_decisions.ts";
import { findTopics } from "./find_topics.ts";
import { describeTopics, type TopicDescription } from "./results/describe_topics.ts";
import type { TopicCount } from "./types.ts";
import { readColumn } from "./words/read_column.ts";
import { type Texts, textsOf } from "../tables/columns/given_texts.ts";
import { cannotTake, hasNames } from "../tables/require_text.ts";

/** Options of {@linkcode clusterTopics}. */
export interface ClusterTopicsOptions {
  /** Number of topics; default: `auto`. */
  readonly count?: TopicCount;
  /** Random seed; default 1. */
  readonly seed?: number;
  /** Folded words to ignore, such as names of subjects. */
  readonly masked?: ReadonlySet<string>;
  /** `auto`, `vectors` or `mixture` (default: `auto`). */
  readonly engine?: string;
  /** Maximum number of distinct texts on which the topics are found (default: 50,000). */
  readonly sample?: number;
}

/** A topic; its examples are indices of texts. */
export interface FoundTopic extends TopicDescription {
  /** Number of texts in it. */
  readonly size: number;
}

/** The topics, and the topic of each text. */
export interface FoundTopics {
  /** The largest first. */
  readonly topics: readonly FoundTopic[];
  /** Index in `topics` of each text's topic; −1: none. */
  readonly groups: Int32Array;
  /** Cosine similarity of the weighted words of each text and its topic, 0 to 1. */
  readonly similarity: Float64Array;
  /** Mean adjusted Rand index of runs with other random starts; null if there was only one run. */
  readonly agreement: number | null;
  /** What the engine tried and which attempt it chose. */
  readonly why: string;
  /** Notes for the user, such as why there are fewer topics than requested. */
  readonly notes: readonly string[];
}

/**
 * Groups texts into topics.
 *
 * A text has no topic if it has no words (only links, emoji, stop words), or if its topic makes its words less than twice
 * as likely as all texts together do. There are never more topics than distinct texts with words; a note says so if that
 * reduces the requested number.
 *
 * @param texts an array, a polars column, or a polars frame with a column `clean_text` or `text`
 * @throws {RangeError} if the count or the sample size is invalid, or the engine is unknown
 *
 * @example Two topics
 * ```ts
 * import assert from "node:assert/strict";
 * import { clusterTopics } from "./cluster_topics.ts";
 *
 * const { topics, groups } = clusterTopics(["нет связи", "связи нет совсем", "цена тарифа", "👍"], { count: 2 });
 * assert.equal(topics.length, 2);
 * assert.equal(groups[3], -1);
 * ```
 */
export function clusterTopics(texts: Texts, options: ClusterTopicsOptions = {}): FoundTopics {
  if (!hasNames(options)) throw cannotTake(options, "options", "an object, such as { count: 20 }");
  const all = textsOf(texts);
  const compare = (a: number, b: number) => all[a] < all[b] ? -1 : all[a] > all[b] ? 1 : a - b;
  const found = findTopics(readColumn(all), { ...options, compare });
  const decided = applyDecisions(found.model, found.assignment, [], "");
  const sizes = new Int32Array(decided.model.topics.length);
  for (const group of decided.groups) if (group >= 0) sizes[group]++;
  const topics = describeTopics(found.corpus, decided).map((topic, i) => ({ ...topic, size: sizes[i] }));
  const order = [...topics.keys()].sort((a, b) => sizes[b] - sizes[a] || (topics[a].id < topics[b].id ? -1 : 1));
  const place = new Map(order.map((old, i) => [old, i]));
  return {
    topics: order.map((i) => topics[i]),
    groups: decided.groups.map((group) => place.get(group) ?? -1),
    similarity: decided.similarity,
    agreement: found.agreement,
    why: found.why,
    notes: found.notes,
  };
}
