import assert from "node:assert/strict";
import {
  clusterTopics,
  codeWithRules,
  findDuplicates,
  loadToneWords,
  matchMentions,
  normalise,
  readCodebook,
  scoreTone,
} from "../../lib/mod.ts";

/** What a cell of a notebook may hand over: cells are not type-checked. */
const objects = [{ id: "1", text: "Связь пропала" }] as unknown as string[];
const told = { name: "TypeError", message: /^Cannot take an object with id, text for a text.*mentions\.map\(/ };

Deno.test("functions of texts say so where they are handed objects", async () => {
  assert.throws(() => normalise(objects[0]), told);
  assert.throws(() => clusterTopics(objects), told);
  const lists = await loadToneWords(), motives = await readCodebook("motives");
  assert.throws(() => scoreTone(objects[0], lists), told);
  await assert.rejects(codeWithRules(objects, motives), told);
  await assert.rejects(matchMentions(objects, { a: "связь" }), told);
});

Deno.test("functions of texts say so where they are handed something else", async () => {
  await assert.rejects(matchMentions(["Связь"], { a: ["связь"] as unknown as string }), {
    message: /^Cannot take an object with 0 for a query/,
  });
  assert.throws(() => findDuplicates(["Связь"] as never), {
    message: /^Cannot take undefined for the text of/,
  });
});
