import assert from "node:assert/strict";
import { CODERS } from "../../lib/coding/mod.ts";
import { coderNamed, registerCoders } from "../../lib/coding/register_coders.ts";

Deno.test("registerCoders() refuses a second coder of the same name", () => {
  assert.throws(() => registerCoders([...CODERS.values(), { name: "rule", needs: [], code: () => [] }]), {
    name: "RangeError",
    message: 'Cannot register coder: "rule" is registered twice; give one of them another name',
  });
});

Deno.test("coderNamed() gives the coder, or names the coders there are", () => {
  assert.equal(coderNamed(CODERS, "words", "tone").name, "words");
  assert.throws(() => coderNamed(CODERS, "dice", "tone"), {
    name: "StudyError",
    message: /^study\.yml: Cannot find coder "dice" for codebook tone: coders are rule, words/,
  });
});
