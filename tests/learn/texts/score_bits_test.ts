/** Scores to the last bit, against sums that are kept plainly. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { findKey } from "../../../lib/learn/linear/key_table.ts";
import { pairKey, termFeatures, termVectors } from "../../../lib/learn/linear/mod.ts";
import { createTermReader } from "../../../lib/learn/terms/mod.ts";
import {
  createTextScorer,
  learnTexts,
  type ScoredTerms,
  signatureOf,
  type TextModel,
} from "../../../lib/learn/texts/mod.ts";
import { modelTables } from "../../../lib/learn/texts/model_tables.ts";

const STAND_INS = 5;
const TEXTS = [
  "связь пропала совсем пропала :(",
  "нет связи третий день",
  "интернет пропал, связи нет",
  "спасибо, связь отличная",
  "спасибо за отличный интернет",
  "отличная поддержка, спасибо",
  "какой тариф выбрать http://a.example",
  "подскажите тариф с интернетом",
  "какой тариф дешевле, подскажите",
];
const reader = createTermReader(), encoder = new TextEncoder();
const rows = TEXTS.map((text) => {
  const bytes = encoder.encode(text);
  reader.read(bytes, 0, bytes.length);
  return { ids: reader.ids.slice(0, reader.count), weights: new Float64Array(reader.count).fill(1) };
});
const termOf = (id: number) => reader.term(id);
const featuresOf = (id: number) => termFeatures(termOf(id), id < STAND_INS);
const vectors = termVectors(rows, featuresOf, { dimensions: 4, fewest: 1 });
const hints = [0.5, -2];

function modelOf(classes: number): TextModel {
  const labels = Uint8Array.from(TEXTS.flatMap((_, i) => Array.from({ length: classes }, (_, k) => (i + k) % 3 >> 1)));
  const examples = { rows, hints: TEXTS.map((_, i) => [i % 2, i / 10]), labels, keys: TEXTS };
  return learnTexts(examples, featuresOf, {
    classes,
    exclusive: false,
    vectors,
    strengths: [0.5],
    probabilities: false,
  })
    .model;
}

/** Term by term: those of full weight first; a term, a stem and a pair count once. */
function plainScores(model: TextModel, { ids, weights }: ScoredTerms): number[] {
  const { classes, idf } = model, { columns, vectors } = modelTables(model);
  const [ngrams, words, stems] = Array.from({ length: 3 }, () => new Float64Array(1 + classes));
  const met = new Set<string>();
  const isFirst = (mark: string) => met.size < met.add(mark).size;
  const addRow = (sums: Float64Array, row: ArrayLike<number>, weight: number) => {
    sums[0] += weight * weight * row[0];
    for (let k = 1; k <= classes; k++) sums[k] += weight * row[k];
  };
  const numbersOf = (value: number, weights: Float32Array, at: number) => {
    return [value * value, ...weights.subarray(at * classes, (at + 1) * classes).map(Number)].map((w, k) =>
      k ? value * w : w
    );
  };
  const full = Array.from(ids.keys()).filter((k) => weights[k] === 1);
  for (const k of [...full, ...Array.from(ids.keys()).filter((k) => weights[k] < 1)]) {
    const { stem, ngrams: own, counts } = featuresOf(ids[k]);
    if (isFirst(`term ${ids[k]}`)) {
      const row = new Float32Array(1 + classes);
      own.forEach((ngram, r) => {
        const column = findKey(columns, ngram);
        if (column >= 0) numbersOf(counts[r] * idf[column], model.weights, column).forEach((n, k) => row[k] += n);
      });
      addRow(ngrams, row, weights[k]);
    }
    if (isFirst(`stem ${stem}`)) {
      const column = findKey(columns, stem), v = findKey(vectors, stem);
      if (column >= 0) addRow(words, Float32Array.from(numbersOf(idf[column], model.weights, column)), weights[k]);
      if (v >= 0) addRow(stems, Float32Array.from(numbersOf(model.vectorIdf[v], model.vectorWeights, v)), weights[k]);
    }
    const pair = k > 0 ? findKey(columns, pairKey(featuresOf(ids[k - 1]).stem, stem)) : -1;
    if (pair >= 0 && isFirst(`pair ${pair}`)) {
      addRow(words, numbersOf(Math.min(weights[k], weights[k - 1]) * idf[pair], model.weights, pair), 1);
    }
  }
  const unit = (squares: number) => squares === 0 ? 1 : 1 / Math.sqrt(squares);
  return Array.from({ length: classes }, (_, k) => {
    let score = model.biases[k] + words[1 + k] * unit(words[0]) + ngrams[1 + k] * unit(ngrams[0]) +
      stems[1 + k] * unit(stems[0]);
    hints.forEach((hint, h) => score += hint * model.hintWeights[h * classes + k]);
    return score;
  });
}

const known = [...new Set(rows.flatMap(({ ids }) => [...ids]))];
const term = fc.tuple(fc.constantFrom(...known), fc.constantFrom(1, 1, 1, 0.3));

for (const classes of [1, 3, 5, 8]) {
  Deno.test(`createTextScorer() gives the bits of sums that are kept term by term, of ${classes} classes`, () => {
    const model = modelOf(classes),
      scorer = createTextScorer(model, termOf, STAND_INS),
      out = new Float64Array(classes);
    fc.assert(
      fc.property(fc.array(term, { maxLength: 40 }), fc.boolean(), (terms, isEven) => {
        const ids = Int32Array.from(terms, ([id]) => id);
        const weights = Float64Array.from(terms, ([, weight]) => isEven ? 1 : weight);
        scorer.score({ count: ids.length, ids, weights }, hints, out, 0);
        assert.deepEqual([...out], plainScores(model, { count: ids.length, ids, weights }));
        assert.equal(scorer.signature(), signatureOf(ids.map((id) => featuresOf(id).stem), ids.length));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
}

Deno.test("createTextScorer() scores a text of many terms, and the next one, as short ones", () => {
  const model = modelOf(3), scorer = createTextScorer(model, termOf, STAND_INS), out = new Float64Array(3);
  for (const length of [3, 5000, 9, 300, 600_000, 20]) {
    const ids = Int32Array.from({ length }, (_, k) => known[k * k % known.length]),
      weights = new Float64Array(length).fill(1);
    scorer.score({ count: length, ids, weights, even: true }, hints, out, 0);
    assert.deepEqual([...out], plainScores(model, { count: length, ids, weights }));
  }
});

Deno.test("createTextScorer() knows more terms than it has room for at first", () => {
  const words = Array.from({ length: 70_000 }, (_, i) => `слово${i}`), weights = Float64Array.of(1, 1);
  const model = modelOf(3), terms = [...Array.from({ length: reader.limit() }, (_, id) => termOf(id)), ...words];
  const scorer = createTextScorer(model, (id) => terms[id], STAND_INS),
    [one, other] = [0, 1].map(() => new Float64Array(3));
  const ids = rows[0].ids.slice(0, 2);
  scorer.score({ count: 2, ids, weights }, hints, one, 0);
  scorer.score({ count: 2, ids: Int32Array.of(terms.length - 1, 7), weights }, hints, other, 0);
  scorer.score({ count: 2, ids, weights }, hints, other, 0);
  assert.deepEqual(other, one);
});
