/** Random queries and texts for properties, and the small words they are made of. @module */
import fc from "fast-check";
import type { Query, Term } from "../../lib/query/mod.ts";

const WORDS = [
  "тариф",
  "Тарифы",
  "цена",
  "ёж",
  "Wi",
  "fi",
  "beeline",
  "beeline_help",
  "5g",
  "не",
  "работает",
  "sаle",
  "МТС",
  "日本",
];
const SEPARATORS = [
  " ",
  " ",
  " ",
  "  ",
  "\n",
  "\u00a0",
  "-",
  "‑",
  ", ",
  ". ",
  " #",
  " @",
  "#",
  "@",
  "’",
  "😀",
  " \u200b",
  "\0",
  "\ud83d",
];

const PLAIN = { noNullPrototype: true };

const word = fc.constantFrom(...WORDS);

const one: fc.Arbitrary<Term> = fc.record({
  type: fc.constant("term" as const),
  words: fc.tuple(fc.constantFrom("", "", "", "#", "@"), word).map(([sigil, text]) => [sigil + text]),
  joints: fc.constant([]),
  quoted: fc.boolean(),
  beginning: fc.boolean(),
}, PLAIN).map((term) => ({ ...term, beginning: term.beginning && !term.quoted && term.words[0].length >= 4 }));

const phrase: fc.Arbitrary<Term> = fc.tuple(word, word, fc.constantFrom(" ", "-", "'"), fc.boolean()).map(
  ([first, second, joint, quoted]) => ({
    type: "term",
    words: [first, second],
    joints: [joint],
    quoted: quoted || joint === " ",
    beginning: false,
  }),
);

const field: fc.Arbitrary<Query> = fc.constantFrom(
  { type: "field", field: "source", value: "vk" },
  { type: "field", field: "lang", value: "ru" },
  { type: "field", field: "place", value: "нижний новгород" },
);

/** Words and phrases more often than groups, so that queries end. */
const { query } = fc.letrec<{ query: Query; near: Query; side: Query }>((tie) => ({
  side: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    one,
    phrase,
    fc.uniqueArray(one, { minLength: 2, maxLength: 3 }).map((parts) => ({ type: "or" as const, parts })),
    tie("near"),
  ),
  near: fc.record({
    type: fc.constant("near" as const),
    left: tie("side"),
    right: tie("side"),
    within: fc.integer({ min: 1, max: 4 }),
    ordered: fc.boolean(),
  }, PLAIN),
  query: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    one,
    phrase,
    field,
    tie("near"),
    fc.record({ type: fc.constant("not" as const), part: tie("query") }, PLAIN),
    fc.tuple(fc.constantFrom("and" as const, "or" as const), fc.array(tie("query"), { minLength: 2, maxLength: 3 }))
      .map(
        ([type, parts]) => ({ type, parts: parts.flatMap((part) => part.type === type ? part.parts : [part]) }),
      ),
  ),
}));

export const anyQuery: fc.Arbitrary<Query> = query;

export const anyText: fc.Arbitrary<string> = fc.array(
  fc.tuple(word, fc.constantFrom(...SEPARATORS)).map(([text, separator]) => text + separator),
  { maxLength: 12 },
).map((pieces) => pieces.join(""));
