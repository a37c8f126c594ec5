import assert from "node:assert/strict";
import { createTokens, tokenise, WordIds } from "../../lib/text/mod.ts";

const tokens = createTokens();

function read(text: string): number {
  const bytes = new TextEncoder().encode(text);
  tokenise(bytes, 0, bytes.length, tokens);
  return tokens.count;
}

Deno.test("WordIds finds what was added, and no more", () => {
  const ids = new WordIds();
  read("тариф цена");
  assert.equal(ids.find(tokens, 0), -1);
  assert.equal(ids.add(tokens, 0), 0);
  assert.equal(ids.find(tokens, 0), 0);
  assert.equal(ids.find(tokens, 1), -1);
  assert.equal(ids.size, 1);
});

Deno.test("WordIds keeps 50,000 words apart and gives them back", () => {
  const ids = new WordIds();
  const text = Array.from({ length: 50_000 }, (_, i) => `слово${i}`).join(" ");
  assert.equal(read(text), 50_000);
  for (let k = 0; k < 50_000; k++) assert.equal(ids.add(tokens, k), k);
  for (let k = 0; k < 50_000; k++) assert.equal(ids.find(tokens, k), k);
  assert.equal(ids.word(49_999), "слово49999");
});

Deno.test("WordIds tells words apart whose hashes are the same", () => {
  const ids = new WordIds();
  read("тариф цена связь");
  tokens.hashes.fill(7, 0, 3);
  assert.deepEqual([0, 1, 2].map((k) => ids.add(tokens, k)), [0, 1, 2]);
  assert.deepEqual([2, 1, 0].map((k) => ids.find(tokens, k)), [2, 1, 0]);
});
