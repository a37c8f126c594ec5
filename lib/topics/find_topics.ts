/** Finds topics of texts, and the topic of each text. @module */
import type { Texts } from "../learn/mod.ts";
import { engineOf } from "./engines/mod.ts";
import { type Assignment, assignTexts, LEAST_LIKELIER } from "./model/assign_texts.ts";
import { followTopics } from "./model/follow_topics.ts";
import { matchTopics } from "./model/match_topics.ts";
import { withNewIds } from "./model/new_ids.ts";
import { overVocabulary, type TopicModel, topicModel, withoutUnused } from "./model/topic_model.ts";
import { checkCount, countFor, MOST_TOPICS } from "./topic_count.ts";
import type { TopicCount } from "./types.ts";
import { type Corpus, corpusOf, pickTexts } from "./words/corpus.ts";
import type { ReadTexts } from "./words/word_reader.ts";

/** Options of {@linkcode findTopics}. */
export interface FindOptions {
  readonly count?: TopicCount;
  readonly seed?: number;
  /** `auto`, `vectors` or `mixture` (default: `auto`). */
  readonly engine?: string;
  /** Maximum number of distinct texts on which the topics are found (default: 50,000). */
  readonly sample?: number;
  /** Folded words to ignore, such as names of subjects. */
  readonly masked?: ReadonlySet<string>;
  /** Order that decides which of two equal texts represents both: the smaller one. */
  readonly compare?: (a: number, b: number) => number;
  /** The data that the last run kept. */
  readonly memory?: TopicMemory | null;
}

/** Plain data that one run keeps for the next. */
export interface TopicMemory {
  /** The options of the run; if they change, topics are found again. */
  readonly asked: string;
  /** Hashes of the texts on which the topics were found, 32 bits each. */
  readonly seen: readonly number[];
  /** Results of the last runs, the latest first. If the texts equal those of an earlier run, its topics are reused. */
  readonly past: readonly Past[];
}

/** The topics of one run. */
export interface Past {
  /** Hash of its options and texts. */
  readonly key: string;
  /** Its topics, and those of the run before that had no texts. */
  readonly model: TopicModel;
  readonly agreement: number | null;
  readonly why: string;
}

/** Topics and the topic of each text. */
export interface Findings {
  readonly corpus: Corpus;
  /** Topics that have texts. */
  readonly model: TopicModel;
  /** Of each text, its place in the model. */
  readonly assignment: Assignment;
  readonly memory: TopicMemory;
  /** The run before this one; after data are put back, the run before theirs. */
  readonly before?: Past;
  readonly agreement: number | null;
  readonly why: string;
  /** Notes for the user about the number of topics. */
  readonly notes: readonly string[];
}

/** Runs that are remembered. */
const MOST_PAST = 5;
/** Below this many distinct texts, every text with words gets a topic. */
const SMALL_CORPUS = 20;
/** With `count: auto`, topics with a smaller share of the texts are dissolved. */
const LEAST_SHARE = 0.005;

/** Topics as a fit or the last run gave them. */
interface Found {
  readonly model: TopicModel;
  readonly agreement: number | null;
  readonly why: string;
  readonly notes: readonly string[];
}

/**
 * Finds topics on a sample of the distinct texts and assigns every text to one topic or to none.
 *
 * If the last run had the same options, this run continues with its topics: the same texts give the same topics, new texts
 * join old topics, and texts that fit none form new topics. If the options changed, topics are found again, and a topic
 * that shares most of its texts with an old one gets the old id. A run without texts is skipped: the next run continues
 * from the one before it.
 *
 * @throws {RangeError} if the count or the sample size is invalid, or the engine is unknown
 */
export function findTopics(reader: ReadTexts, options: FindOptions = {}): Findings {
  const { count = "auto", seed = 1, engine = "auto", memory = null } = options;
  checkCount(count);
  checkSample(options.sample);
  engineOf(engine); // told also where there are no texts for it
  const asked = JSON.stringify([count, seed, engine, options.sample ?? null]);
  const goesOn = memory?.asked === asked && memory.past[0].model.topics.length > 0;
  const keyOf = (content: string) => `${asked} ${content}`;
  const placeOf = (content: string) => memory?.past.findIndex(({ key }) => key === keyOf(content)) ?? -1;
  const known = (content: string) =>
    (memory?.past[placeOf(content)] ?? (goesOn ? memory.past[0] : null))?.model.stems ?? [];
  const corpus = corpusOf(reader, { ...options, known });
  const texts = pickTexts(corpus.texts, corpus.sample);
  const seen = Array.from(corpus.keys, (key) => key % 2 ** 32);
  const limit = corpus.sample.length < SMALL_CORPUS ? 0 : LEAST_LIKELIER;
  const key = keyOf(corpus.content), again = placeOf(corpus.content);
  const found = memory && again >= 0
    ? { ...memory.past[again], model: overVocabulary(memory.past[again].model, corpus.stems), notes: [] }
    : goesOn && seen.length > 0
    ? goOn(corpus, texts, seen, memory, options)
    : begin(corpus, texts, limit, options);
  const { model, assignment } = settled(found.model, corpus.texts, limit);
  const { agreement, why } = found;
  const notes = found.notes.length > 0 ? found.notes : fewerThan(count, model.topics.length);
  const now = { key, model: withoutUnused(found.model), agreement, why };
  const past = memory && again >= 0 ? memory.past.slice(again) : [now, ...memory?.past ?? []].slice(0, MOST_PAST);
  const findings = { corpus, model, assignment, agreement, why, notes };
  if (memory && seen.length === 0) return { ...findings, memory, before: memory.past[0] }; // nothing to learn for the next run
  return { ...findings, memory: { asked, seen, past }, before: past[1] };
}

function checkSample(sample: number | undefined): void {
  if (sample === undefined || sample >= 1) return;
  throw new RangeError(`Cannot find topics on a sample of ${sample} texts: a whole number from 1 is needed`);
}

/** Why there are fewer topics than requested. */
function fewerThan(asked: TopicCount, made: number): string[] {
  const least = typeof asked === "number" ? asked : asked === "auto" ? 0 : asked.from;
  if (made >= least) return [];
  return made === 1
    ? [`1 topic is made, not ${least}: no text fits a further one better`]
    : [`${made} topics are made, not ${least}: every text fits one of these better than any further one`];
}

/** The topics of the last run, with new texts and new topics. */
function goOn(
  { stems }: Corpus,
  texts: Texts,
  seen: readonly number[],
  memory: TopicMemory,
  options: FindOptions,
): Found {
  const { count = "auto", seed = 1, engine = "auto" } = options;
  const { agreement, why, model: last } = memory.past[0];
  const before = new Set(memory.seen);
  const most = typeof count === "number" ? count : count === "auto" ? MOST_TOPICS : count.to;
  const isSeen = (text: number) => before.has(seen[text]);
  const old = overVocabulary(last, stems);
  const model = followTopics(old, { texts, seen: isSeen, engine: engineOf(engine), seed, most });
  return { model: withNewIds(model), agreement, why, notes: [] };
}

/** Topics found again, with the ids of the last run's topics if they are the same. */
function begin(corpus: Corpus, texts: Texts, limit: number, options: FindOptions): Found {
  const { count: asked = "auto", seed = 1, engine = "auto", memory } = options;
  const { count, notes } = countFor(asked, texts, seed, corpus.texts.starts.length - 1);
  if (count === 0) return { model: { stems: corpus.stems, topics: [] }, agreement: null, why: "", notes };
  const fit = engineOf(engine).fit(texts, count, seed);
  const groups = asked === "auto" ? withoutSmall(fit.groups, fit.count, texts) : fit;
  const plain = topicModel(texts, groups.groups, new Array<string>(groups.count).fill(""), corpus.stems);
  if (!memory) return { model: withNewIds(plain), agreement: fit.agreement, why: fit.why, notes };
  const old = overVocabulary(memory.past[0].model, corpus.stems);
  const then = assignTexts(old, texts, limit).groups;
  const twins = matchTopics(groups.groups, groups.count, then, old.topics.length);
  const topics = plain.topics.map((topic, i) => ({ ...topic, id: twins[i] < 0 ? "" : old.topics[twins[i]].id }));
  const model = withNewIds({ ...plain, topics }, old.topics.map(({ id }) => id));
  return { model, agreement: fit.agreement, why: fit.why, notes };
}

/** Groups with enough texts, renumbered; texts of other groups have no group for now. */
function withoutSmall(groups: Int32Array, count: number, texts: Texts): { groups: Int32Array; count: number } {
  const sizes = new Int32Array(count);
  for (const group of groups) sizes[group]++;
  const kept = [...sizes.keys()].filter((group) => sizes[group] >= LEAST_SHARE * (texts.starts.length - 1));
  return { groups: groups.map((group) => kept.indexOf(group)), count: kept.length };
}

/** Assigns every text to its topic, and removes topics without texts until each has some. */
function settled(model: TopicModel, texts: Texts, limit: number): { model: TopicModel; assignment: Assignment } {
  const assignment = assignTexts(model, texts, limit);
  const used = new Set(assignment.groups);
  if (model.topics.every((_, i) => used.has(i))) return { model, assignment };
  return settled({ ...model, topics: model.topics.filter((_, i) => used.has(i)) }, texts, limit);
}
