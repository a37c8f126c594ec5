/** Asks a model about many mentions, in batches. @module */
import { askChat } from "../../../learn/chat/ask_chat.ts";
import { type ChatEndpoint, ChatError, type ChatMeans, type ChatPatience } from "../../../learn/chat/types.ts";
import type { Codebook } from "../../types.ts";
import type { AnswerStore } from "./answer_store.ts";
import type { Budget } from "./budget.ts";
import { messagesOf } from "./prompt_of.ts";
import { readAnswer } from "./read_answer.ts";
import type { LlmUnit } from "./types.ts";

/** Messages of one call: more share the cost of the codebook, fewer are lost with a bad answer. */
const BATCH = 10;
/** Calls under way at once. */
const LANES = 4;
/** The endpoint will not read these texts (a filter, a length); others it may. */
const OF_THE_TEXT = new Set([400, 413, 422]);
/** So many calls refused and none answered: it is not for the texts. */
const MOST_REFUSED = 20;

/** What asking needs. */
export interface AskUnits {
  readonly codebook: Codebook;
  readonly instructions: string;
  readonly endpoint: ChatEndpoint;
  readonly means: ChatMeans;
  readonly patience?: ChatPatience;
  readonly store: AnswerStore;
  readonly budget: Budget;
  readonly progress: (done: number, total: number) => void;
}

/** Units that have no answer yet, by why. */
export interface Unanswered {
  /** Asked twice, and no answer made sense. */
  readonly unclear: number;
  /** Refused by themselves, too: how many by status. */
  readonly refused: ReadonlyMap<number, number>;
  /** Not asked: the cost would have passed its limit. */
  readonly unpaid: number;
}

/**
 * Asks about units and keeps each answer at once. Units whose answer makes no sense, or is refused for their texts, are
 * asked about once more, each by itself: then a text that confuses the model confuses no other.
 *
 * @throws {ChatError} if the endpoint cannot be asked, or refuses one call after the other; what was answered before is kept
 */
export async function askUnits(units: readonly LlmUnit[], asking: AskUnits): Promise<Unanswered> {
  const batches = Array.from({ length: Math.ceil(units.length / BATCH) }, (_, i) => {
    return units.slice(i * BATCH, (i + 1) * BATCH);
  });
  let done = 0;
  const onDone = (count: number) => asking.progress(done += count, units.length);
  const calls: Calls = { answered: 0, refused: 0 };
  const first = await askBatches(batches, calls, asking, onDone);
  const again = await askBatches(first.again.map((unit) => [unit]), calls, asking, () => {});
  const refused = again.refused.values().reduce((sum, count) => sum + count, 0);
  return { unclear: again.again.length - refused, refused: again.refused, unpaid: first.unpaid + again.unpaid };
}

/** How the calls of a codebook went so far. */
interface Calls {
  answered: number;
  refused: number;
}

interface Left {
  /** To be asked about by themselves. */
  readonly again: LlmUnit[];
  /** How many of them were refused, by status. */
  readonly refused: Map<number, number>;
  unpaid: number;
}

/** Several lanes take the next batch each; the first that fails stops the others before their next. */
async function askBatches(
  batches: readonly (readonly LlmUnit[])[],
  calls: Calls,
  asking: AskUnits,
  onDone: (units: number) => void,
): Promise<Left> {
  const left: Left = { again: [], refused: new Map(), unpaid: 0 };
  let next = 0, failed = false;
  const lane = async () => {
    while (next < batches.length && !failed) {
      const batch = batches[next++];
      try {
        await askBatch(batch, calls, asking, left);
      } catch (error) {
        failed = true;
        throw error;
      }
      onDone(batch.length);
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(LANES, batches.length) }, lane));
  for (const lane of lanes) if (lane.status === "rejected") throw lane.reason;
  left.again.sort((a, b) => a.key < b.key ? -1 : 1); // lanes end in any order
  return left;
}

/** Asks about a batch, and adds to what is left what has no answer. */
async function askBatch(batch: readonly LlmUnit[], calls: Calls, asking: AskUnits, left: Left): Promise<void> {
  const { codebook, instructions, endpoint, means, patience, store, budget } = asking;
  const messages = messagesOf(instructions, batch);
  if (!budget.reserve(messages, batch.length)) {
    left.unpaid += batch.length;
    return;
  }
  const reply = await askChat(endpoint, messages, means, patience).catch((error) => {
    if (error instanceof ChatError && error.status !== null && OF_THE_TEXT.has(error.status)) return error;
    throw error;
  });
  if (reply instanceof ChatError) {
    budget.spend(messages, batch.length, null);
    if (++calls.refused >= MOST_REFUSED && calls.answered === 0) throw reply;
    left.again.push(...batch);
    left.refused.set(reply.status!, (left.refused.get(reply.status!) ?? 0) + batch.length);
    return;
  }
  calls.answered++;
  budget.spend(messages, batch.length, reply);
  const answers = readAnswer(reply.text, batch.length, codebook);
  store.add(batch.flatMap(({ key }, i) => answers[i] ? [[key, answers[i]] as const] : []));
  left.again.push(...batch.filter((_, i) => answers[i] === null));
}
