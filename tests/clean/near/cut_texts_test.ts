import assert from "node:assert/strict";
import { findDuplicates } from "../../../lib/clean/mod.ts";

/** Groups by hand: the texts in order of time, for each the index of the one it repeats. */
function of(...texts: string[]): (number | null)[] {
  return findDuplicates(texts.map((text, i) => ({ text, published_at: i })));
}

const WHOLE = "Северлинк поднял цену безлимита до 650 рублей, подробности на сайте компании и в каждом её офисе";

Deno.test("findDuplicates() gives cut texts to the whole one, however the cut is marked and whichever came first", () => {
  const cut = WHOLE.slice(0, 37); // … до 6
  const marks = ["…", "...", " […]", " (…)", "…»", "… https://t.co/a https://t.co/b", "… #связь", "… via @anna"];
  assert.deepEqual(of(WHOLE, ...marks.map((mark) => cut + mark)), [null, ...marks.map(() => 0)]);
  assert.deepEqual(of(`${cut}…`, WHOLE), [1, null]);
});

Deno.test("findDuplicates() gives a repost that was cut at 140 characters without a mark to its original", () => {
  const original = `${WHOLE}, а старым абонентам обещают оставить всё как было до конца года, если они не сменят тариф`;
  const repost = `RT @anna: ${original}`.slice(0, 140); // … офисе, а старым абонентам об
  assert.deepEqual(of(original, repost), [null, 0]);
});

Deno.test("findDuplicates() gives a text cut early to one cut later, and both to the whole", () => {
  const [early, late] = [`${WHOLE.slice(0, 40)}…`, `${WHOLE.slice(0, 80)}…`];
  assert.deepEqual(of(early, late), [1, null]);
  assert.deepEqual(of(early, late, WHOLE), [2, 2, null]);
});

Deno.test("findDuplicates() lets a text that only ends in dots be, where another begins alike", () => {
  const texts = [
    "Северлинк опять не работает весь день...",
    "Северлинк опять не работает весь вечер, а деньги берут исправно, как так можно жить?",
  ];
  assert.deepEqual(of(...texts), [null, null]);
});
