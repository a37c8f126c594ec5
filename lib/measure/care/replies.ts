/** Which answers the subjects' accounts gave, and to whom. @module */
import type { Facts } from "../facts/types.ts";
import { once } from "../once.ts";
import { isOfficial } from "../who/people.ts";
import { conversationsOf } from "./conversations.ts";
import { statedFor } from "./stated_answers.ts";
import { workingClock } from "./working_clock.ts";

/** The answer that a mention got, or is still waiting for. */
export interface Reply {
  /** Row of the first answer; -1: none yet, or one that is no mention: the record alone tells of it. */
  readonly by: number;
  /** When it was answered, ms UTC; Infinity: not yet. */
  readonly at: number;
  /** When the clock started, ms UTC. */
  readonly asked_at: number;
}

/** An answer as it was given: by a mention, or by what the answered record says (`by` is -1). */
interface Given {
  readonly by: number;
  readonly to: number;
  readonly at: number;
}

/** Whether an official mention answers somebody: it has a parent, and that is not an account's own message. */
export function answersSomebody(facts: Facts, mention: number): boolean {
  const parent = facts.parents[mention];
  return parent >= 0 && !(parent < facts.length && isOfficial(facts, parent));
}

/**
 * The answers that mentions got from those who answer for a subject, by row.
 *
 * An account's reply answers the mention that it replies to and whatever the same author wrote before in the same thread and
 * was not answered yet; so does an answer that the mention's own record tells of (a help desk's, a review site's). Of two
 * answers the earlier one counts. The clock starts at the last of these messages, or at the first, as `care.clock` says.
 *
 * Replies count even if cleaning dropped them: a company that sends the same words a hundred times answered a hundred times.
 */
export const answersTo = once((facts: Facts, subject: number): ReadonlyMap<number, Reply> => {
  const answers = new Map<number, Reply>();
  const byConversation = new Map<number, Given[]>();
  const conversations = conversationsOf(facts);
  for (const given of answersGivenFor(facts, subject)) {
    const { by, to, at } = given, conversation = conversations.of[to];
    if (conversation >= 0) {
      const own = byConversation.get(conversation);
      if (own) own.push(given);
      else byConversation.set(conversation, [given]);
    } else if (!answers.has(to)) answers.set(to, { by, at, asked_at: facts.times[to] });
  }
  for (const [conversation, given] of byConversation) {
    const { rows, offsets } = conversations;
    answerConversation(facts, rows.subarray(offsets[conversation], offsets[conversation + 1]), given, answers);
  }
  return answers;
});

/**
 * Kept mentions about a subject, in the span, whose answer is known by their own records alone, with its moment: no account's
 * reply among the mentions came before.
 */
export const answeredByRecord = once((facts: Facts, subject: number): ReadonlyMap<number, number> => {
  const told = new Map(statedFor(facts, subject)), answers = answersTo(facts, subject);
  if (told.size === 0) return told;
  const rows = facts.subjects[subject].kept.filter((row) => {
    const answer = told.has(row) ? answers.get(row) : undefined;
    return answer !== undefined && answer.by < 0 && answer.at === told.get(row);
  });
  return new Map(Array.from(rows, (row) => [row, told.get(row)!]));
});

/** A function that tells which answer a mention got or, without one, since when it has been waiting. */
export function replyTo(facts: Facts, subject: number): (mention: number) => Reply {
  const answers = answersTo(facts, subject);
  return (mention) => answers.get(mention) ?? { by: -1, at: Infinity, asked_at: waitingSince(facts, answers, mention) };
}

/**
 * Makes ready to ask how long a reply took: minutes within the care hours from when its clock started to the reply or, without
 * one, to the end of the data.
 */
export const minutesOfReply = once((facts: Facts): (reply: Reply) => number => {
  const { times, data_end, care_hours, zone } = facts;
  const first = times.reduce((oldest, time) => Math.min(oldest, time), data_end);
  const minutes = workingClock(care_hours, zone, first, data_end);
  return ({ at, asked_at }) => minutes(asked_at, Math.min(at, data_end));
});

/** What was answered for the subject, by time; of the same moment the mentions first, each by id. */
function answersGivenFor(facts: Facts, subject: number): readonly Given[] {
  const { accounts } = facts.subjects[subject], { times, parents, authors, ids } = facts;
  const replies = allReplies(facts).filter((row) => accounts.has(authors[row]))
    .map((by) => ({ by, to: parents[by], at: times[by] }));
  const stated = statedFor(facts, subject).filter(([row]) => !isOfficial(facts, row))
    .map(([to, at]) => ({ by: -1, to, at }));
  if (stated.length === 0) return replies;
  const key = ({ by, to }: Given) => by < 0 ? to : by;
  return [...replies, ...stated].sort((a, b) =>
    a.at - b.at || Number(a.by < 0) - Number(b.by < 0) || ids.compare(key(a), key(b))
  );
}

/** Replies of all subjects' accounts to others that are in the data, by time, then id. */
const allReplies = once((facts: Facts): readonly number[] => {
  const replies: number[] = [];
  for (let m = 0; m < facts.length; m++) {
    if (isOfficial(facts, m) && facts.parents[m] < facts.length && answersSomebody(facts, m)) replies.push(m);
  }
  return replies.sort((a, b) => facts.times[a] - facts.times[b] || facts.ids.compare(a, b));
});

function answerConversation(
  facts: Facts,
  messages: Int32Array,
  given: readonly Given[],
  answers: Map<number, Reply>,
): void {
  const { times } = facts;
  for (const { by, to, at } of given) {
    const open = messages.filter((m) => !answers.has(m) && (times[m] <= at || m === to));
    if (open.length === 0) continue;
    const asked_at = clockStart(facts, open);
    for (const message of open) answers.set(message, { by, at, asked_at });
  }
}

/** When the clock of a mention without an answer started: at a message of its conversation that has no answer either. */
function waitingSince(facts: Facts, answers: ReadonlyMap<number, Reply>, mention: number): number {
  const { of, rows, offsets } = conversationsOf(facts);
  const conversation = of[mention];
  if (conversation < 0) return facts.times[mention];
  const first = facts.care.clock === "first customer message";
  const step = first ? 1 : -1;
  let at = first ? offsets[conversation] : offsets[conversation + 1] - 1;
  while (answers.has(rows[at])) at += step;
  return facts.times[rows[at]];
}

/** Messages are in order of time. */
function clockStart({ times, care }: Facts, messages: Int32Array): number {
  return times[messages[care.clock === "first customer message" ? 0 : messages.length - 1]];
}
