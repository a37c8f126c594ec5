import assert from "node:assert/strict";
import {
  featureRows,
  fitFeatureSpace,
  scoreRows,
  termFeatures,
  termVectors,
  trainClasses,
} from "../../../lib/learn/linear/mod.ts";
import {
  createTextScorer,
  explainTerms,
  learnTexts,
  macroF1,
  packModel,
  unpackModel,
} from "../../../lib/learn/texts/mod.ts";
import { createTermReader } from "../../../lib/learn/terms/mod.ts";

const TEXTS = [
  "связь пропала совсем пропала",
  "нет связи третий день",
  "интернет пропал, связи нет",
  "спасибо, связь отличная",
  "спасибо за отличный интернет",
  "отличная поддержка, спасибо",
  "какой тариф выбрать",
  "подскажите тариф с интернетом",
  "какой тариф дешевле, подскажите",
];
const CLASSES = [0, 0, 0, 1, 1, 1, 2, 2, 2];
const STAND_INS = 5;

function read(texts: readonly string[]) {
  const reader = createTermReader(), encoder = new TextEncoder();
  const rows = texts.map((text, i) => {
    const bytes = encoder.encode(text);
    reader.read(bytes, 0, bytes.length);
    const ids = reader.ids.slice(0, reader.count);
    return { ids, weights: new Float64Array(ids.length).map((_, k) => (i + k) % 3 === 0 ? 0.3 : 1) };
  });
  const termOf = (id: number) => reader.term(id);
  return { rows, termOf, featuresOf: (id: number) => termFeatures(termOf(id), id < STAND_INS) };
}

const { rows, termOf, featuresOf } = read(TEXTS);
const hints = TEXTS.map((_, i) => [i % 2, i / 10]);
const labels = Uint8Array.from(CLASSES.flatMap((k) => [0, 1, 2].map((other) => other === k ? 1 : 0)));
const examples = { rows, hints, labels, keys: TEXTS };
const vectors = termVectors(rows, featuresOf, { dimensions: 4, fewest: 1 });
const learnt = learnTexts(examples, featuresOf, { classes: 3, exclusive: true, vectors, strengths: [0.5], folds: 3 });

Deno.test("createTextScorer() gives the scores that the rows of features give, term memory or not", () => {
  const space = fitFeatureSpace(rows, featuresOf, { vectors, hints: 2 });
  const sparse = featureRows(rows, space, featuresOf, (i) => hints[i]);
  const expected = scoreRows(sparse, trainClasses(sparse, labels, { classes: 3, strength: 0.5, exclusive: true }));
  const scorer = createTextScorer(unpackModel(packModel(learnt.model)), termOf, STAND_INS);
  const out = new Float64Array(3);
  for (const i of [...rows.keys(), ...rows.keys()]) {
    scorer.score({ ...rows[i], count: rows[i].ids.length }, hints[i], out, 0);
    for (let k = 0; k < 3; k++) assert.ok(Math.abs(out[k] - expected[i * 3 + k]) < 1e-5); // single precision
  }
});

Deno.test("explainTerms() adds up to what the text says for the code, hints and bias aside", () => {
  const { model } = learnt, scorer = createTextScorer(model, termOf, STAND_INS), out = new Float64Array(3);
  const { ids } = rows[8], weights = Float64Array.from({ length: ids.length * 2 }, (_, k) => k < ids.length ? 0.3 : 1);
  const twice = { ids: Int32Array.of(...ids, ...ids), weights }; // first of another subject; a known pair is in it
  [...rows, twice].forEach((row, i) => {
    const terms = { ...row, count: row.ids.length };
    scorer.score(terms, hints[i % hints.length], out, 0);
    const plain = out.map((score, k) =>
      score - model.biases[k] - hints[i % hints.length].reduce((sum, h, j) => sum + h * model.hintWeights[j * 3 + k], 0)
    );
    const sum = explainTerms(model, terms, 0, { termOf, standIns: STAND_INS }).reduce(
      (sum, { weight }) => sum + weight,
      0,
    );
    assert.ok(Math.abs(sum - (plain[0] - (plain[1] + plain[2]) / 2)) < 1e-6);
  });
});

Deno.test("learnTexts() gives each example probabilities of models that did not learn it, which sum to 1", () => {
  assert.equal(learnt.p?.length, TEXTS.length * 3);
  for (let i = 0; i < TEXTS.length; i++) {
    const sum = learnt.p!.subarray(i * 3, i * 3 + 3).reduce((sum, p) => sum + p, 0);
    assert.ok(Math.abs(sum - 1) < 1e-9);
  }
});

Deno.test("learnTexts() takes the weakest strength within 0.002 of the best, on later examples where times are known", () => {
  const times = Float64Array.from(TEXTS, (_, i) => i * 7 % 9);
  const { strength } = learnTexts({ ...examples, times }, featuresOf, {
    classes: 3,
    exclusive: true,
    strengths: [1e-9, 0.5, 0.6],
    probabilities: false,
  });
  assert.ok(strength < 0.6);
});

Deno.test("learnTexts() of codes that do not exclude each other gives each a probability of its own", () => {
  const both = Uint8Array.from(CLASSES.flatMap((k) => [k === 0 ? 1 : 0, k < 2 ? 1 : 0]));
  const { p } = learnTexts({ ...examples, labels: both }, featuresOf, {
    classes: 2,
    exclusive: false,
    strengths: [0.5],
    folds: 3,
  });
  assert.ok(p!.every((value) => value > 0 && value < 1));
  assert.ok([...rows.keys()].some((i) => Math.abs(p![i * 2] + p![i * 2 + 1] - 1) > 0.01));
});

Deno.test("macroF1() is scikit-learn's f1_score(average='macro')", () => {
  // f1_score([0, 0, 1, 2, 1, 2, 0, 1], [0, 1, 1, 2, 1, 0, 0, 2], average="macro") = 0.611111111111111
  const one = (ks: readonly number[]) => ks.flatMap((k) => [0, 1, 2].map((other) => other === k ? 1 : 0));
  const truth = Uint8Array.from(one([0, 0, 1, 2, 1, 2, 0, 1]));
  const scores = Float64Array.from(one([0, 1, 1, 2, 1, 0, 0, 2]));
  assert.equal(macroF1(scores, truth, { classes: 3, exclusive: true }).toFixed(12), "0.611111111111");
});
