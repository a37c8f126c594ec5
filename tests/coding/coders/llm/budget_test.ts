import assert from "node:assert/strict";
import { openBudget } from "../../../../lib/coding/coders/llm/budget.ts";

const messages = [{ role: "user" as const, content: "x".repeat(300) }]; // 300 bytes: about 100 tokens
const reply = { text: "", tokens_in: 0, tokens_out: 0 };

Deno.test("openBudget() keeps calls under way in mind, so that several at once do not pass the limit", () => {
  const budget = openBudget({ limit: 250, in: 1e6, out: 0 });
  assert.deepEqual([1, 2, 3].map(() => budget.reserve(messages, 1)), [true, true, false]);
  budget.spend(messages, 1, { ...reply, tokens_in: 10 });
  assert.equal(budget.spent(), 10);
  assert.equal(budget.reserve(messages, 1), true);
});

Deno.test("openBudget() counts its own estimate where the endpoint does not count, and nothing for no reply", () => {
  const budget = openBudget({ limit: 1000, in: 1e6, out: 1e6 });
  budget.reserve(messages, 1);
  budget.spend(messages, 1, reply);
  assert.equal(budget.spent(), 140, "100 tokens in, 40 out");
  budget.reserve(messages, 1);
  budget.spend(messages, 1, null);
  assert.equal(budget.spent(), 140);
});

Deno.test("openBudget() refuses nothing where there is no limit", () => {
  assert.equal(openBudget(undefined).reserve(messages, 1), true);
});
