import assert from "node:assert/strict";
import fc from "fast-check";
import { findRepeats } from "../../../lib/clean/duplicates/find_repeats.ts";
import { findAgain } from "../../../lib/clean/rerun/find_again.ts";
import { type Basis, type Known, packFindings, takeUpFindings } from "../../../lib/clean/rerun/saved_findings.ts";
import type { Span } from "../../../lib/time/span_of.ts";
import { evidenceFrom, type Invented } from "../_evidence.ts";

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

const mention: fc.Arbitrary<Invented> = fc.record({
  base: fc.nat(BASES.length - 1),
  changes: fc.array(fc.tuple(fc.nat(CHANGES.length - 1), fc.nat(20)), { maxLength: 2 }),
  id: fc.nat(40),
  published_at: fc.nat(12),
  author: fc.option(fc.nat(3)),
  url: fc.option(fc.nat(25)),
  parent: fc.option(fc.nat(25)),
}).map(({ base, changes, id, published_at, author, url, parent }) => ({
  id: `x:${id}`,
  published_at: published_at * 700,
  text: changes.reduce((text, [change, n]) => CHANGES[change](text, n), BASES[base]),
  author: author === null ? null : `a${author}`,
  url: url === null ? null : `https://example.org/${url}`,
  parent: parent === null ? null : `https://example.org/${parent}`,
}));

const file = fc.array(mention, { maxLength: 25 });
const period: fc.Arbitrary<Span | null> = fc.constantFrom(null, null, { from: 1500, to: 7000 });

/** A part for each file, named by its place. */
function basisOf(files: readonly (readonly Invented[])[], period: Span | null, isThere: (k: number) => boolean): Basis {
  const parts = files.map(({ length }, k) => ({ hash: `part ${k}`, rows: length })).filter((_, k) => isThere(k));
  return { parts, period, exclude: null };
}

Deno.test("findAgain() gives what findRepeats() gives for all, whichever mentions are known before and in which order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(file, fc.boolean()), { maxLength: 4 }), period, (files, period) => {
      const all = files.map(([mentions]) => mentions), isOld = (k: number) => files[k][1];
      const before = findRepeats(evidenceFrom(all.filter((_, k) => isOld(k))), period);
      const kept = packFindings(before, basisOf(all, period, isOld));
      const { before: known, isKnown } = takeUpFindings(kept, basisOf(all, period, () => true)) as Known;
      const evidence = evidenceFrom(all), again = findAgain(evidence, known, isKnown, period);
      assert.deepEqual(again, findRepeats(evidence, period));
    }),
    { seed: 1, numRuns: 500 },
  );
});

Deno.test("takeUpFindings() says why nothing can be taken up: mentions that are gone or in another order, another period or query", () => {
  const basis: Basis = { parts: [{ hash: "a", rows: 0 }, { hash: "b", rows: 0 }], period: null, exclude: null };
  const kept = packFindings(findRepeats(evidenceFrom([]), null), basis);
  const why = (more: Partial<Basis>) => takeUpFindings(kept, { ...basis, ...more });
  assert.equal(why({ parts: [{ hash: "a", rows: 0 }] }), "mentions changed or are gone");
  assert.equal(why({ parts: basis.parts.toReversed() }), "mentions changed or are gone");
  assert.equal(why({ period: { from: 0, to: 1 } }), "the period moved");
  assert.equal(why({ exclude: "вакансия" }), "the study excludes others");
});
