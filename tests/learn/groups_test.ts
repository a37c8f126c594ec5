/** Known values by hand and by scipy 1.10.1; the calls stand beside them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  consensusGroups,
  cutMerges,
  dirichletMixture,
  mergeGroups,
  sentenceSpace,
  sentenceVectors,
  textCoOccurrence,
  type Texts,
  wordVectors,
} from "../../lib/learn/mod.ts";

function textsOf(rows: readonly (readonly number[])[], width: number): Texts {
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1)! + row.length);
  return { starts: Int32Array.from(starts), ids: Int32Array.from(rows.flat()), width };
}

/** ln Γ(a + n) − ln Γ(a), as a sum. */
function rising(a: number, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(a + i);
  return sum;
}

Deno.test("dirichletMixture() gives the likelihood of Yin and Wang (2014), equation 3, up to a constant", () => {
  const texts = textsOf([[0, 0, 1], [0, 1], [2, 2], [2, 3]], 4);
  const { groups, logLikelihood } = dirichletMixture(texts, 2, {
    seed: 1,
    start: Int32Array.of(0, 0, 1, 1),
    settle: 30,
  });
  assert.deepEqual([...groups], [0, 0, 1, 1]);
  const first = rising(0.1, 2) + rising(0.1, 3) + rising(0.1, 2) - rising(0.4, 5); // word 0 thrice, word 1 twice
  const second = rising(0.1, 2) + rising(0.1, 3) + rising(0.1, 1) - rising(0.4, 4);
  assert.equal(logLikelihood.toFixed(9), (first + second).toFixed(9));
});

Deno.test("dirichletMixture() is the same for the same seed, and never names a group beyond count", () => {
  const rows = fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 5 }), (rows, count) => {
      const texts = textsOf(rows, 10);
      const [a, b] = [dirichletMixture(texts, count, { seed: 3 }), dirichletMixture(texts, count, { seed: 3 })];
      assert.deepEqual(a, b);
      assert.ok(a.groups.every((group) => group >= 0 && group < count) && Number.isFinite(a.logLikelihood));
    }),
    { seed: 1, numRuns: 50 },
  );
});

Deno.test("mergeGroups() joins all groups in as many steps as there are groups less one, and its gains add up", () => {
  const texts = textsOf([[0, 1], [1, 0], [2, 3], [3, 2], [4, 5]], 6);
  const start = Int32Array.of(0, 1, 2, 3, 4);
  const merges = mergeGroups(texts, start, 5);
  assert.equal(merges.length, 4);
  assert.deepEqual([...cutMerges(start, merges.slice(0, 2))], [0, 0, 1, 1, 2]);
  const likelihood = (groups: Int32Array, count: number) =>
    dirichletMixture(texts, count, { seed: 1, start: groups, rounds: 0 }).logLikelihood;
  const gained = merges.reduce((sum, { wordGain }) => sum + wordGain, 0);
  assert.equal(gained.toFixed(9), (likelihood(new Int32Array(5), 5) - likelihood(start, 5)).toFixed(9));
});

Deno.test("consensusGroups() of one grouping is that grouping", () => {
  const groups = consensusGroups([Int32Array.of(0, 1, 1, 2, 0)], 3);
  assert.equal(groups[0], groups[4]);
  assert.equal(groups[1], groups[2]);
  assert.equal(new Set(groups).size, 3);
});

Deno.test("textCoOccurrence() counts two words of a text of n words 1 ÷ (n − 1)", () => {
  const { starts, columns, values } = textCoOccurrence(textsOf([[0, 1, 2], [0, 1]], 3));
  const row = (w: number) => Array.from(columns.slice(starts[w], starts[w + 1]), (c, i) => [c, values[starts[w] + i]]);
  assert.deepEqual(row(0), [[1, 1.5], [2, 0.5]]);
  assert.deepEqual(row(2), [[0, 0.5], [1, 0.5]]);
});

Deno.test("sentenceVectors() are of length one, and 0 for a text without words", () => {
  const texts = textsOf([[0, 1], [1, 2], [3, 4], [4, 5], []], 6);
  const space = sentenceSpace(texts, wordVectors(texts, 3, 1), 0.02);
  const points = sentenceVectors(texts, space), { dimensions } = space.words;
  const lengths = [0, 1, 2, 3, 4].map((i) =>
    Math.hypot(...points.slice(i * dimensions, (i + 1) * dimensions)).toFixed(6)
  );
  assert.deepEqual(lengths, ["1.000000", "1.000000", "1.000000", "1.000000", "0.000000"]);
});
