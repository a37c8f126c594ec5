import assert from "node:assert/strict";
import fc from "fast-check";
import { NO_TONE } from "../../../lib/coding/tone/_lexicon.ts";
import { tokeniseTone } from "../../../lib/coding/tone/_tokens.ts";
import { tokensByPattern } from "./_tokens_by_pattern.ts";

const toneTokens = (text: string) => tokeniseTone(text, () => NO_TONE).tokens;

Deno.test("tokeniseTone() reads a face of as many mouths as a stranger likes in no time", () => {
  const start = performance.now();
  const [{ text, loud }] = toneTokens(`:${"(".repeat(100_000)})`);
  assert.deepEqual([text.length, loud], [100_002, true]); // the last mouth is another one
  assert.equal(toneTokens(`:${"(".repeat(100_000)}`)[0].text, ":(");
  assert.ok(performance.now() - start < 3000); // 15 s by a pattern
});

const PIECES = [
  ...[
    "слово",
    "ЁЖ",
    "ПЛОХО",
    "ужаааас",
    "don't",
    "кое-как",
    "об’єкт",
    "_",
    "8",
    "3",
    "x",
    "xD",
    "хDD",
    "D",
    "Р",
    "p",
    "ℹ",
    "𝒜",
    "и\u0306",
  ],
  ...["http://", "https://x.ru/ы)", "www.", "www.a", "@", "@anna", "@@", "h", "w"],
  ...[
    ":",
    ";",
    "=",
    ">",
    "'",
    "’",
    "-",
    ")",
    "(",
    "))",
    "((",
    "[",
    "]",
    "/",
    "\\",
    "|",
    "*",
    "<3",
    "^_^",
    "^",
    "-_-",
    "._.",
    "-.-",
  ],
  ...[
    ".",
    "!",
    "?",
    "…",
    ",",
    "—",
    "«",
    "»",
    '"',
    "\n",
    " ",
    " - ",
    "\u00a0",
    "\u2028",
    "👍",
    "❤",
    "\ud83d",
    "🏻",
    "™",
    "😀)",
  ],
];

Deno.test("tokeniseTone() finds what one pattern for all pieces finds", () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3, unit: "binary" })), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(text, (pieces) => assert.deepEqual(toneTokens(pieces.join("")), tokensByPattern(pieces.join("")))),
    { seed: 1, numRuns: 20_000 },
  );
});

Deno.test("tokeniseTone() reads faces before the words and stops they are made of, and no address or handle", () => {
  const read = (text: string) => toneTokens(text).map(({ kind, text }) => `${kind} ${text}`);
  assert.deepEqual(read("ОК :-))) 8) xD, @anna http://a.ru/:) (да)"), [
    "word ок",
    "sign :-)",
    "sign 8)",
    "sign xd",
    "stop ,",
    "word да",
  ]);
});
