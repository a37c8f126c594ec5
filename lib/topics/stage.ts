/** The topics stage: what the mentions are about. @module */
import { type Frame, FrameBuilder } from "../tables/frame.ts";
import { SCHEMAS } from "../tables/schemas.ts";
import type { Stage, StageContext, StageCounts } from "../tables/stage.ts";
import { clusterTopics, type FoundTopics } from "./cluster_topics.ts";
import { topicId } from "./topic_id.ts";
import { topicWords } from "./topic_words.ts";
import type { TopicsParameters } from "./types.ts";

/** Kept mentions that are about a subject: originals with their texts, and copies with their original. */
interface Mentions {
  readonly ids: string[];
  readonly texts: string[];
  readonly copies: { readonly id: string; readonly of: string }[];
}

/** Reads mentions and matches; writes topics and topic_members. */
export const STAGE: Stage<TopicsParameters> = {
  name: "topics",
  reads: ["mentions", "matches"],
  writes: ["topics", "topic_members"],
  run,
};

async function run(context: StageContext<TopicsParameters>): Promise<StageCounts> {
  const { count, seed } = context.parameters.topics;
  const { about, masked } = await context.step("subjects", () => readMatches(context));
  const mentions = await context.step("read", () => readMentions(context, about));
  const found = await context.step("cluster", () => clusterTopics(mentions.texts, { count, seed, masked }));
  found.notes.forEach((note) => context.note(note));
  const tables = tablesOf(found, mentions);
  await context.write("topics", tables.topics);
  await context.write("topic_members", tables.members);
  const all = mentions.ids.length + mentions.copies.length;
  const without = all - tables.members.length;
  if (without > 0) context.note(`${without} of ${all} mentions about a subject are in no topic`);
  return { rows_in: all, rows_out: tables.members.length };
}

/** Which mentions are about a subject, and the words that named it there. */
function readMatches(context: StageContext<TopicsParameters>): { about: Set<string>; masked: Set<string> } {
  const about = new Set<string>();
  const pieces = new Set<string>();
  for (const part of context.parts("matches")) {
    const frame = part.read(["mention", "matched"]);
    for (let i = 0; i < frame.length; i++) {
      about.add(frame.text("mention").at(i)!);
      pieces.add(frame.text("matched").at(i)!);
    }
  }
  return { about, masked: new Set([...pieces].flatMap((piece) => topicWords(piece.replaceAll("@", " ")))) };
}

/** Kept mentions about a subject, in the order of their ids. */
function readMentions(context: StageContext<TopicsParameters>, about: ReadonlySet<string>): Mentions {
  const originals: { id: string; text: string }[] = [];
  const copies: { id: string; of: string }[] = [];
  for (const part of context.parts("mentions")) {
    const frame = part.read(["id", "status", "duplicate_of", "clean_text"]);
    for (let i = 0; i < frame.length; i++) {
      const id = frame.text("id").at(i)!;
      if (frame.text("status").at(i) !== "kept" || !about.has(id)) continue;
      const of = frame.text("duplicate_of").at(i);
      if (of !== null) copies.push({ id, of });
      else originals.push({ id, text: frame.text("clean_text").at(i)! });
    }
  }
  originals.sort((a, b) => a.id < b.id ? -1 : 1);
  copies.sort((a, b) => a.id < b.id ? -1 : 1);
  return { ids: originals.map(({ id }) => id), texts: originals.map(({ text }) => text), copies };
}

function tablesOf(found: FoundTopics, mentions: Mentions): { topics: Frame; members: Frame } {
  const topics = new FrameBuilder(SCHEMAS.topics);
  const members = new FrameBuilder(SCHEMAS.topic_members);
  const ids = found.topics.map(({ terms }) => topicId(terms));
  const sizes = found.topics.map(({ size }) => size);
  const place = new Map(mentions.ids.map((id, i) => [id, i]));
  const add = (mention: string, i: number) =>
    members.add({ mention, topic: ids[found.groups[i]], similarity: found.similarity[i] });
  mentions.ids.forEach((id, i) => found.groups[i] >= 0 && add(id, i));
  for (const { id, of } of mentions.copies) {
    const original = place.get(of);
    if (original === undefined || found.groups[original] < 0) continue;
    sizes[found.groups[original]]++;
    add(id, original);
  }
  found.topics.forEach(({ label, terms, examples }, i) =>
    topics.add({ topic: ids[i], label, terms, size: sizes[i], examples: examples.map((e) => mentions.ids[e]) })
  );
  return { topics: topics.build(), members: members.build() };
}
