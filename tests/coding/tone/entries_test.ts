import assert from "node:assert/strict";
import fc from "fast-check";
import { entriesIn } from "../../../lib/coding/tone/_entries.ts";

Deno.test("entriesIn() finds what a word is or begins with, as looking at every entry does, the longest first", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."абя"), minLength: 1, maxLength: 6 }); // words, too, have the я of beginnings
  const entry = fc.tuple(letters, fc.boolean()).map(([word, isBeginning]) => isBeginning ? `${word}я*` : word);
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), letters, (entries, word) => {
      const longest = (a: string, b: string) => b.length - a.length;
      const expected = [...new Set(entries)].filter((entry) => {
        return entry.endsWith("*") ? word.startsWith(entry.slice(0, -1)) : word === entry;
      });
      assert.deepEqual([...entriesIn(entries)(word)].sort(longest), expected.sort(longest));
    }),
    { seed: 1, numRuns: 1000 },
  );
});

Deno.test("entriesIn() takes a sign with an asterisk as it stands, and no beginning of one letter", () => {
  const entriesOf = entriesIn([":*", "ж*", "жу*"]);
  assert.deepEqual(entriesOf(":*"), [":*"]);
  assert.deepEqual(entriesOf(":)"), []);
  assert.deepEqual(entriesOf("жук"), ["жу*"]);
});
