/** Topics of the last run, met again in the texts of today. @module */
import type { Texts } from "../../learn/mod.ts";
import { pickTexts } from "../words/corpus.ts";
import type { TopicEngine } from "../types.ts";
import { topicCount } from "../topic_count.ts";
import { classTerms } from "../results/class_terms.ts";
import { assignTexts } from "./assign_texts.ts";
import { type TopicModel, topicModel } from "./topic_model.ts";

/** New topics are looked for where this share of the texts, and this many, are new and fit no old topic. */
const LEAST_SHARE = 0.005, FEWEST_TEXTS = 10;
/** Most new topics in a run. */
const MOST_NEW = 10;
/** A text is not explained by a topic if more than this share of its words was never seen. */
const UNSEEN_SHARE = 0.5;
/** A new topic is one if this share of its texts has one of so many most telling words. */
const HAVING_SHARE = 0.5, TELLING_WORDS = 5;

/** What {@linkcode followTopics} is told of the texts. */
export interface Followed {
  /** Different texts, sorted by content, over the model's vocabulary. */
  readonly texts: Texts;
  /** Whether the last run saw that text. */
  readonly seen: (text: number) => boolean;
  readonly engine: TopicEngine;
  readonly seed: number;
  /** Most topics with texts. */
  readonly most: number;
}

/**
 * Goes on with the topics of the last run: each text goes to its old topic, words that are new today are learnt, and
 * new texts that no old topic explains make new topics, where there are enough of them (a half per cent of the
 * texts). A topic without texts today is kept for the day it comes back.
 *
 * @param old topics of the last run, over the vocabulary of today
 * @returns topics with ids as they were, then new ones with an empty id
 */
export function followTopics(old: TopicModel, { texts, seen, engine, seed, most }: Followed): TopicModel {
  const rows = texts.starts.length - 1;
  const groups = assignTexts(old, texts).groups;
  const known = new Uint8Array(texts.width);
  for (const { words } of old.topics) for (let k = 0; k < words.length; k += 2) known[words[k]] = 1;
  const open = Int32Array.from(Array(rows).keys())
    .filter((i) => !seen(i) && (groups[i] < 0 || unseenShare(texts, i, known) > UNSEEN_SHARE));
  const fewest = Math.max(FEWEST_TEXTS, LEAST_SHARE * rows);
  const room = Math.min(MOST_NEW, most - new Set(groups.filter((group) => group >= 0)).size);
  if (open.length < fewest || room <= 0) return modelOf(old, texts, groups, 0);
  const rest = pickTexts(texts, open);
  const fit = engine.fit(rest, topicCount(rest, seed, { from: 1, to: room }), seed);
  const found = topicModel(rest, fit.groups, new Array<string>(fit.count).fill(""), old.stems);
  const both = { stems: old.stems, topics: [...old.topics.filter(({ texts }) => texts > 0), ...found.topics] };
  const own = telling(both).slice(-fit.count);
  const kept = Array.from({ length: fit.count }, (_, g) => g)
    .filter((g) => found.topics[g].texts >= fewest && holdsTogether(rest, fit.groups, g, own[g]));
  open.forEach((i, k) => {
    const place = kept.indexOf(fit.groups[k]);
    if (place >= 0) groups[i] = old.topics.length + place;
  });
  return modelOf(old, texts, groups, kept.length);
}

/** Word counts of today's texts; of a topic without any those of the last run. */
function modelOf(old: TopicModel, texts: Texts, groups: Int32Array, added: number): TopicModel {
  const ids = [...old.topics.map(({ id }) => id), ...new Array<string>(added).fill("")];
  const { topics } = topicModel(texts, groups, ids, old.stems);
  return { stems: old.stems, topics: topics.map((topic, i) => topic.texts > 0 ? topic : old.topics[i]) };
}

/** The most telling words of each topic. */
function telling(model: TopicModel): Set<number>[] {
  return classTerms(model, TELLING_WORDS).map((words) => new Set(words.map(({ stem }) => stem)));
}

/** Whether half of a group's texts have one of its most telling words: what is left over has no words in common. */
function holdsTogether({ starts, ids }: Texts, groups: Int32Array, group: number, words: Set<number>): boolean {
  let size = 0, having = 0;
  for (let i = 0; i < groups.length; i++) {
    if (groups[i] !== group) continue;
    size++;
    having += Number(ids.subarray(starts[i], starts[i + 1]).some((id) => words.has(id)));
  }
  return having >= size * HAVING_SHARE;
}

function unseenShare({ starts, ids }: Texts, i: number, known: Uint8Array): number {
  let unseen = 0;
  for (let p = starts[i]; p < starts[i + 1]; p++) unseen += 1 - known[ids[p]];
  return unseen / Math.max(1, starts[i + 1] - starts[i]);
}
