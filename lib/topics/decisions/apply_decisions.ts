/** Topics as people decided them. @module */
import type { Assignment } from "../model/assign_texts.ts";
import type { ModelTopic, TopicModel } from "../model/topic_model.ts";
import type { TopicDecision } from "./read_decisions.ts";

/** Topics after decisions. */
export interface Decided extends Assignment {
  readonly model: TopicModel;
  /** What people call topics, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/**
 * Merges, leaves out and names topics as people decided. A decision on a topic that is not there does nothing but a
 * note: it may come back.
 *
 * @example The second into the first
 * ```ts
 * import assert from "node:assert/strict";
 * import { applyDecisions } from "./apply_decisions.ts";
 *
 * const model = { stems: ["a", "b"], topics: [{ id: "t1", texts: 1, words: [0, 1] }, { id: "t2", texts: 2, words: [1, 2] }] };
 * const found = { groups: Int32Array.of(0, 1, -1), similarity: Float64Array.of(1, 1, 0) };
 * const decision = { topic: "t2", name: null, merge_into: "t1", exclude: false, line: 2 };
 * const { model: merged, groups } = applyDecisions(model, found, [decision], "coding/topics.csv");
 * assert.deepEqual(merged.topics, [{ id: "t1", texts: 3, words: [0, 1, 1, 2] }]);
 * assert.deepEqual([...groups], [0, 0, -1]);
 * ```
 */
export function applyDecisions(
  model: TopicModel,
  { groups, similarity }: Assignment,
  decisions: readonly TopicDecision[],
  file: string,
): Decided {
  const byTopic = new Map(decisions.map((decision) => [decision.topic, decision]));
  const place = new Map(model.topics.map(({ id }, i) => [id, i]));
  const target = model.topics.map((_, i) => targetOf(i, model, place, byTopic));
  const kept = [...new Set(target)].filter((i) => i >= 0).sort((a, b) => a - b);
  const number = new Map(kept.map((old, i) => [old, i]));
  const topics = kept.map((i) => together(model.topics.filter((_, j) => target[j] === i), model.topics[i].id));
  const moved = groups.map((group) => group < 0 ? -1 : number.get(target[group]) ?? -1);
  const names = new Map(decisions.flatMap(({ topic, name }) => name === null ? [] : [[topic, name] as const]));
  return {
    model: { ...model, topics },
    groups: moved,
    similarity: similarity.map((fit, i) => moved[i] < 0 ? 0 : fit),
    names,
    notes: notesOn(decisions, place, file),
  };
}

/** Where the mentions of a topic go: its own place, that of another, or −1 for none. */
function targetOf(
  topic: number,
  { topics }: TopicModel,
  place: ReadonlyMap<string, number>,
  decisions: ReadonlyMap<string, TopicDecision>,
): number {
  for (let at = topic;;) {
    const decision = decisions.get(topics[at].id);
    if (decision?.exclude) return -1;
    const next = decision?.merge_into ? place.get(decision.merge_into) : undefined;
    if (next === undefined || next === at) return at;
    at = next;
  }
}

function together(topics: readonly ModelTopic[], id: string): ModelTopic {
  if (topics.length === 1) return topics[0];
  const counts = new Map<number, number>();
  for (const { words } of topics) {
    for (let k = 0; k < words.length; k += 2) counts.set(words[k], (counts.get(words[k]) ?? 0) + words[k + 1]);
  }
  const texts = topics.reduce((sum, topic) => sum + topic.texts, 0);
  return { id, texts, words: [...counts].sort((a, b) => a[0] - b[0]).flat() };
}

function notesOn(decisions: readonly TopicDecision[], place: ReadonlyMap<string, number>, file: string): string[] {
  return decisions.flatMap(({ topic, merge_into, name, line }) => {
    if (!place.has(topic)) {
      return [`${file}:${line}: topic "${topic}"${name ? ` (${name})` : ""} has no mentions in this run`];
    }
    if (merge_into === null || place.has(merge_into)) return [];
    return [`${file}:${line}: topic "${topic}" stays apart: "${merge_into}" has no mentions in this run`];
  });
}
