import assert from "node:assert/strict";
import { monthOf } from "../../../lib/time/reading/month_words.ts";

Deno.test("monthOf() knows all months of four languages in full and cut to three letters", () => {
  const languages = [
    "january february march april may june july august september october november december",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  ];
  for (const language of languages) {
    const words = language.split(" "), numbers = words.map((_, i) => i + 1);
    assert.deepEqual(words.map(monthOf), numbers);
    assert.deepEqual(words.map((word) => monthOf(word.slice(0, 3).toUpperCase() + ".")), numbers);
  }
});

Deno.test("monthOf() knows the months of other languages, and none by a beginning that two months share", () => {
  const languages = [
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  ];
  for (const language of languages) {
    const words = language.split(" ");
    assert.deepEqual(words.map(monthOf), words.map((_, i) => i + 1));
  }
  assert.deepEqual(["jui", "juil.", "juin"].map(monthOf), [null, 7, 6]);
});

Deno.test("monthOf() of a word that no month begins with, or of two letters, is null", () => {
  for (const word of ["", "ma", "mark", "понедельник", "г"]) assert.equal(monthOf(word), null, word);
});
