/** Measures how well topics match labels given by people. @module */
import { partitionAgreement } from "../learn/mod.ts";
import { engineOf } from "./engines/mod.ts";
import { checkCount, topicCount } from "./topic_count.ts";
import { corpusOf, pickTexts } from "./words/corpus.ts";
import { readColumn } from "./words/read_column.ts";

/** Options of {@linkcode evaluateTopics}. */
export interface EvaluateTopicsOptions {
  /** Number of topics (default: `auto`). */
  readonly count?: number | "auto";
  readonly seed?: number;
  /** `auto`, `vectors` or `mixture` (default: `auto`). */
  readonly engine?: string;
}

/** Agreement of topics and labels; 1 is full agreement. */
export interface TopicEvaluation {
  /** Share of texts whose topic is assigned to their label, under the best one-to-one assignment. */
  readonly acc: number | null;
  /** Normalised mutual information, arithmetic mean. */
  readonly nmi: number | null;
  /** Adjusted Rand index. */
  readonly ari: number | null;
  /** Number of topics found. */
  readonly topics: number;
  /** Number of texts compared; texts without words count as one extra topic. */
  readonly n: number;
  /** Mean adjusted Rand index of the engine's runs with other random starts. */
  readonly agreement: number | null;
}

/**
 * Finds topics of texts and compares them with labels. Every text gets a topic, because every text has a label.
 *
 * @param texts the texts
 * @param labels one label per text
 * @throws {RangeError} if the numbers of labels and texts differ, the count is invalid, or the engine is unknown
 *
 * @example Two topics
 * ```ts
 * import assert from "node:assert/strict";
 * import { evaluateTopics } from "./evaluate_topics.ts";
 *
 * const texts = ["нет связи в поселке", "связи нет второй день", "цена тарифа выросла", "тариф: цена растет"];
 * const { acc, topics } = evaluateTopics(texts, ["сеть", "сеть", "цена", "цена"], { count: 2 });
 * assert.equal(acc, 1);
 * assert.equal(topics, 2);
 * ```
 */
export function evaluateTopics(
  texts: readonly string[],
  labels: readonly string[],
  options: EvaluateTopicsOptions = {},
): TopicEvaluation {
  if (texts.length !== labels.length) {
    throw new RangeError(`Cannot evaluate topics: there are ${texts.length} texts and ${labels.length} labels`);
  }
  const { count = "auto", seed = 1, engine = "auto" } = options;
  checkCount(count);
  const corpus = corpusOf(readColumn(texts), { sample: Infinity });
  const sample = pickTexts(corpus.texts, corpus.sample);
  const wanted = Math.min(count === "auto" ? topicCount(sample, seed) : count, corpus.sample.length);
  const fit = engineOf(engine).fit(sample, Math.max(1, wanted), seed);
  const groups = spread(corpus, fit.groups);
  const compared = partitionAgreement(groups, numbered(labels));
  const { acc, nmi, ari } = compared ?? { acc: null, nmi: null, ari: null };
  return { acc, nmi, ari, topics: fit.count, n: texts.length, agreement: fit.agreement };
}

/** The group of every text, from the groups of the distinct texts; −1 without words. */
function spread({ texts, sample }: ReturnType<typeof corpusOf>, groups: Int32Array): Int32Array {
  const key = (row: number) => texts.ids.subarray(texts.starts[row], texts.starts[row + 1]).join();
  const known = new Map(Array.from(sample, (row, i) => [key(row), groups[i]]));
  return Int32Array.from({ length: texts.starts.length - 1 }, (_, row) => known.get(key(row)) ?? -1);
}

function numbered(labels: readonly string[]): Int32Array {
  const numbers = new Map([...new Set(labels)].sort().map((label, i) => [label, i]));
  return Int32Array.from(labels, (label) => numbers.get(label)!);
}
