import assert from "node:assert/strict";
import fc from "fast-check";
import pl from "nodejs-polars";
import { type DuplicateInput, findDuplicates } from "../../../lib/clean/duplicates/find_duplicates.ts";

const LONG = "Позвонил в поддержку, ответили через минуту, всё починили";

Deno.test("findDuplicates() lets the earliest of equal texts stand, whoever wrote it", () => {
  const mentions = [
    { text: LONG, published_at: 3, author: "a" },
    { text: LONG.toUpperCase(), published_at: 1, author: "b" },
    { text: `  ${LONG}\n`, published_at: 2, author: "a" },
  ];
  assert.deepEqual(findDuplicates(mentions), [1, null, 1]);
});

Deno.test("findDuplicates() lets the smaller id stand where times are equal", () => {
  assert.deepEqual(findDuplicates([{ text: LONG, id: "x:2" }, { text: LONG, id: "x:1" }]), [1, null]);
});

Deno.test("findDuplicates() takes short equal texts by different known authors for separate voices", () => {
  const texts = [
    { text: "Спасибо!", published_at: 1, author: "a" },
    { text: "спасибо!", published_at: 2, author: "b" },
    { text: "Спасибо!", published_at: 3, author: "b" },
    { text: "Спасибо!", published_at: 4, author: null },
  ];
  assert.deepEqual(findDuplicates(texts), [null, null, 1, 0]);
});

Deno.test("findDuplicates() does not see what cannot be seen: marks of direction, isolates, spaces of no width", () => {
  const texts = [
    "Нет связи",
    "\u2068Нет связи\u2069",
    "\u061cНет связи",
    "Нет \u200b связи",
    "\u202aНет\u00ad связи\u202c",
  ];
  assert.deepEqual(findDuplicates(texts), [null, 0, 0, 0, 0]);
});

Deno.test("findDuplicates() takes equal tickets of two customers, or of unknown ones, for separate requests", () => {
  const kind = "ticket", near = LONG.replace("минуту", "миг"), cut = "Позвонил в поддержку, ответили через мину…";
  const tickets = [
    { kind, text: LONG, author: "a" },
    { kind, text: LONG, author: "b" },
    { kind, text: LONG, author: "b" }, // asked twice in the same words
    { kind, text: near, author: "c" },
    { kind, text: cut, author: "d" },
    { kind, text: "Забыл пароль" },
    { kind, text: "Забыл пароль" },
  ].map((own, published_at) => ({ ...own, published_at }));
  assert.deepEqual(findDuplicates(tickets), [null, null, 1, null, null, null, null]);
  const posts = tickets.map((own) => ({ ...own, kind: "post" }));
  assert.deepEqual(findDuplicates(posts), [null, 0, 0, 0, 0, null, 5]);
});

Deno.test("findDuplicates() takes a post for a copy of an earlier ticket, and no ticket for a copy of a post", () => {
  const texts = [{ text: LONG, kind: "ticket" }, { text: LONG }, { text: LONG, kind: "ticket", author: "a" }];
  assert.deepEqual(findDuplicates(texts.map((own, published_at) => ({ ...own, published_at }))), [null, 0, null]);
});

Deno.test("findDuplicates() gives a repost to its original, or to the first repost where that is missing", () => {
  const texts = ["RT @z: Где обещанный роуминг, Северлинк?", "RT @z: Где обещанный роуминг, Северлинк?"];
  assert.deepEqual(findDuplicates(texts.map((text, i) => ({ text, published_at: i }))), [null, 0]);
  const original = { text: "Где обещанный роуминг, Северлинк?", published_at: 9 };
  assert.deepEqual(findDuplicates([...texts.map((text) => ({ text, published_at: 0 })), original]), [2, 2, null]);
});

Deno.test("findDuplicates() gives a copy of a near copy to the mention that stands, in one step", () => {
  const near = LONG.replace("минуту", "миг");
  const texts = [LONG, near, near.toUpperCase()].map((text, i) => ({ text, published_at: i }));
  assert.deepEqual(findDuplicates(texts), [null, 0, 0]);
});

Deno.test("findDuplicates() says nothing of empty texts", () => {
  assert.deepEqual(findDuplicates([{ text: "" }, { text: " " }]), [null, null]);
  assert.deepEqual(findDuplicates([]), []);
});

Deno.test("findDuplicates() finds the same groups in any order of the rows", () => {
  const mention: fc.Arbitrary<DuplicateInput> = fc.record({
    text: fc.constantFrom(LONG, `RT @a: ${LONG}`, "ок", "нет", `${LONG}!`),
    published_at: fc.integer({ min: 0, max: 3 }),
    author: fc.constantFrom(null, "a", "b"),
  });
  fc.assert(
    fc.property(fc.array(mention, { maxLength: 25 }), fc.integer({ min: 0, max: 1000 }), (mentions, by) => {
      const named = mentions.map((m, i) => ({ ...m, id: String(i).padStart(3, "0") }));
      const moved = named.map((_, i) => named[(i * 7 + by) % named.length]);
      fc.pre(new Set(moved).size === named.length);
      assert.deepEqual(pairsOf(moved), pairsOf(named));
    }),
    { seed: 1 },
  );
});

function pairsOf(mentions: readonly DuplicateInput[]): string[] {
  const of = findDuplicates(mentions);
  return mentions.map((m, i) => `${m.id} ${of[i] === null ? "" : mentions[of[i]!].id}`).sort();
}

Deno.test("findDuplicates() takes texts alone, of which the first stands", () => {
  assert.deepEqual(findDuplicates(["Нет связи", "другое", "нет связи!", "нет  связи"]), [null, null, null, 0]);
  assert.deepEqual(findDuplicates([]), []);
});

Deno.test("findDuplicates() reads a frame's clean texts where it has no others, and says of one without either what it lacks", () => {
  assert.deepEqual(findDuplicates(pl.DataFrame({ clean_text: [LONG, LONG] })), [null, 0]);
  assert.throws(
    () => findDuplicates(pl.DataFrame({ body: [LONG, LONG] })),
    new TypeError("Cannot take a frame with body for texts: hand over one with a column text"),
  );
});

Deno.test("findDuplicates() says of a list with a null in it what it cannot take", () => {
  assert.throws(() => findDuplicates([LONG, null]), /Cannot take null for the text of a mention: hand over strings/);
});
