import assert from "node:assert/strict";
import fc from "fast-check";
import { pseudonymOf } from "../../../lib/report/mentions/pseudonym.ts";
import { maskedText, shownText } from "../../../lib/report/mentions/shown_text.ts";

const options = { accounts: new Set(["severika_help"]), links: false, nameOf: pseudonymOf(null) };
const show = (text: string) => shownText(text, options).text;

Deno.test("shownText() replaces private handles, the same person by the same name, and leaves companies' accounts", () => {
  const [, first, second] = /^(@\S+), (@\S+), @Severika_Help$/.exec(show("@Маша_П, @маша_п, @Severika_Help"))!;
  assert.match(first, /^@user-[0-9a-f]{6}$/);
  assert.equal(first, second);
});

Deno.test("shownText() finds handles at the ends and in brackets, and takes a full stop for the sentence's", () => {
  assert.match(show("(@ivan.petrov)"), /^\(@user-[0-9a-f]{6}\)$/);
  assert.match(show("привет @ivan."), /^привет @user-[0-9a-f]{6}\.$/);
});

Deno.test("shownText() takes out web and mail addresses, unless links are asked for", () => {
  assert.equal(show("см. https://example.org/a?b=1, www.example.org и ivan@example.org"), "см. … … и …@…");
  assert.equal(shownText("см. https://example.org", { ...options, links: true }).text, "см. https://example.org");
});

Deno.test("shownText() takes out addresses without a scheme and of other schemes, for a path names a person", () => {
  assert.equal(show("пишите t.me/ivan_petrov или vk.com/id1, m.vk.com/ivan?z=1"), "пишите … или … …");
  assert.equal(show("tg://resolve?domain=ivan, Дом.рф/дело"), "… …");
  for (const text of ["beeline.ru лучше", "100 руб./мес", "хорошо.Сеть/интернет", "и/или", "24/7", "1.5/2"]) {
    assert.equal(show(text), text);
  }
});

Deno.test("shownText() replaces the names that VK writes into texts, not those of groups", () => {
  assert.match(show("[id12345|Иван Петров], а [club1|Северика]?"), /^@user-[0-9a-f]{6}, а \[club1\|Северика\]\?$/);
  const kept = shownText("[id12345|Иван Петров]", { ...options, links: true }).text;
  assert.equal(kept, show("[id12345|Иван]"));
});

Deno.test("shownText() shortens long texts, says so, and does not cut an emoji in half", () => {
  const { text, cut } = shownText("а".repeat(599) + "😀 конец", options);
  assert.ok(cut && text.endsWith("а…"));
  assert.deepEqual(shownText("коротко", options), { text: "коротко", cut: false });
});

Deno.test("maskedText() finds the mail addresses that a plain search finds, one behind the other too", () => {
  const plain = (text: string) => text.replace(/[a-z._]+@[a-z]+(?:\.[a-z]+)+/g, "…@…");
  const texts = fc.array(fc.constantFrom("a", "b", "@", ".", "_", " "), { maxLength: 24 }).map((all) => all.join(""));
  const keep = { ...options, nameOf: (handle: string) => handle };
  fc.assert(fc.property(texts, (text) => assert.equal(maskedText(text, keep), plain(text))), { seed: 1 });
  assert.equal(maskedText("a@b.c_d@e.f", keep), "…@……@…");
});

Deno.test("maskedText() reads words of 40,000 characters once: none of them is an address, and all come back", () => {
  const word = "a".repeat(40_000);
  for (
    const text of [
      word,
      "a.".repeat(20_000),
      "a-".repeat(20_000),
      "[id1|".repeat(8000),
      `${word}@`,
      `a@${word}`,
      `${word} @ ${word}`,
    ]
  ) {
    assert.equal(maskedText(text, options), text);
  }
  assert.equal(maskedText(`${word}@example.org`, options), "…@…");
});
