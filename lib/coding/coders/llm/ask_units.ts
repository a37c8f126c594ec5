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
  /** Not asked: the cost would have passed its limit. */
  readonly unpaid: number;
}

/**
 * Asks about units and keeps each answer at once. Units whose answer makes no sense are asked about once more, each by
 * itself: then a text that confuses the model confuses no other.
 *
 * @throws {ChatError} if the endpoint cannot be asked; what was answered before is kept
 */
export async function askUnits(units: readonly LlmUnit[], asking: AskUnits): Promise<Unanswered> {
  const batches = Array.from({ length: Math.ceil(units.length / BATCH) }, (_, i) => {
    return units.slice(i * BATCH, (i + 1) * BATCH);
  });
  let done = 0;
  const onDone = (count: number) => asking.progress(done += count, units.length);
  const first = await askBatches(batches, asking, onDone);
  const again = await askBatches(first.unclear.map((unit) => [unit]), asking, () => {});
  return { unclear: again.unclear.length, unpaid: first.unpaid + again.unpaid };
}

interface Left {
  readonly unclear: LlmUnit[];
  unpaid: number;
}

/** Several lanes take the next batch each; the first that fails stops the others before their next. */
async function askBatches(
  batches: readonly (readonly LlmUnit[])[],
  asking: AskUnits,
  onDone: (units: number) => void,
): Promise<Left> {
  const left: Left = { unclear: [], unpaid: 0 };
  let next = 0, failed = false;
  const lane = async () => {
    while (next < batches.length && !failed) {
      const batch = batches[next++];
      try {
        const unclear = await askBatch(batch, asking);
        if (unclear) left.unclear.push(...unclear);
        else left.unpaid += batch.length;
      } catch (error) {
        failed = true;
        throw error;
      }
      onDone(batch.length);
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(LANES, batches.length) }, lane));
  for (const lane of lanes) if (lane.status === "rejected") throw lane.reason;
  left.unclear.sort((a, b) => a.key < b.key ? -1 : 1); // lanes end in any order
  return left;
}

/** Units of the batch whose answer made no sense; null: the batch was not asked. */
async function askBatch(batch: readonly LlmUnit[], asking: AskUnits): Promise<readonly LlmUnit[] | null> {
  const { codebook, instructions, endpoint, means, patience, store, budget } = asking;
  const messages = messagesOf(instructions, batch);
  if (!budget.reserve(messages, batch.length)) return null;
  const reply = await askChat(endpoint, messages, means, patience).catch((error) => {
    if (error instanceof ChatError && error.status !== null && OF_THE_TEXT.has(error.status)) return error;
    throw error;
  });
  const isReply = !(reply instanceof ChatError);
  budget.spend(messages, batch.length, isReply ? reply : null);
  const answers = isReply ? readAnswer(reply.text, batch.length, codebook) : batch.map(() => null);
  store.add(batch.flatMap(({ key }, i) => answers[i] ? [[key, answers[i]] as const] : []));
  return batch.filter((_, i) => answers[i] === null);
}
