import assert from "node:assert/strict";
import { brokenWords, comparedWords, goesOn, isAtLimit, readCut } from "../../../lib/clean/texts/cut_short.ts";

/** What is known whole of a text that was cut short, or null. */
function whole(text: string, atLimit = false): string | null {
  const cut = readCut(text, atLimit);
  return cut && text.slice(0, cut.whole);
}

Deno.test("readCut() knows the marks that networks, feeds and programs put where they cut", () => {
  for (
    const end of ["…", "...", " …", " […]", "[...]", " (…)", "…»", "… https://t.co/x https://t.co/y", "… #связь #news"]
  ) {
    assert.equal(whole(`Северлинк поднял цену безли${end}`), "Северлинк поднял цену ", end);
  }
  for (const end of ["… via @anna", "… Читать далее →", "... Показать полностью…", "… Read more"]) {
    assert.equal(whole(`Северлинк поднял цену безли${end}`), "Северлинк поднял цену ", end);
  }
});

Deno.test("readCut() knows the words under which the rest is to be had, in ten languages, in brackets and before a link", () => {
  const words = [
    "Читать далее",
    "Показать больше",
    "Детальніше",
    "чытаць далей",
    "Read more",
    "Weiterlesen",
    "czytaj dalej",
  ];
  for (const more of [...words, "Więcej", "ver más", "Voir plus"]) {
    for (
      const end of [`… ${more}`, `…${more} »`, `... [${more}]`, `… (${more} →)`, `… ${more}: https://example.org/a`]
    ) {
      assert.equal(whole(`Северлинк поднял цену безли${end}`), "Северлинк поднял цену ", end);
    }
  }
  for (
    const end of [
      "… [ещё]",
      "... (more)",
      "… [Mehr anzeigen]",
      "… [devamını oku]",
      "… (толығырақ)",
      "… [lire la suite]",
    ]
  ) {
    assert.equal(whole(`Северлинк поднял цену безли${end}`), "Северлинк поднял цену ", end);
  }
  for (
    const text of [
      "Северлинк… подробнееменя",
      "Северлинк... ver más tarde",
      "Северлинк… [ещё один]",
      "Ну… voir plus tard",
    ]
  ) {
    assert.equal(readCut(text), null, text);
  }
});

Deno.test("readCut() looks past a page's marks and characters that cannot be seen", () => {
  for (const end of ["…</p>", "... <br/>", "…</a></p>", "…\u200b", "…\u2069 https://example.org"]) {
    assert.equal(whole(`Северлинк поднял цену безли${end}`), "Северлинк поднял цену ", end);
  }
});

Deno.test("readCut() is null where a text goes on after its dots, or has none", () => {
  for (const text of ["Ну… и где связь", "Северлинк поднял цену", "", "Ждём... и снова ждём https://t.co/x"]) {
    assert.equal(readCut(text), null, text);
  }
});

Deno.test("readCut() needs no mark in a text as long as a tweet could be", () => {
  const text = "х".repeat(134) + " связь"; // 140 characters
  assert.equal(isAtLimit(text), true);
  assert.equal(whole(text, isAtLimit(text)), "х".repeat(134) + " ");
  assert.equal(isAtLimit(text + "и"), false);
  assert.equal(isAtLimit("👍".repeat(140)), true); // two units of UTF-16 each
});

Deno.test("goesOn() asks the broken word to begin the word that stands there, and the text to go on", () => {
  const goes = (cut: string, text: string, count: number) => goesOn(brokenWords(cut), comparedWords(text), count);
  assert.equal(goes("Нет связи в Зареч…", "Нет связи в Заречном с утра", 3), true);
  assert.equal(goes("Нет связи весь день...", "Нет связи весь вечер, а деньги берут", 3), false);
  assert.equal(goes("Нет связи весь день...", "Нет связи весь день", 3), false);
  assert.equal(goes("Нет связи весь день...", "Нет связи весь день и всю ночь", 3), true);
  assert.equal(goes("Наш новый Wi-F…", "Наш новый Wi-Fi не ловит", 2), true);
  assert.equal(goes("Нет связи https://exam…", "Нет связи https://example.org/a", 2), true);
});

Deno.test("readCut() ends where a stranger has put what could be parted in many ways", () => {
  const parts = ["https://a", " #a.b", "https://подробнее.", "\u200b", " подробнее →", " </p>", "...", " "];
  for (const part of parts) {
    assert.equal(readCut(`Нет связи … ${part.repeat(2000)} x y`), null, part); // 26 addresses in a row took half a minute
  }
  assert.deepEqual(readCut(`Нет связи … ${"https://a".repeat(2000)}`), { at: 10, whole: 4 });
  assert.deepEqual(readCut("Нет связи … https://t.co/xПоказать ещё"), { at: 10, whole: 4 });
  assert.deepEqual(readCut("Нет связи...."), { at: 10, whole: 4 }); // the last three dots
});
