/** What a topic is called: its most telling words and phrases, as people write them. @module */
import type { TopicModel } from "../model/topic_model.ts";
import type { Corpus, WrittenTexts } from "../words/corpus.ts";
import { classTerms } from "./class_terms.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";

const TERMS = 10;
const WORDS_LOOKED_AT = 30;
const LABEL_TERMS = 3;

/** A topic's words. */
export interface TopicTerms {
  /** The most telling first; words that go together are one phrase. */
  readonly terms: readonly string[];
  /** The first of them. */
  readonly label: string;
}

/**
 * Terms of each topic by class-based TF-IDF, in the form in which they are most often written, phrases of two or three
 * words instead of their words where these mostly stand together.
 *
 * @param groups topic of each text of the corpus's sample
 */
export function topicTerms(corpus: Corpus, model: TopicModel, groups: Int32Array): TopicTerms[] {
  const words = classTerms(model, WORDS_LOOKED_AT).map((terms) => terms.map(({ stem }) => stem));
  const surfaces = surfacesOf(corpus.written, corpus.stems.length);
  const phrases = phrasesOf(corpus, groups, words);
  return words.map((stems, topic) => {
    const terms = termsOf(stems, phrases[topic], surfaces);
    return { terms, label: terms.slice(0, LABEL_TERMS).join(", ") };
  });
}

/** How each stem is most often written; of equally common forms the first in the alphabet. */
function surfacesOf({ ids, stemOf, wordOf }: WrittenTexts, count: number): string[] {
  const frequency = new Int32Array(stemOf.length);
  for (const id of ids) frequency[id]++;
  const best = new Array<number>(count).fill(-1);
  stemOf.forEach((stem, id) => {
    if (stem < 0) return;
    const other = best[stem];
    const more = other < 0 || frequency[id] > frequency[other] ||
      (frequency[id] === frequency[other] && wordOf(id) < wordOf(other));
    if (more) best[stem] = id;
  });
  return best.map((id) => id < 0 ? "" : wordOf(id));
}

function termsOf(stems: readonly number[], phrases: readonly Phrase[], surfaces: readonly string[]): string[] {
  const shown = new Set<number>();
  const terms: string[] = [];
  for (const stem of stems) {
    if (terms.length === TERMS) break;
    if (shown.has(stem)) continue;
    const phrase = phrases.find(({ stems }) => stems.includes(stem) && stems.every((other) => !shown.has(other)));
    terms.push(phrase?.surface ?? surfaces[stem]);
    for (const part of phrase?.stems ?? [stem]) shown.add(part);
  }
  return terms;
}
