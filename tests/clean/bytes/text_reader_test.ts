import assert from "node:assert/strict";
import fc from "fast-check";
import { textReader } from "../../../lib/clean/bytes/text_reader.ts";
import { comparable, wholeWords, wordCount } from "../../../lib/clean/texts/comparable.ts";
import { isAtLimit } from "../../../lib/clean/texts/cut_short.ts";
import { normalise } from "../../../lib/clean/texts/normalise.ts";
import { isQuote, readRepost } from "../../../lib/clean/texts/repost.ts";
import { PIECES } from "./_pieces.ts";

const read = textReader(), encoder = new TextEncoder(), decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function fromBytes(text: string) {
  const bytes = encoder.encode(`x ${text} y`), end = bytes.length - 2;
  const { clean, compared, spoken, ...rest } = read(bytes, 2, end);
  const [cleanText, comparedText, spokenText] = [clean, compared, spoken].map(({ bytes, start, end }) =>
    decoder.decode(bytes.subarray(start, end))
  );
  return { clean: cleanText, compared: comparedText, spoken: spokenText.split(/\s+/).filter(Boolean), ...rest };
}

function fromStrings(text: string) {
  const shown = normalise(text), repost = readRepost(shown), clean = repost?.text ?? shown;
  const { words, isCut } = wholeWords(clean, isAtLimit(shown));
  const spoken = words.toLowerCase().replaceAll("ё", "е").split(/\s+/).filter(Boolean);
  return {
    clean,
    compared: comparable(clean),
    spoken,
    isRepost: repost !== null,
    isCut,
    isQuote: isQuote(clean),
    words: wordCount(shown),
  };
}

/** What the slow way says aloud keeps its capitals: only the words count. */
function small(facts: ReturnType<typeof fromBytes>) {
  return { ...facts, spoken: facts.spoken.map((word) => word.toLowerCase().replaceAll("ё", "е")) };
}

Deno.test("textReader() gives for any text what the functions for strings give", () => {
  const piecewise = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(""));
  const anything = fc.string({ unit: "grapheme", maxLength: 60 });
  const atLimit = piecewise.filter((text) => text !== "").map((text) => [...text.repeat(140)].slice(0, 140).join(""));
  fc.assert(
    fc.property(fc.oneof({ weight: 5, arbitrary: piecewise }, anything, atLimit), (text) => {
      const sound = decoder.decode(encoder.encode(text));
      assert.deepEqual(small(fromBytes(sound)), fromStrings(sound));
    }),
    { seed: 1, numRuns: 20_000 },
  );
});

Deno.test("textReader() reads reposts of reposts, cut texts, and addresses in their spellings", () => {
  const repost = fromBytes("RT @anna: RT @boris_1 Нет связи… http://t.co/1");
  assert.deepEqual([repost.clean, repost.isRepost, repost.isCut], ["Нет связи… http://t.co/1", true, true]);
  assert.deepEqual(repost.spoken, ["нет"]);
  assert.equal(fromBytes("смотри HTTPS://www.Example.org:80/Путь/#низ тут").compared, "смотри example.org/путь тут");
  assert.equal(fromBytes("").words, 0);
});
