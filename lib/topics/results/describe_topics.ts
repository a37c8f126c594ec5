/** What there is to say of each topic. @module */
import type { Decided } from "../decisions/apply_decisions.ts";
import { type Corpus, pickTexts } from "../words/corpus.ts";
import { examplesOf } from "./examples.ts";
import { topicPlaces } from "./topic_map.ts";
import { topicTerms } from "./topic_terms.ts";
import { topicPaths } from "./topic_tree.ts";

/** A topic as it is shown. */
export interface TopicDescription {
  /** Made of its most telling words: it stays with the topic from run to run. */
  readonly id: string;
  /** A person's name for it, or its first terms. */
  readonly label: string;
  /** The most telling words and phrases, as they are most often written. */
  readonly terms: readonly string[];
  /** Texts that show it: three nearest its centre, then three of the spread. */
  readonly examples: readonly number[];
  /** Its way through the tree of topics, a digit a fork. */
  readonly path: string;
  /** Its place on the map, −1 to 1. */
  readonly x: number;
  /** The other coordinate, −1 to 1: topics of similar words lie side by side. */
  readonly y: number;
  /** The topic it may be one with, for a person to decide; null for none. */
  readonly near: string | null;
}

/** Describes topics, in the order of the model. */
export function describeTopics(corpus: Corpus, { model, groups, similarity, names }: Decided): TopicDescription[] {
  const { sample } = corpus, count = model.topics.length;
  const sampled = sample.map((row) => groups[row]);
  const terms = topicTerms(corpus, model, sampled);
  const examples = examplesOf(sampled, Float64Array.from(sample, (row) => similarity[row]), count);
  const paths = topicPaths(pickTexts(corpus.texts, sample), sampled, count);
  const places = topicPlaces(model);
  return model.topics.map(({ id }, i) => ({
    id,
    label: names.get(id) ?? terms[i].label,
    terms: terms[i].terms,
    examples: examples[i].map((place) => sample[place]),
    path: paths[i],
    x: places[i].x,
    y: places[i].y,
    near: places[i].near < 0 ? null : model.topics[places[i].near].id,
  }));
}
