import assert from "node:assert/strict";
import fc from "fast-check";
import { findRepeats } from "../../../lib/clean/duplicates/find_repeats.ts";
import { findAgain } from "../../../lib/clean/rerun/find_again.ts";
import { type Basis, type Known, packFindings, takeUpFindings } from "../../../lib/clean/rerun/saved_findings.ts";
import type { Span } from "../../../lib/time/span_of.ts";
import { evidenceFrom, type Invented } from "../_evidence.ts";
import { mention } from "../_mention.ts";

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

Deno.test("findAgain() finds what is near to a text of more words than are looked at together", () => {
  const words = Array.from({ length: 40_000 }, (_, k) => `слово${k}а`), near = words.with(9, "другое");
  const mentions = [words, near, near.toReversed()].map((own, k) => ({
    id: `x:${k}`,
    published_at: k,
    text: own.join(" "),
  }));
  const [first, ...later] = mentions, files = [[first], later], isFirst = (k: number) => k === 0;
  const kept = packFindings(findRepeats(evidenceFrom([[first]]), null), basisOf(files, null, isFirst));
  const { before, isKnown } = takeUpFindings(kept, basisOf(files, null, () => true)) as Known;
  const again = findAgain(evidenceFrom(files), before, isKnown, null);
  assert.deepEqual([...again.first], [-1, 0, 0]); // the order of so many words is not looked at
  assert.deepEqual(again, findRepeats(evidenceFrom(files), null));
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
