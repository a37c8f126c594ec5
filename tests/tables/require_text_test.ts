import assert from "node:assert/strict";
import {
  clusterTopics,
  codeWithRules,
  findDuplicates,
  krippendorffAlpha,
  loadToneWords,
  matchMentions,
  normalise,
  readCodebook,
  scoreTone,
} from "../../lib/mod.ts";
import { cannotTake, hasNames } from "../../lib/tables/require_text.ts";
import { tableFrame } from "../../lib/tables/table_frame.ts";

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
    message: /^Cannot take a list of 1 for a query/,
  });
  assert.throws(() => findDuplicates([["Связь"]] as never), {
    message: /^Cannot take a list of 1 for the text of/,
  });
});

Deno.test("functions say what they take beside the texts, where they are handed something else", async () => {
  const texts = ["Связь пропала"];
  await assert.rejects(
    matchMentions(texts, "связь" as never),
    /^TypeError: Cannot take string связь for queries: .*price/,
  );
  await assert.rejects(
    codeWithRules(texts, "motives" as never),
    /Cannot take string motives for a codebook: .*readCodebook/,
  );
  assert.throws(() => clusterTopics(texts, 5 as never), /Cannot take number 5 for options: .*count: 20/);
  assert.throws(() => scoreTone("Ужас", undefined as never), /Cannot take undefined for word lists: .*loadToneWords/);
  assert.throws(() => krippendorffAlpha([["a", "b"], ["a", "a"]] as never), /a row has no unit or no coder/);
  assert.throws(
    () => tableFrame("/nowhere", "measure" as never),
    /there is none; the tables are collected, .*measures/,
  );
});

Deno.test("cannotTake() says what was handed over, and hasNames() is true of objects alone", () => {
  assert.equal(cannotTake(null, "rows", "rows").message, "Cannot take null for rows: hand over rows");
  assert.deepEqual([{}, { a: 1 }, [], "a", null, 5].map(hasNames), [true, true, false, false, false, false]);
});
