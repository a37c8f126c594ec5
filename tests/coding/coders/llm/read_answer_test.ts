import assert from "node:assert/strict";
import fc from "fast-check";
import { parseCodebook } from "../../../../lib/coding/mod.ts";
import { readAnswer } from "../../../../lib/coding/coders/llm/read_answer.ts";

const CODES = "codes: [{ code: help, children: [{ code: bill }] }, { code: vent }]";
const one = parseCodebook(CODES, "one.yml"), several = parseCodebook(`multiple: true\n${CODES}`, "several.yml");
const answer = (...answers: unknown[]) => JSON.stringify({ answers });

Deno.test("readAnswer() passes over words and fences around the JSON, and over none", () => {
  const text = `Sure!\n\`\`\`json\n${answer({ n: 1, codes: ["vent"] }, { n: 2, codes: ["none"] })}\n\`\`\``;
  assert.deepEqual(readAnswer(text, 2, several), [["vent"], []]);
});

Deno.test("readAnswer() gives a child its parent, and refuses two codes where one is asked for", () => {
  assert.deepEqual(readAnswer(answer({ n: 1, codes: ["bill"] }), 1, one), [["help", "bill"]]);
  assert.deepEqual(readAnswer(answer({ n: 1, codes: ["vent", "help"] }), 1, one), [null]);
  assert.deepEqual(readAnswer(answer({ n: 1, codes: ["vent", "help"] }), 1, several), [["help", "vent"]]);
});

Deno.test("readAnswer() is null for a number given twice, an unknown code, no list, and what is missing", () => {
  const text = answer({ n: 1, codes: ["vent"] }, { n: 1, codes: [] }, { n: 2, codes: ["rage"] }, {
    n: 3,
    codes: "vent",
  }, {
    n: 9,
    codes: ["vent"],
  });
  assert.deepEqual(readAnswer(text, 4, several), [null, null, null, null]);
});

Deno.test("readAnswer() gives as many entries as were asked for, whatever the answer is", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map((json) => `{"answers":${json}}`)), (text) => {
      assert.equal(readAnswer(text, 3, several).length, 3);
    }),
    { seed: 1 },
  );
});
