import assert from "node:assert/strict";
import { commentOf, isQuote, readRepost } from "../../../lib/clean/texts/repost.ts";

Deno.test("readRepost() reads the name and the text, also of a repost of a repost", () => {
  assert.deepEqual(readRepost("RT @user_a1: Нет связи"), { of: "user_a1", text: "Нет связи" });
  assert.deepEqual(readRepost("RT @b: RT @a: Нет\nсвязи"), { of: "a", text: "Нет\nсвязи" });
});

Deno.test("readRepost() reads a prefix as people type it", () => {
  const ways = ["rt @anna: Нет", "Rt @anna Нет", "RT: @anna Нет", "RT@anna: Нет", "RT @anna : Нет", "рт @anna: Нет"];
  ways.push("\u200eRT @anna: Нет", "R\u0422 @anna: Нет", "\u0420T @anna: Нет"); // a mark of direction, Cyrillic Т, Р
  for (const way of ways) assert.deepEqual(readRepost(way), { of: "anna", text: "Нет" }, way);
  assert.deepEqual(readRepost("RT @anna@mastodon.social: Нет"), { of: "anna", text: "Нет" });
});

Deno.test("readRepost() is null where reposts are only spoken of or quoted in the middle", () => {
  assert.equal(readRepost("Кто-то ставит RT, а Северлинк молчит"), null);
  assert.equal(readRepost("ретвит не спасёт: RT @user_a1: так и живём"), null);
  assert.equal(readRepost("RTX @user: видеокарта"), null);
  assert.equal(readRepost(""), null);
});

Deno.test("commentOf() is what stands before the quoted post", () => {
  assert.equal(commentOf("Согласен! RT @anna: Нет связи"), "Согласен!");
  assert.equal(commentOf("Нет связи"), "");
});

Deno.test("isQuote() asks for own words before what is quoted", () => {
  for (const text of ["Согласен! RT @anna: Нет связи", "И у меня rt @anna нет связи", "#связь и тут RT: @anna Нет"]) {
    assert.equal(isQuote(text), true, text);
  }
  for (
    const text of [
      "👍 RT @anna: Нет",
      "#связь @boris RT @anna: Нет",
      "https://x.org/a RT @anna: Нет",
      "сделайте RT",
      "арт @anna",
    ]
  ) {
    assert.equal(isQuote(text), false, text);
  }
});
