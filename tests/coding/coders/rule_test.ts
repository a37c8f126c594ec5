import assert from "node:assert/strict";
import { codeWithRules } from "../../../lib/coding/code_with_rules.ts";
import { parseCodebook } from "../../../lib/coding/codebook/parse_codebook.ts";
import { rule } from "../../../lib/coding/coders/rule.ts";
import type { Codebook, MentionsToCode } from "../../../lib/coding/types.ts";
import { codeBy, mentionsOf } from "../_context.ts";

const ONE = parseCodebook("order: [b, a]\ncodes: [{ code: a, query: кот }, { code: b, query: пёс }]", "one.yml");
const MANY: Codebook = { ...ONE, multiple: true };

function about(texts: string[], more: Partial<MentionsToCode> = {}): MentionsToCode {
  const nobody = new Uint8Array(texts.length);
  return {
    frame: mentionsOf(texts.map((clean_text) => ({ clean_text }))),
    rows: texts.map((_, row) => row),
    about: [],
    official: nobody,
    outside_hours: nobody,
    ...more,
  };
}

async function codesOf(codebook: Codebook, texts: string[], more: Partial<MentionsToCode> = {}): Promise<string[]> {
  const [judgements] = await codeBy(rule, about(texts, more), [codebook], null);
  return judgements.map(({ codes }) => codes.join("+"));
}

Deno.test("rule gives the first code of the order that fits, or all of them", async () => {
  const texts = ["Кот и пёс", "Коты", "Рыба"];
  assert.deepEqual(await codesOf(ONE, texts), ["b", "a", ""]);
  assert.deepEqual(await codesOf(MANY, texts), ["b+a", "a", ""]);
});

Deno.test("rule gives the code that is declared for where nothing fits", async () => {
  assert.deepEqual(await codesOf({ ...ONE, otherwise: "a" }, ["Рыба"]), ["a"]);
});

Deno.test("rule codes all codebooks at once, each text read once", async () => {
  const judged = await codeBy(rule, about(["Кот и пёс"]), [ONE, MANY], null);
  assert.deepEqual(judged.map(([{ codes }]) => codes), [["b"], ["b", "a"]]);
});

Deno.test("rule judges only the rows it is asked for", async () => {
  const [judgements] = await codeBy(rule, about(["Кот", "Пёс", "Кот"], { rows: [2] }), [ONE], null);
  assert.deepEqual(judgements, [{ row: 2, subject: null, codes: ["a"] }]);
});

Deno.test("rule gives a row a subject where the codebook is coded for each", async () => {
  const subjects = ["A", "B"].map((subject) => ({ subject, kind: "company", matched: ["x"] }));
  const [judgements] = await codeBy(
    rule,
    about(["Кот", "Кот"], { about: [subjects] }),
    [{ ...ONE, per_subject: true }],
    null,
  );
  assert.deepEqual(judgements.map(({ row, subject }) => [row, subject]), [[0, "A"], [0, "B"]]);
});

Deno.test("rule asks with asks where the text has a question mark, not one inside an address", async () => {
  const codebook = parseCodebook("codes: [{ code: q, query: рыба, asks: кот }]", "q.yml");
  const texts = ["Где кот?", "Вот кот", "Кот http://a.example/?id=1", "«Кот?»", "Кот?))", "Рыба"];
  assert.deepEqual(await codesOf(codebook, texts), ["q", "", "", "q", "q", "q"]);
});

Deno.test("rule asks with several where two companies are named; a product is none", async () => {
  const codebook = parseCodebook("codes: [{ code: c, query: рыба, several: лучше }]", "c.yml");
  const as = (...kinds: string[]) => kinds.map((kind, i) => ({ subject: `${i}`, kind, matched: ["x"] }));
  const mentions = { about: [as("company"), as("company", "product"), as("company", "competitor")] };
  assert.deepEqual(await codesOf(codebook, ["лучше", "лучше", "лучше"], mentions), ["", "", "c"]);
});

const OFFICIAL = { official: Uint8Array.of(1), outside_hours: Uint8Array.of(1) };

Deno.test("rule knows an official mention by its author alone", async () => {
  const codebook = parseCodebook("codes: [{ code: o, author: official }]", "o.yml");
  assert.deepEqual(await codesOf(codebook, ["Кот"]), [""]);
  assert.deepEqual(await codesOf(codebook, ["Кот"], OFFICIAL), ["o"]);
});

Deno.test("rule finds what accounts do by behaviour and by the clock, and what people ask by query", async () => {
  const text = "multiple: true\ncodes:\n" +
    "  - { code: a, query: кот, behaviour: пёс }\n  - { code: h, query: ночь, behaviour_rule: outside hours }";
  const codebook = parseCodebook(text, "b.yml");
  assert.deepEqual(await codesOf(codebook, ["Кот"]), ["a"]);
  assert.deepEqual(await codesOf(codebook, ["Кот"], OFFICIAL), ["h"]);
  assert.deepEqual(await codesOf(codebook, ["Пёс"], { official: Uint8Array.of(1) }), ["a"]);
});

Deno.test("rule codes accounts by query where a codebook has no behaviour, unless it is for people only", async () => {
  assert.deepEqual(await codesOf(ONE, ["Кот"], OFFICIAL), ["a"]);
  assert.deepEqual(await codesOf({ ...ONE, people_only: true }, ["Кот"], OFFICIAL), [""]);
});

Deno.test("rule asks fields: kind:review", async () => {
  const codebook = parseCodebook("codes: [{ code: r, query: 'kind:review' }]", "r.yml");
  const frame = mentionsOf([{ clean_text: "Кот", kind: "review" }, { clean_text: "Кот" }]);
  assert.deepEqual(await codesOf(codebook, ["Кот", "Кот"], { frame }), ["r", ""]);
});

Deno.test("rule refuses a codebook without a single query", () => {
  assert.match(rule.refuses!(parseCodebook("codes: [{ code: a }]", "x.yml"))!, /none of its codes has a query/);
  assert.equal(rule.refuses!(ONE), null);
});

Deno.test("rule codes by questions, comparisons or the clock alone, too", async () => {
  for (
    const by of ["asks: кот", "several: кот", "behaviour: кот", "behaviour_rule: outside hours", "author: official"]
  ) {
    assert.equal(rule.refuses!(parseCodebook(`codes: [{ code: a, ${by} }]`, "x.yml")), null);
  }
  const asking = parseCodebook("codes: [{ code: a, asks: кот }]", "x.yml");
  assert.deepEqual(await codeWithRules(["Кот?", "Кот"], asking), [["a"], []]);
});

Deno.test("rule gives a child with its parent, and the parent alone where no child fits", async () => {
  const codes =
    "codes:\n  - { code: help, query: помогите, children: [{ code: bill, query: счёт }, { code: line, query: связь }] }\n" +
    "  - { code: vent, query: бесит }";
  const texts = ["помогите", "счёт и связь, бесит", "бесит"];
  assert.deepEqual(await codeWithRules(texts, parseCodebook(`multiple: true\n${codes}`, "own.yml")), [
    ["help"],
    ["help", "bill", "line", "vent"],
    ["vent"],
  ]);
  assert.deepEqual(await codeWithRules(texts, parseCodebook(codes, "own.yml")), [["help"], ["help", "bill"], ["vent"]]);
});
