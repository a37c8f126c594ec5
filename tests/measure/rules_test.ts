import assert from "node:assert/strict";
import { BUILT_IN_CODES } from "../../lib/measure/codes.ts";
import { codebookName } from "../../lib/tables/people/codebook_name.ts";
import { MEASURES } from "../../lib/measure/measures/mod.ts";
import { RULES, SHARED_RULES } from "../../lib/measure/rules.ts";

Deno.test("RULES has a sentence for each measure in each language of the report", () => {
  assert.deepEqual(Object.keys(RULES), MEASURES.map(({ name }) => name));
  for (const [name, words] of Object.entries({ ...RULES, ...SHARED_RULES })) {
    assert.deepEqual(Object.keys(words), ["en", "ru", "uk"], name);
    for (const text of Object.values(words)) assert.match(text, /^[A-ZА-ЯІЇЄҐ0-9].*\.$/su, name);
    assert.match(words.uk, /[іїєґ]/, name);
    assert.doesNotMatch(words.ru, /[іїєґ]/, name);
    assert.doesNotMatch(words.uk, /[ыэъё]/, name);
  }
});

Deno.test("codebookName() is the built-in name, or that of the file", () => {
  assert.equal(codebookName("motives"), "motives");
  assert.equal(codebookName("coding/own.yml"), "own");
  assert.equal(codebookName("coding/own.YML"), "own");
});

Deno.test("BUILT_IN_CODES has the codes of the codebooks that ship with the toolkit", async () => {
  const { parse } = await import("yaml");
  for (const [name, codes] of Object.entries(BUILT_IN_CODES)) {
    const path = new URL(`../../data/codebooks/${name}.yml`, import.meta.url);
    const book = parse(await Deno.readTextFile(path));
    assert.deepEqual(new Set(book.codes.map(({ code }: { code: string }) => code)), new Set(codes), name);
  }
});
