/** The topics stage: what the mentions are about. @module */
import { NumberBuilder, TextBuilder } from "../tables/columns.ts";
import { Frame, FrameBuilder } from "../tables/frame.ts";
import { readPeopleFileIfThere } from "../tables/people/people_text.ts";
import { SCHEMAS } from "../tables/schemas.ts";
import type { Stage, StageContext, StageCounts } from "../tables/stage.ts";
import { applyDecisions, type Decided } from "./decisions/apply_decisions.ts";
import { readDecisions, type TopicDecision } from "./decisions/read_decisions.ts";
import { type Findings, findTopics, type TopicMemory } from "./find_topics.ts";
import { LEAST_LIKELIER } from "./model/assign_texts.ts";
import { readMentions, type TopicMentions } from "./reading/read_mentions.ts";
import { describeTopics, type TopicDescription } from "./results/describe_topics.ts";
import { type Labels, notesOnIdentity } from "./results/notes_on_identity.ts";
import type { TopicsParameters } from "./types.ts";

const DECISIONS = "coding/topics.csv";
/** Mentions of which a part of `topic_members` is made: a whole table of millions would be as much memory again. */
const PART_ROWS = 200_000;

/** What one run leaves to the next. */
interface Remembered {
  readonly memory: TopicMemory;
  readonly labels: Labels;
}

/** Reads mentions and matches, and people's decisions on topics; writes topics and topic_members. */
export const STAGE: Stage<TopicsParameters> = {
  name: "topics",
  reads: ["mentions", "matches"],
  writes: ["topics", "topic_members"],
  run,
};

async function run(context: StageContext<TopicsParameters>): Promise<StageCounts> {
  const { names: file = DECISIONS, ...wishes } = context.parameters.topics;
  const decisions = await decisionsOf(context, file);
  const mentions = await context.step("read", () => readMentions(context));
  const last = context.recall("topics") as Remembered | undefined;
  const compare = (a: number, b: number) => mentions.idOf(a) < mentions.idOf(b) ? -1 : 1;
  const options = { ...wishes, masked: mentions.masked, compare, memory: last?.memory ?? null };
  const found = await context.step("find", () => findTopics(mentions.reader, options));
  const decided = applyDecisions(found.model, found.assignment, decisions, file);
  const described = await context.step("describe", () => describeTopics(found.corpus, decided));
  const labels = labelsOf(described, found, last?.labels);
  context.remember("topics", { memory: found.memory, labels });
  [...found.notes, ...decided.notes].forEach((note) => context.note(note));
  notesOnIdentity(found, described, { ...last?.labels, ...labels }).forEach((note) => context.note(note));
  return await context.step("write", () => writeTables(context, mentions, found, decided, described));
}

async function decisionsOf({ folder }: StageContext<TopicsParameters>, file: string): Promise<TopicDecision[]> {
  const text = await readPeopleFileIfThere(`${folder}/${file}`);
  return text === null ? [] : readDecisions(text, file);
}

/** What topics are called, of those without mentions what they were called last. */
function labelsOf(topics: readonly TopicDescription[], { memory }: Findings, before: Labels = {}): Labels {
  const now = new Map(topics.map(({ id, label }) => [id, label]));
  const ids = memory.past[0].model.topics.map(({ id }) => id).sort();
  return Object.fromEntries(ids.flatMap((id) => {
    const label = now.get(id) ?? before[id];
    return label === undefined ? [] : [[id, label]];
  }));
}

async function writeTables(
  context: StageContext<TopicsParameters>,
  mentions: TopicMentions,
  found: Findings,
  decided: Decided,
  described: readonly TopicDescription[],
): Promise<StageCounts> {
  const sizes = new Int32Array(described.length);
  for (const members of membersOf(mentions, decided, described, sizes)) await context.write("topic_members", members);
  await context.write("topics", topicsTable(context, mentions, found, described, sizes));
  const all = mentions.originals + mentions.copied, members = sizes.reduce((sum, size) => sum + size, 0);
  const without = all - members;
  if (without > 0) {
    const share = `${(without / all * 100).toFixed(1)} %`;
    const limit = `their words are less than ${LEAST_LIKELIER} times likelier in any topic than in mentions at large`;
    context.note(`${without} of ${all} mentions about a subject (${share}) are in no topic: no words, or ${limit}`);
  }
  return { rows_in: all, rows_out: members };
}

/** A row a mention in a topic; a copy goes where its original is. Counts the rows of each topic into `sizes`. */
function* membersOf(
  { addId, originals, copies }: TopicMentions,
  { groups, similarity }: Decided,
  topics: readonly TopicDescription[],
  sizes: Int32Array,
): Generator<Frame> {
  const ids = topics.map(({ id }) => new TextEncoder().encode(id)); // as bytes: a million rows have few topics
  for (let first = 0; first < originals + copies.length; first += PART_ROWS) {
    const mention = new TextBuilder(), topic = new TextBuilder(), similarities = new NumberBuilder();
    for (let i = first; i < Math.min(first + PART_ROWS, originals + copies.length); i++) {
      const copy = i < originals ? null : copies[i - originals], text = copy ? copy.original : i, group = groups[text];
      if (group < 0) continue;
      if (copy) mention.add(copy.id);
      else addId(text, mention);
      topic.addBytes(ids[group], 0, ids[group].length);
      similarities.add(similarity[text]);
      sizes[group]++;
    }
    const columns = { mention, topic, similarity: similarities };
    yield new Frame(Object.entries(columns).map(([name, column]) => [name, column.build()]));
  }
}

/** A row a topic, the largest first. */
function topicsTable(
  { parameters: { topics: { engine = "auto" } } }: StageContext<TopicsParameters>,
  { idOf }: TopicMentions,
  { agreement, why }: Findings,
  described: readonly TopicDescription[],
  sizes: Int32Array,
): Frame {
  const topics = new FrameBuilder(SCHEMAS.topics);
  const order = [...described.keys()]
    .sort((a, b) => sizes[b] - sizes[a] || (described[a].id < described[b].id ? -1 : 1));
  for (const i of order) {
    const { id, label, terms, examples, path, near, x, y } = described[i];
    const shown = examples.map(idOf), how = why === "" ? engine : `${engine}: ${why}`;
    topics.add({ topic: id, label, terms, size: sizes[i], examples: shown, path, near, x, y, agreement, engine: how });
  }
  return topics.build();
}
