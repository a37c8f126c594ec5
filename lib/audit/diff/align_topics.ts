/** Which topic of one run is which of another: by their members and terms, not by their names. @module */
import { bestAssignment } from "../../learn/mod.ts";
import type { Frame } from "../../tables/frame.ts";
import type { AlignedTopic } from "./types.ts";

/** Below this mean of shared members and shared terms two topics are not the same. */
const LEAST_LIKENESS = 0.25;

/** The topics of a run, and who is in them. */
export interface RunTopics {
  readonly topics: Frame;
  readonly topic_members: Frame;
}

interface Topic {
  readonly name: string;
  readonly label: string;
  readonly terms: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
}

/**
 * Pairs the topics of two runs: those of one name first, then the pairing that shares most members (of the mentions that
 * both runs have) and terms. A topic like none of the other run stays alone.
 */
export function alignTopics(before: RunTopics, after: RunTopics): AlignedTopic[] {
  const common = membersOf(before), both = membersOf(after);
  const inBoth = (mention: string) => common.has(mention) && both.has(mention);
  const olds = topicsOf(before, inBoth), news = topicsOf(after, inBoth);
  const pairs = olds.flatMap((old) => {
    const same = news.find(({ name }) => name === old.name);
    return same ? [[old, same] as const] : [];
  });
  const left = olds.filter(({ name }) => !pairs.some(([old]) => old.name === name));
  const right = news.filter(({ name }) => !pairs.some(([, after]) => after.name === name));
  const gains = left.map((old) => right.map((after) => likeness(old, after)));
  if (left.length > 0 && right.length > 0) {
    bestAssignment(gains).forEach((column, row) => {
      if (column >= 0 && gains[row][column] >= LEAST_LIKENESS) pairs.push([left[row], right[column]]);
    });
  }
  return pairs.map(([old, after]) => ({
    before: old.name,
    after: after.name,
    label_before: old.label,
    label_after: after.label,
    shared: jaccard(old.members, after.members),
  })).sort((a, b) => a.before < b.before ? -1 : 1);
}

function membersOf({ topic_members }: RunTopics): ReadonlySet<string> {
  return new Set(topic_members.text("mention").toArray() as string[]);
}

function topicsOf({ topics, topic_members }: RunTopics, counts: (mention: string) => boolean): Topic[] {
  const members = new Map<string, Set<string>>();
  for (let i = 0; i < topic_members.length; i++) {
    const mention = topic_members.text("mention").at(i)!, topic = topic_members.text("topic").at(i)!;
    if (!members.has(topic)) members.set(topic, new Set());
    if (counts(mention)) members.get(topic)!.add(mention);
  }
  return Array.from({ length: topics.length }, (_, i) => {
    const name = topics.text("topic").at(i)!;
    const terms = new Set(topics.list("terms").at(i) as string[]);
    return { name, label: topics.text("label").at(i)!, terms, members: members.get(name) ?? new Set<string>() };
  }).sort((a, b) => a.name < b.name ? -1 : 1);
}

function likeness(a: Topic, b: Topic): number {
  return (jaccard(a.members, b.members) + jaccard(a.terms, b.terms)) / 2;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((one) => b.has(one)).length, either = a.size + b.size - shared;
  return either === 0 ? 0 : shared / either;
}
