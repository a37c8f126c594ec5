/** Ids of topics that were not there before. @module */
import { classTerms } from "../results/class_terms.ts";
import { topicId } from "../topic_id.ts";
import type { TopicModel } from "./topic_model.ts";

const TERMS = 5;

/**
 * An id for each topic of a model that has none yet (an empty one), by its most telling stems; none is given twice.
 *
 * @param taken ids of topics that are remembered
 */
export function withNewIds(model: TopicModel, taken: Iterable<string> = []): TopicModel {
  const used = new Set([...taken, ...model.topics.map(({ id }) => id)]);
  const terms = classTerms(model, TERMS).map((words) => words.map(({ stem }) => model.stems[stem]));
  const topics = model.topics.map((topic, i) => {
    if (topic.id !== "") return topic;
    let id = topicId(terms[i]);
    for (let again = 2; used.has(id); again++) id = topicId([`${again}`, ...terms[i]]);
    used.add(id);
    return { ...topic, id };
  });
  return { stems: model.stems, topics };
}
