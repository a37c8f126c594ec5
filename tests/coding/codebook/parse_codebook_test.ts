import assert from "node:assert/strict";
import { codebookName } from "../../../lib/tables/people/codebook_name.ts";
import { parseCodebook } from "../../../lib/coding/codebook/parse_codebook.ts";
import { StudyError } from "../../../lib/tables/study_error.ts";

const FULL = `
label: { ru: Темы, en: Themes }
source: Own scheme
multiple: true
per_subject: true
order: [quality, price]
otherwise: price
codes:
  - code: price
    label: { ru: Цена }
    definition: { en: What it costs }
    use_when: { en: Money is named, ru: Названы деньги }
    not_when: A fine is named
    examples: { for: [дорого], against: [штраф] }
    query: >
      цена OR
      дорого
    asks: сколько
    several: дешевле
    behaviour: скидка
    behaviour_rule: outside hours
  - { code: quality, author: official }
`;

Deno.test("parseCodebook() reads all that a codebook can say", () => {
  assert.deepEqual(parseCodebook(FULL, "coding/themes.yml"), {
    name: "themes",
    label: { ru: "Темы", en: "Themes" },
    source: "Own scheme",
    multiple: true,
    per_subject: true,
    coder: "rule",
    order: ["quality", "price"],
    otherwise: "price",
    people_only: false,
    codes: [
      {
        code: "price",
        parent: null,
        label: { ru: "Цена" },
        definition: { en: "What it costs" },
        use_when: { ru: "Названы деньги", en: "Money is named" },
        not_when: { ru: "A fine is named", uk: "A fine is named", en: "A fine is named" },
        examples: { for: ["дорого"], against: ["штраф"] },
        query: "цена OR дорого",
        asks: "сколько",
        several: "дешевле",
        behaviour: "скидка",
        behaviour_rule: "outside hours",
        author: null,
      },
      {
        code: "quality",
        parent: null,
        label: {},
        definition: {},
        use_when: {},
        not_when: {},
        examples: { for: [], against: [] },
        query: null,
        asks: null,
        several: null,
        behaviour: null,
        behaviour_rule: null,
        author: "official",
      },
    ],
  });
});

Deno.test("parseCodebook() takes one text for a label in every language", () => {
  const { label, codes } = parseCodebook("label: Hotel\ncodes: [{ code: room, label: Room }]", "hotel.yml");
  const inEach = (text: string) => ({ ru: text, uk: text, en: text });
  assert.deepEqual([label, codes[0].label], [inEach("Hotel"), inEach("Room")]);
});

Deno.test("parseCodebook() puts codes that order leaves out behind the others", () => {
  const codes = "codes: [{ code: a }, { code: b }, { code: c }]";
  assert.deepEqual(parseCodebook(`order: [c]\n${codes}`, "x.yml").order, ["c", "a", "b"]);
});

Deno.test("parseCodebook() reads one level of children, which follow their parent and are in no order", () => {
  const text = "codes:\n  - { code: help, children: [{ code: help_bill }, { code: help_fault }] }\n  - { code: vent }";
  const { codes, order } = parseCodebook(text, "x.yml");
  assert.deepEqual(codes.map(({ code, parent }) => [code, parent]), [
    ["help", null],
    ["help_bill", "help"],
    ["help_fault", "help"],
    ["vent", null],
  ]);
  assert.deepEqual(order, ["help", "vent"]);
});

const MISTAKES: [what: string, text: string, message: string][] = [
  [
    "children of a child",
    "codes:\n  - code: a\n    children:\n      - { code: b, children: [{ code: c }] }",
    /no key "children"/.source,
  ],
  [
    "a child that is called like another code",
    "codes:\n  - { code: a, children: [{ code: b }] }\n  - { code: b }",
    '"b" stands twice; keep one',
  ],
  [
    "an unknown key",
    "colour: red\ncodes: [{ code: a }]",
    'x.yml:1: Cannot read the codebook: there is no key "colour"; keys are',
  ],
  [
    "a mistyped key",
    "codes:\n  - { code: a, qurey: б }",
    'x.yml:2: Cannot read a code: there is no key "qurey"; did you mean "query"?',
  ],
  [
    "a query that cannot be read",
    "codes:\n  - code: a\n    query: '(цена'",
    "x.yml:3: Cannot read query: found ( at character 1;",
  ],
  [
    "a code twice",
    "codes:\n  - { code: a }\n  - { code: a }",
    'x.yml:2: Cannot read codes: "a" stands twice; keep one',
  ],
  [
    "a code without a name",
    "codes:\n  - { query: цена }",
    "x.yml:2: Cannot read a code: it has no name; write code: NAME",
  ],
  [
    "a code named none",
    "codes:\n  - { code: none }",
    'x.yml:2: Cannot read code "none": the name says that nothing fits; take another',
  ],
  [
    "a name with spaces",
    "codes:\n  - { code: a b }",
    'x.yml:2: Cannot read code "a b": write letters, digits, _ and -',
  ],
  ["no codes", "label: { en: Empty }", "x.yml:1: Cannot read codes: found none; write a list of codes"],
  [
    "a flag that is none",
    "multiple: maybe\ncodes: [{ code: a }]",
    'x.yml:1: Cannot read multiple: found "maybe"; write true or false',
  ],
  [
    "an unknown code in order",
    "order: [b]\ncodes: [{ code: a }]",
    'x.yml:1: Cannot read order: there is no code "b"; codes are a',
  ],
  [
    "an unknown otherwise",
    "otherwise: b\ncodes: [{ code: a }]",
    'x.yml:1: Cannot read otherwise: there is no code "b"; codes are a',
  ],
  [
    "an unknown rule",
    "codes:\n  - { code: a, behaviour_rule: at night }",
    'x.yml:2: Cannot read behaviour_rule: found "at night"; write outside hours',
  ],
  ["a number for a text", "codes:\n  - { code: 7 }", "x.yml:2: Cannot read code: found 7; write a text"],
  [
    "a list for a label",
    "label: [a]\ncodes: [{ code: a }]",
    "x.yml:1: Cannot read label: found a list; write its keys: ru, uk, en",
  ],
  ["broken YAML", "codes: [\n", "Cannot read the file"],
  ["no mapping", "just a text", "x.yml:1: Cannot read the file: it holds no keys; write key: value"],
  ["nothing", "", "x.yml:1: Cannot read the file: it holds no keys; write key: value"],
];

for (const [what, text, message] of MISTAKES) {
  Deno.test(`parseCodebook() names the line of ${what}, what was found and what would be right`, () => {
    assert.throws(() => parseCodebook(text, "x.yml"), (error: unknown) => {
      assert.ok(error instanceof StudyError);
      assert.ok(error.message.includes(message), error.message);
      return true;
    });
  });
}

Deno.test("parseCodebook() tells all mistakes at once, a line each", () => {
  assert.throws(
    () => parseCodebook("multiple: 1\ncodes:\n  - { code: a, query: '(' }\n  - { code: a b }", "x.yml"),
    (error: Error) => {
      assert.deepEqual(error.message.split("\n").map((line) => line.slice(0, 7)), ["x.yml:3", "x.yml:4", "x.yml:1"]);
      return true;
    },
  );
});

Deno.test("codebookName() is the file's name without folder and ending", () => {
  assert.deepEqual(["tone", "own.yml", "coding/own.yml", "C:\\x\\Мои темы.yaml"].map(codebookName), [
    "tone",
    "own",
    "own",
    "Мои темы",
  ]);
});
