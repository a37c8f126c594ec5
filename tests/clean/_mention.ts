/** Invented mentions that repeat each other in every way that cleaning knows. */
import fc from "fast-check";
import type { Invented } from "./_evidence.ts";

const BASES = [
  "Позвонил в поддержку, ответили через минуту, всё починили, спасибо большое всем",
  "Северлинк поднял цену безлимита до 650 рублей, подробности на сайте компании и в офисе",
  "нет связи второй день подряд, когда уже почините вышку у вокзала, сил нет",
  "да",
  "спасибо за ответ",
];

const GREEK = "альфа бета гамма дельта каппа лямбда омега сигма тета йота зета пси фи хи кси ро тау мю".split(" ");

/** Changes that make a text a copy, a repost, a cut one, a near one, a filling of a template, or another. */
const CHANGES: readonly ((text: string, n: number) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.toUpperCase(),
  (text, n) => `RT @user${n % 3}: ${text}`,
  (text, n) => `${text.slice(0, 30 + n * 3)}…`,
  (text, n) => `${text.slice(0, 45)}... https://example.org/${n}`,
  (text, n) => text.replace("в ", `слово${n % 7} `),
  (text, n) => `${text} ещё${n % 4}`,
  (text, n) => text.split(" ").toSpliced(n % 8, 1).join(" "),
  (text, n) => `Согласен${n % 2}! RT @anna: ${text}`,
  (text, n) => text.replace(/650/, String(n)),
  (text, n) => `${text} ${BASES[n % 3]}`,
  (_, n) => `@user${n}`,
  (_, n) => GREEK.slice(n % 7, n % 7 + 12).join(" "), // each near to the next, not to all
  (_, n) => GREEK.slice(n % 7, n % 7 + 12).join(" "),
];

export const mention: fc.Arbitrary<Invented> = fc.record({
  base: fc.nat(BASES.length - 1),
  changes: fc.array(fc.tuple(fc.nat(CHANGES.length - 1), fc.nat(20)), { maxLength: 2 }),
  id: fc.nat(40),
  published_at: fc.nat(12),
  author: fc.option(fc.nat(3)),
  url: fc.option(fc.nat(25)),
  parent: fc.option(fc.nat(25)),
  kind: fc.constantFrom("post", "post", "post", "ticket"),
}).map(({ base, changes, id, published_at, author, url, parent, kind }) => ({
  id: `x:${id}`,
  published_at: published_at * 700,
  text: changes.reduce((text, [change, n]) => CHANGES[change](text, n), BASES[base]),
  author: author === null ? null : `a${author}`,
  url: url === null ? null : `https://example.org/${url}`,
  parent: parent === null ? null : `https://example.org/${parent}`,
  kind,
}));
