import assert from "node:assert/strict";
import { termTone, TONE_HINTS } from "../../../lib/coding/tone/term_tone.ts";
import { LISTS } from "./_lists.ts";

/** Good, bad, which prevails, and negations ÷ 3 of words that stand a step apart. */
function hintsOf(text: string): number[] {
  const terms = text.split(" "), hints = new Float64Array(TONE_HINTS);
  const ids = Int32Array.from(terms.keys());
  const weights = new Float64Array(terms.length).fill(1);
  const tone = termTone(LISTS, (id) => terms[id]),
    marks = tone.marks(terms.length),
    hits = ids.filter((id) => marks[id] > 0);
  const seen = { count: terms.length, ids, at: ids, weights, hits, hitCount: hits.length, turned: null };
  tone.write(seen, hints);
  return [...hints];
}

Deno.test("termTone() knows a phrase by all of its words, and else its first word alone", () => {
  assert.deepEqual(hintsOf("it does not work"), [0, 1, -1, 0]); // the phrase is worth -1
  assert.deepEqual(hintsOf("it does not walk"), [0, 0, 0, 1 / 3]); // "not" negates
  assert.deepEqual(hintsOf("good morning all"), [0, 0, 0, 0]); // worth nothing
  assert.deepEqual(hintsOf("good work all"), [1, 0, 1, 0]);
  assert.deepEqual(hintsOf("a good"), [1, 0, 1, 0]);
});

Deno.test("termTone() turns a good word by a negation before it and strengthens it by a booster", () => {
  assert.deepEqual(hintsOf("not good"), [0, 1, -1, 1 / 3]);
  assert.deepEqual(hintsOf("very good"), [1.4, 0, 1, 0]); // a booster is 1.4
});

Deno.test("termTone() marks the words that may count and no others, however many there are", () => {
  const terms = Array.from({ length: 5000 }, (_, id) => id % 1000 === 7 ? "good" : `word${id}`);
  const marks = termTone(LISTS, (id) => terms[id]).marks(terms.length);
  assert.deepEqual(terms.flatMap((_, id) => marks[id] > 0 ? [id] : []), [7, 1007, 2007, 3007, 4007]);
});
