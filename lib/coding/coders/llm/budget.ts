/** What asking costs, and when to stop. @module */
import type { ChatMessage, ChatReply } from "../../../learn/chat/types.ts";
import type { LlmCost } from "./types.ts";

/** A token is about three bytes of Russian or four letters of English; fewer bytes make the estimate a careful one. */
const BYTES_A_TOKEN = 3;
const TOKENS_A_UNIT_OUT = 40;

export interface Budget {
  /** False: this call could pass the limit. True keeps what the call may cost aside. */
  reserve(messages: readonly ChatMessage[], units: number): boolean;
  /** What the call did cost: as the endpoint counts, else as was estimated. */
  spend(messages: readonly ChatMessage[], units: number, reply: ChatReply | null): void;
  /** In the currency of the prices. */
  spent(): number;
}

/**
 * Keeps account of the cost of calls; without a limit nothing is refused.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { openBudget } from "./budget.ts";
 *
 * const messages = [{ role: "user" as const, content: "x".repeat(3000) }]; // about 1000 tokens
 * const budget = openBudget({ limit: 0.005, in: 1, out: 0 });
 * assert.ok(budget.reserve(messages, 1));
 * budget.spend(messages, 1, { text: "", tokens_in: 4500, tokens_out: 0 });
 * assert.equal(budget.spent(), 0.0045);
 * assert.equal(budget.reserve(messages, 1), false);
 * ```
 */
export function openBudget(cost: LlmCost | undefined): Budget {
  if (!cost) return { reserve: () => true, spend: () => {}, spent: () => 0 };
  let spent = 0, reserved = 0;
  const price = (tokensIn: number, tokensOut: number) => (tokensIn * cost.in + tokensOut * cost.out) / 1e6;
  const estimate = (messages: readonly ChatMessage[], units: number) => {
    const bytes = messages.reduce((sum, { content }) => sum + new TextEncoder().encode(content).length, 0);
    return price(bytes / BYTES_A_TOKEN, units * TOKENS_A_UNIT_OUT);
  };
  return {
    reserve(messages, units) {
      const likely = estimate(messages, units);
      if (spent + reserved + likely > cost.limit) return false;
      reserved += likely;
      return true;
    },
    spend(messages, units, reply) {
      const likely = estimate(messages, units);
      reserved -= likely;
      if (reply) spent += reply.tokens_in > 0 ? price(reply.tokens_in, reply.tokens_out) : likely;
    },
    spent: () => spent,
  };
}
