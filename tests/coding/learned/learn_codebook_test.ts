/** What is learnt of a codebook does not depend on the order of the rows. */
import assert from "node:assert/strict";
import { learnCodebook, packCodebook, vectorsOf } from "../../../lib/coding/learned/learn_codebook.ts";
import { loadToneWords } from "../../../lib/coding/mod.ts";
import type { Example, SeenText } from "../../../lib/coding/learned/types.ts";

const lists = await loadToneWords();
const ENDS = [
  "лежит опять",
  "не работает",
  "радует связью",
  "молодцы",
  "упала связь",
  "работает отлично",
  "опять связь",
];

/** Texts of two subjects, each seen from both. */
const VIEWS: readonly SeenText[] = ENDS.flatMap((end) => [
  { text: `Альфа и Бета снова ${end}`, own: ["Альфа"], others: ["Бета"] },
  { text: `Альфа и Бета снова ${end}`, own: ["Бета"], others: ["Альфа"] },
]);

Deno.test("vectorsOf() gives the same for texts in any order, those that are seen from two subjects too", () => {
  const vectors = vectorsOf(VIEWS, lists);
  assert.ok(vectors !== null && vectors.keys.size > 2);
  for (const order of [VIEWS.toReversed(), [...VIEWS.slice(1), VIEWS[0]]]) {
    assert.deepEqual(vectorsOf(order, lists), vectors);
  }
});

Deno.test("learnCodebook() refuses an example of a code that is none of the codebook's, or of no code where one is due", () => {
  const options = { codes: ["bad", "good"], exclusive: true, lists };
  const learning = (codes: readonly string[]) => () => {
    learnCodebook([{ text: "связь", own: [], others: [], codes }], options);
  };
  assert.throws(learning(["ugly"]), { name: "RangeError", message: /"ugly".*codes are bad, good/ });
  assert.throws(learning([]), { name: "RangeError", message: /no code/ });
});

Deno.test("packCodebook() gives the same for examples in any order, those of the same words too", () => {
  const codes = ["bad", "good"], options = { codes, exclusive: true, lists };
  // The words of both are the same, so they have one signature; they are different texts, so they may lie in two folds.
  const examples: Example[] = ENDS.flatMap((end, i) =>
    [`связь ${end}`, `связь; ${end} #`, `СВЯЗЬ: ${end}`].map((text) => {
      return { text, own: [], others: [], codes: [codes[(i + text.length) % 2]] };
    })
  );
  const packed = (order: readonly Example[]) => packCodebook(learnCodebook(order, options), options);
  const expected = packed(examples);
  assert.ok(expected.known.length < examples.length);
  for (const order of [examples.toReversed(), [...examples.slice(5), ...examples.slice(0, 5)]]) {
    assert.deepEqual(packed(order), expected);
  }
});
