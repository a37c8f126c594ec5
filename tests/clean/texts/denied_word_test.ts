import assert from "node:assert/strict";
import { findDuplicates } from "../../../lib/clean/mod.ts";
import { hasDeniedWord } from "../../../lib/clean/texts/denied_word.ts";

Deno.test("hasDeniedWord() finds the denial in either text, in several languages", () => {
  for (
    const [word, denied] of [["надёжный", "ненадёжный"], ["стабільний", "нестабільний"], ["polite", "impolite"], [
      "sicher",
      "unsicher",
    ], ["wygodny", "niewygodny"]]
  ) {
    assert.ok(hasDeniedWord(`so ${word} so`, `so ${denied} so`), denied);
    assert.ok(hasDeniedWord(`so ${denied} so`, `so ${word} so`), denied);
  }
});

Deno.test("hasDeniedWord() takes no short word, nor one that stands in both texts, for denied", () => {
  assert.ok(!hasDeniedWord("put it there", "input it there"));
  assert.ok(!hasDeniedWord("надёжный", "надёжный, а не ненадёжный"));
  assert.ok(!hasDeniedWord("", ""));
});

Deno.test("findDuplicates() keeps a text apart in which a word is denied by its first syllable", () => {
  const text = "Надёжный оператор, пользуюсь три года, звоню по всей стране спокойно";
  assert.deepEqual(findDuplicates([text, text.replace("Надёжный", "Ненадёжный"), text.toLowerCase()]), [null, null, 0]);
});
