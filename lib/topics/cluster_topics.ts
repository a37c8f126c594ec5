/** Finds what texts are about. @module */
import { applyDecisions } from "./decisions/apply_decisions.ts";
import { findTopics } from "./find_topics.ts";
import { describeTopics, type TopicDescription } from "./results/describe_topics.ts";
import type { TopicCount } from "./types.ts";
import { readColumn } from "./words/read_column.ts";
import { type Texts, textsOf } from "../tables/columns/given_texts.ts";
import { cannotTake, hasNames } from "../tables/require_text.ts";

/** What {@linkcode clusterTopics} may be told. */
export interface ClusterTopicsOptions {
  /** How many to look for; default: `auto`. */
  readonly count?: TopicCount;
  /** Of the random start; default 1. */
  readonly seed?: number;
  /** Folded words that are no topic, such as the names of subjects. */
  readonly masked?: ReadonlySet<string>;
  /** `auto`, `vectors` or `mixture` (default: `auto`). */
  readonly engine?: string;
  /** How many different texts the topics are found on, at most (default: 50,000). */
  readonly sample?: number;
}

/** A topic that was found; examples are numbers of texts. */
export interface FoundTopic extends TopicDescription {
  /** How many of the texts are in it. */
  readonly size: number;
}

/** Topics, the largest first, and the topic of each text; −1 where it is in none. */
export interface FoundTopics {
  /** The largest first. */
  readonly topics: readonly FoundTopic[];
  /** Place in `topics` of each text's topic; −1: it is in none. */
  readonly groups: Int32Array;
  /** Cosine of each text's weighed words and its topic's, 0 to 1. */
  readonly similarity: Float64Array;
  /** Mean adjusted Rand index of runs with other random starts; null where there was but one run. */
  readonly agreement: number | null;
  /** What the engine tried and which of it stands. */
  readonly why: string;
  /** What a person should know, such as why there are fewer topics than were asked for. */
  readonly notes: readonly string[];
}

/**
 * Groups texts by what they are about.
 *
 * A text is in no topic if it has no words (links, emoji, stop words only) or if its topic makes its words less than
 * twice as likely as the texts at large do. There are never more topics than different texts with words; where that
 * cuts the number asked for, a note says so.
 *
 * @param texts an array, a polars column, or a polars frame with a column `clean_text` or `text`
 * @throws {RangeError} if the count or the sample is none, or there is no engine of that name
 *
 * @example Two matters, told apart
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
