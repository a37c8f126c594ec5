/** Topics of the last run, met again in the texts of today. @module */
import type { Texts } from "../../learn/mod.ts";
import { pickTexts } from "../words/corpus.ts";
import type { TopicEngine } from "../types.ts";
import { topicCount } from "../topic_count.ts";
import { assignTexts } from "./assign_texts.ts";
import { type TopicModel, topicModel } from "./topic_model.ts";

/** New topics are looked for where this share of the texts, and this many, are new and fit no old topic. */
const LEAST_SHARE = 0.005, FEWEST_TEXTS = 10;
/** Most new topics in a run. */
const MOST_NEW = 10;
/** A text is not explained by a topic if more than this share of its words was never seen. */
const UNSEEN_SHARE = 0.5;

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
  const active = new Set(groups.filter((group) => group >= 0)).size;
  const room = Math.min(MOST_NEW, most - active);
  let added = 0;
  if (open.length >= fewest && room > 0) {
    const rest = pickTexts(texts, open);
    const fit = engine.fit(rest, topicCount(rest, seed, { from: 1, to: room }), seed);
    const large = Array.from({ length: fit.count }, (_, g) => g)
      .filter((g) => fit.groups.reduce((n, other) => n + Number(other === g), 0) >= fewest);
    added = large.length;
    open.forEach((i, k) => {
      const place = large.indexOf(fit.groups[k]);
      if (place >= 0) groups[i] = old.topics.length + place;
    });
  }
  const ids = [...old.topics.map(({ id }) => id), ...new Array<string>(added).fill("")];
  const { topics } = topicModel(texts, groups, ids, old.stems);
  return { stems: old.stems, topics: topics.map((topic, i) => topic.texts > 0 ? topic : old.topics[i]) };
}

function unseenShare({ starts, ids }: Texts, i: number, known: Uint8Array): number {
  let unseen = 0;
  for (let p = starts[i]; p < starts[i + 1]; p++) unseen += 1 - known[ids[p]];
  return unseen / Math.max(1, starts[i + 1] - starts[i]);
}
