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

/** What {@linkcode findTopics} may be told. */
export interface FindOptions {
  readonly count?: TopicCount;
  readonly seed?: number;
  /** `auto`, `vectors` or `mixture` (default: `auto`). */
  readonly engine?: string;
  /** How many different texts the topics are found on, at most (default: 50,000). */
  readonly sample?: number;
  /** Folded words that are no topic, such as the names of subjects. */
  readonly masked?: ReadonlySet<string>;
  /** Which of two texts of the same content stands for both: the smaller. */
  readonly compare?: (a: number, b: number) => number;
  /** What the last run remembered. */
  readonly memory?: TopicMemory | null;
}

/** Plain data that one run leaves to the next. */
export interface TopicMemory {
  /** What was asked for: other wishes find topics anew. */
  readonly asked: string;
  /** The contents of the texts that the topics were found on, 32 bits each. */
  readonly seen: readonly number[];
  /** What the last runs found, the latest first: if the texts are those of an earlier run again, its topics are taken. */
  readonly past: readonly Past[];
}

/** Topics as one run found them. */
export interface Past {
  /** Of its wishes and texts. */
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
  /** What a person should know of the number of topics. */
  readonly notes: readonly string[];
}

/** Runs that are remembered. */
const MOST_PAST = 5;
/** Below this many different texts a text belongs somewhere as soon as it has words. */
const SMALL_CORPUS = 20;
/** With an open number, topics of a smaller share of the texts are dissolved. */
const LEAST_SHARE = 0.005;

/** Topics as a fit or the last run gave them. */
interface Found {
  readonly model: TopicModel;
  readonly agreement: number | null;
  readonly why: string;
  readonly notes: readonly string[];
}

/**
 * Finds topics on a sample of the different texts and puts every text into one, or into none.
 *
 * Where the last run was asked for the same, this one goes on with its topics: the same texts give the same topics again, new
 * texts join the old topics, and new topics arise from texts that fit none. Where something else was asked for, topics are
 * found anew, and one that shares most of its texts with an old one takes over its id. A run without texts is skipped: the
 * next one goes on from the run before it.
 *
 * @throws {RangeError} if the count or the sample is none, or there is no engine of that name
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

/** Why there are fewer topics than were asked for. */
function fewerThan(asked: TopicCount, made: number): string[] {
  const least = typeof asked === "number" ? asked : asked === "auto" ? 0 : asked.from;
  if (made >= least) return [];
  return made === 1
    ? [`1 topic is made, not ${least}: no text fits a further one better`]
    : [`${made} topics are made, not ${least}: every text fits one of these better than any further one`];
}

/** The last run's topics, with what is new today. */
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

/** Topics found anew; ids of the last run's where they are the same. */
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

/** Groups that hold enough of the texts, numbered anew; the texts of the others are in none for now. */
function withoutSmall(groups: Int32Array, count: number, texts: Texts): { groups: Int32Array; count: number } {
  const sizes = new Int32Array(count);
  for (const group of groups) sizes[group]++;
  const kept = [...sizes.keys()].filter((group) => sizes[group] >= LEAST_SHARE * (texts.starts.length - 1));
  return { groups: groups.map((group) => kept.indexOf(group)), count: kept.length };
}

/** Every text put into its topic, and topics that got none left out until each has some. */
function settled(model: TopicModel, texts: Texts, limit: number): { model: TopicModel; assignment: Assignment } {
  const assignment = assignTexts(model, texts, limit);
  const used = new Set(assignment.groups);
  if (model.topics.every((_, i) => used.has(i))) return { model, assignment };
  return settled({ ...model, topics: model.topics.filter((_, i) => used.has(i)) }, texts, limit);
}
