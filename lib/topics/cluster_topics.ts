/** Finds what texts are about. @module */
import { classTerms } from "./class_terms.ts";
import { encodeTexts } from "./corpus.ts";
import { vectors } from "./engines/vectors.ts";
import type { Corpus, TopicCount, TopicEngine } from "./types.ts";

const TERMS = 10;
const LABEL_TERMS = 3;
const EXAMPLES = 3;
/** Different texts that a topic is worth where the number of topics is left open, and the most topics then. */
const TEXTS_A_TOPIC = 30;
const MOST_AUTOMATIC = 30;

/** What {@linkcode clusterTopics} may be told. */
export interface ClusterTopicsOptions {
  readonly count?: TopicCount;
  readonly seed?: number;
  /** Folded words that are no topic, such as the names of subjects. */
  readonly masked?: ReadonlySet<string>;
  readonly engine?: TopicEngine;
}

/** A topic that was found. */
export interface FoundTopic {
  readonly label: string;
  /** The most telling words, as they are most often written. */
  readonly terms: readonly string[];
  /** How many of the texts are in it. */
  readonly size: number;
  /** Numbers of texts that show it best. */
  readonly examples: readonly number[];
}

/** Topics, the largest first, and the topic of each text; −1 where it is in none. */
export interface FoundTopics {
  readonly topics: readonly FoundTopic[];
  readonly groups: Int32Array;
  readonly similarity: Float64Array;
  readonly notes: readonly string[];
}

/**
 * Groups texts by what they are about.
 *
 * Texts without words (links, emoji, stop words only) are in no topic. There are never more topics than different
 * texts with words; where that cuts the number asked for, a note says so.
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
export function clusterTopics(texts: readonly string[], options: ClusterTopicsOptions = {}): FoundTopics {
  const { corpus, rows } = encodeTexts(texts, options.masked);
  const { count, notes } = countFor(options.count ?? "auto", corpus, texts.length);
  if (count === 0) {
    return { topics: [], groups: rows.map(() => -1), similarity: new Float64Array(rows.length), notes };
  }
  const model = (options.engine ?? vectors).fit(corpus, count, options.seed ?? 1);
  const groups = rows.map((row) => row < 0 ? -1 : model.groups[row]);
  const similarity = Float64Array.from(rows, (row) => row < 0 ? 0 : model.similarity[row]);
  return { ...bySize(describe(corpus, model, groups, similarity), groups), similarity, notes };
}

/** The number of topics to look for, and what a person should know about it. */
function countFor(asked: TopicCount, corpus: Corpus, texts: number): { count: number; notes: string[] } {
  const most = corpus.counts.rows;
  const automatic = Math.min(MOST_AUTOMATIC, Math.max(2, Math.round(most / TEXTS_A_TOPIC)));
  const wanted = asked === "auto" ? automatic : typeof asked === "number" ? asked : between(automatic, asked);
  if (wanted <= most || (asked === "auto" && most > 0)) return { count: Math.min(wanted, most), notes: [] };
  const asks = asked === "auto"
    ? ""
    : typeof asked === "number"
    ? `, not ${asked}`
    : `, not ${asked.from} to ${asked.to}`;
  const why = `of ${texts} mentions ${most} have different words (stop words and names of subjects aside)`;
  return { count: most, notes: [`At most ${most} topics are made${asks}: ${why}`] };
}

function between(count: number, { from, to }: { from: number; to: number }): number {
  return Math.min(to, Math.max(from, count));
}

function describe(
  corpus: Corpus,
  model: { groups: Int32Array; count: number },
  groups: Int32Array,
  similarity: Float64Array,
): FoundTopic[] {
  const members: number[][] = Array.from({ length: model.count }, () => []);
  groups.forEach((group, i) => group >= 0 && members[group].push(i));
  return classTerms(corpus, model.groups, model.count, TERMS).map((words, group) => {
    const terms = words.map((word) => corpus.surfaces[word]);
    const nearest = members[group].toSorted((a, b) => similarity[b] - similarity[a] || a - b);
    const label = terms.slice(0, LABEL_TERMS).join(", ");
    return { label, terms, size: members[group].length, examples: nearest.slice(0, EXAMPLES) };
  });
}

/** Numbers topics anew, the largest first, without empty ones. */
function bySize(topics: FoundTopic[], groups: Int32Array): { topics: FoundTopic[]; groups: Int32Array } {
  const order = topics.map((_, i) => i).filter((i) => topics[i].size > 0)
    .sort((a, b) => topics[b].size - topics[a].size || (topics[a].label < topics[b].label ? -1 : 1));
  const place = new Map(order.map((old, i) => [old, i]));
  return { topics: order.map((i) => topics[i]), groups: groups.map((group) => place.get(group) ?? -1) };
}
