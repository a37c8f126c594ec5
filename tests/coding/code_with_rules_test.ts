import assert from "node:assert/strict";
import { codeWithRules } from "../../lib/coding/code_with_rules.ts";
import { parseCodebook } from "../../lib/coding/codebook/parse_codebook.ts";
import { readCodebook } from "../../lib/coding/codebook/read_codebook.ts";

Deno.test("codeWithRules() gives the codes of each text, in Russian, Ukrainian and English", async () => {
  const texts = [
    "Северика, почините! Верните деньги за три дня",
    "Підкажіть, скільки коштує роумінг?",
    "Any discount for students?",
    "Сегодня вторник",
    "",
  ];
  assert.deepEqual(await codeWithRules(texts, await readCodebook("expectations")), [
    ["support"],
    ["information"],
    ["offers"],
    [],
    [],
  ]);
});

Deno.test("codeWithRules() takes a codebook of one's own, coded for each subject or not", async () => {
  const own = parseCodebook("per_subject: true\ncodes: [{ code: price, query: цена OR дорого }]", "own.yml");
  assert.deepEqual(await codeWithRules(["Цены выросли", "Тихо"], own), [["price"], []]);
});

Deno.test("codeWithRules() asks fields that a plain text has not, and finds nothing", async () => {
  const own = parseCodebook("codes: [{ code: vk, query: 'source:vk' }]", "own.yml");
  assert.deepEqual(await codeWithRules(["Цены"], own), [[]]);
});

Deno.test("codeWithRules() says that a codebook without queries cannot be coded by rules", async () => {
  const tone = await readCodebook("tone");
  await assert.rejects(codeWithRules(["Ужас"], tone), {
    name: "StudyError",
    message: /^Cannot code codebook tone with rules: none of its codes has a query/,
  });
});
