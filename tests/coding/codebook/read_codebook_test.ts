import assert from "node:assert/strict";
import { codeWithRules } from "../../../lib/coding/code_with_rules.ts";
import { CODEBOOKS, readCodebook } from "../../../lib/coding/codebook/read_codebook.ts";
import { loadToneWords } from "../../../lib/coding/tone/tone_words.ts";
import { scoreTone } from "../../../lib/coding/tone/score_tone.ts";
import type { Codebook } from "../../../lib/coding/types.ts";

const CODES: Record<string, string[]> = {
  tone: ["negative", "neutral", "positive"],
  mention_type: [
    "own_experience",
    "question",
    "comparison",
    "recommendation",
    "promotion",
    "news",
    "official_answer",
    "other",
  ],
  motives: ["help", "warn", "vent", "thank", "advise", "boast", "justice", "play"],
  journey: ["search", "purchase", "use", "disposal"],
  expectations: ["support", "offers", "ideas", "any_hour", "information", "entertainment"],
};

for (const name of CODEBOOKS) {
  Deno.test(`readCodebook() reads ${name} with these codes, each explained in words and examples`, async () => {
    const { codes, label, source } = await readCodebook(name);
    assert.deepEqual(codes.map(({ code }) => code), CODES[name]);
    assert.ok(label.ru && label.uk && label.en && source);
    for (const { code, label, definition, use_when, not_when, examples } of codes) {
      assert.ok(label.ru && label.uk && label.en, code);
      assert.ok(definition.en && definition.ru && definition.uk, code);
      for (const { en, ru, uk } of [use_when, not_when]) assert.ok(en && ru && uk, code);
      assert.ok(examples.for.length >= 3 && examples.against.length >= 3, code); // Russian, Ukrainian, English
    }
  });

  Deno.test(`readCodebook("${name}"): the rules give each code to its examples for and to none against`, async () => {
    const codebook = await readCodebook(name);
    const found = await coder(codebook);
    for (const { code, author, examples } of codebook.codes) {
      if (author) continue; // by who wrote it
      for (const [side, texts] of Object.entries(examples)) {
        const codes = await found(texts);
        texts.forEach((text: string, i: number) => {
          assert.equal(codes[i].includes(code), side === "for", `${code} ${side}: ${text} → ${codes[i].join(", ")}`);
        });
      }
    }
  });
}

async function coder(codebook: Codebook): Promise<(texts: readonly string[]) => Promise<(readonly string[])[]>> {
  if (codebook.coder === "rule") return (texts) => codeWithRules(texts, codebook);
  const lists = await loadToneWords();
  return (texts) => Promise.resolve(texts.map((text) => [scoreTone(text, lists).tone]));
}

Deno.test("readCodebook() declares one code a mention for tone, mention_type and journey, several for the others", async () => {
  const several = await Promise.all(CODEBOOKS.map(async (name) => (await readCodebook(name)).multiple));
  assert.deepEqual(several, [false, false, true, false, true]);
  assert.equal((await readCodebook("tone")).per_subject, true);
});

Deno.test("readCodebook() knows a behaviour for each expectation, any hour by the clock", async () => {
  const { codes } = await readCodebook("expectations");
  const rules = codes.map(({ behaviour, behaviour_rule }) => behaviour_rule ?? (behaviour ? "query" : "none"));
  assert.deepEqual(rules, ["query", "query", "query", "outside hours", "query", "query"]);
});

Deno.test("readCodebook() says which codebooks there are where it does not know one", async () => {
  await assert.rejects(readCodebook("mood"), {
    name: "StudyError",
    message:
      'Cannot find codebook "mood": the toolkit\'s own are tone, mention_type, motives, journey, expectations; ' +
      "a study's own is a path such as coding/own.yml",
  });
});

Deno.test("readCodebook() names a study's file that is not there by its path in the study", async () => {
  await assert.rejects(readCodebook("coding/absent.yml", Deno.makeTempDirSync()), {
    name: "StudyError",
    message: "Cannot read codebook coding/absent.yml: there is no such file in the study's folder",
  });
});
