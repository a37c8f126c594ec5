import assert from "node:assert/strict";
import { mistakesOf, REST } from "../_study.ts";

Deno.test("an endpoint with a password and a key in place of its name are refused without being repeated", async () => {
  const llm = 'llm: { url: "https://user:hidden1@example.org/v1", model: m, key_env: sk-hidden2, limit: 0 }\n';
  const mistakes = await mistakesOf(llm + REST);
  assert.deepEqual(mistakes, [
    'study.yml:1: Cannot read llm.limit: found "0"; a whole number from 1 is needed, such as 5000',
    "study.yml:1: Cannot read llm.url: found a name, a password or a ? part in it; secrets come from the variable that key_env names",
    "study.yml:1: Cannot read llm.key_env: found what is no such name; the name of an environment variable that holds the key is needed, " +
    "in capitals, such as LLM_KEY",
  ]);
  assert.doesNotMatch(mistakes.join(), /hidden/);
});

Deno.test("an endpoint with a key behind a question mark is refused without repeating it", async () => {
  const mistakes = await mistakesOf(`llm: { url: "https://example.org/v1?key=hidden3", model: m }\n${REST}`);
  assert.equal(mistakes.length, 1);
  assert.match(mistakes[0], /a \? part in it/);
  assert.doesNotMatch(mistakes[0], /hidden/);
});

Deno.test("an endpoint must be an address", async () => {
  for (const url of ["localhost:1", "file:///etc/passwd", "nothing"]) {
    assert.deepEqual(await mistakesOf(`llm: { url: "${url}", model: m }\n${REST}`), [
      "study.yml:1: Cannot read llm.url: found what is no address; one such as http://127.0.0.1:11434/v1 is needed",
    ]);
  }
});

Deno.test("a limit of cost needs its prices, for without them it limits nothing", async () => {
  const llm = (cost: string) => `llm: { url: "http://127.0.0.1:1/v1", model: m, cost: ${cost} }\n${REST}`;
  assert.deepEqual(await mistakesOf(llm("{ limit: 5, in: 0.15 }")), [
    "study.yml:1: Cannot read llm.cost: it has no out; a whole one is cost: { limit: 5, in: 0.15, out: 0.6 }",
  ]);
  assert.deepEqual(await mistakesOf(llm("{ limit: 5, in: 0.15, out: 0.6 }")), []);
});
