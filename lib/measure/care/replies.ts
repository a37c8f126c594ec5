/** Which answers the subjects' accounts gave, and to whom. @module */
import type { Facts } from "../facts/types.ts";
import { once } from "../once.ts";
import { isOfficial } from "../who/people.ts";
import { conversationsOf } from "./conversations.ts";
import { workingClock } from "./working_clock.ts";

/** The answer that a mention got, or is still waiting for. */
export interface Reply {
  /** Row of the first answer; -1: none yet. */
  readonly by: number;
  /** When the clock started, ms UTC. */
  readonly asked_at: number;
}

/** Whether an official mention answers somebody: it has a parent, and that is not an account's own message. */
export function answersSomebody(facts: Facts, mention: number): boolean {
  const parent = facts.parents[mention];
  return parent >= 0 && !(parent < facts.length && isOfficial(facts, parent));
}

/**
 * The answers that mentions got from the accounts that answer for a subject, by row.
 *
 * An account's reply answers the mention that it replies to and whatever the same author wrote before in the same thread and
 * was not answered yet. The clock starts at the last of these messages, or at the first, as `care.clock` says.
 *
 * Replies count even if cleaning dropped them: a company that sends the same words a hundred times answered a hundred times.
 */
export const answersTo = once((facts: Facts, subject: number): ReadonlyMap<number, Reply> => {
  const answers = new Map<number, Reply>();
  const byConversation = new Map<number, number[]>();
  const conversations = conversationsOf(facts);
  for (const reply of officialReplies(facts, subject)) {
    const parent = facts.parents[reply], conversation = conversations.of[parent];
    if (conversation >= 0) {
      const own = byConversation.get(conversation);
      if (own) own.push(reply);
      else byConversation.set(conversation, [reply]);
    } else if (!answers.has(parent)) answers.set(parent, { by: reply, asked_at: facts.times[parent] });
  }
  for (const [conversation, replies] of byConversation) {
    const { rows, offsets } = conversations;
    answerConversation(facts, rows.subarray(offsets[conversation], offsets[conversation + 1]), replies, answers);
  }
  return answers;
});

/** Makes ready to ask which answer a mention got, or since when it has been waiting. */
export function replyTo(facts: Facts, subject: number): (mention: number) => Reply {
  const answers = answersTo(facts, subject);
  return (mention) => answers.get(mention) ?? { by: -1, asked_at: waitingSince(facts, answers, mention) };
}

/**
 * Makes ready to ask how long a reply took: minutes within the care hours from when its clock started to the reply or, without
 * one, to the end of the data.
 */
export const minutesOfReply = once((facts: Facts): (reply: Reply) => number => {
  const { times, data_end, care_hours, zone } = facts;
  const first = times.reduce((oldest, time) => Math.min(oldest, time), data_end);
  const minutes = workingClock(care_hours, zone, first, data_end);
  return ({ by, asked_at }) => minutes(asked_at, by < 0 ? data_end : times[by]);
});

/** Replies of the subject's accounts to others that are in the data, by time. */
function officialReplies(facts: Facts, subject: number): readonly number[] {
  const { accounts } = facts.subjects[subject];
  return allReplies(facts).filter((row) => accounts.has(facts.authors[row]));
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
  replies: readonly number[],
  answers: Map<number, Reply>,
): void {
  const { times, parents } = facts;
  for (const by of replies) {
    const open = messages.filter((m) => !answers.has(m) && (times[m] <= times[by] || m === parents[by]));
    if (open.length === 0) continue;
    const asked_at = clockStart(facts, open);
    for (const message of open) answers.set(message, { by, asked_at });
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
