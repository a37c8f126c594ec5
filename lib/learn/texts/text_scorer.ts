/** Scores texts under a learnt model, remembering what each term adds. @module */
import { TermMemory } from "./_term_memory.ts";
import { modelTables } from "./model_tables.ts";
import type { ScoredTerms, TextModel } from "./types.ts";

/** Scores text after text. */
export interface TextScorer {
  /** Writes the score of each class into `out[at]` and onward. */
  score(terms: ScoredTerms, hints: ArrayLike<number>, out: Float64Array, at: number): void;
  /** A number that texts of the same stems in the same order as the one scored last share: see {@linkcode signatureOf}. */
  signature(): number;
}

/** 53 bits of the first stems of a list and their order. */
export function signatureOf(stems: Int32Array, count: number): number {
  let low = 0x811c9dc5 | 0, high = count;
  for (let k = 0; k < count; k++) {
    low = Math.imul(low ^ stems[k], 0x01000193);
    high = Math.imul(high ^ (stems[k] >>> 7), 0x2c1b3c6d) + 1;
  }
  return signatureFrom(low, high);
}

function signatureFrom(low: number, high: number): number {
  return (low >>> 0) * 2 ** 21 + (high >>> 11);
}

/**
 * A function that scores texts: the same numbers as `scoreRows` of `featureRows` gives, to within the single precision in
 * which the model is kept. A term's stem and n-grams are looked up once, whatever number of texts it stands in.
 *
 * @param termOf the letters of a term's number
 * @param standIns terms below this number stand for others: their letters say nothing
 */
export function createTextScorer(model: TextModel, termOf: (id: number) => string, standIns: number): TextScorer {
  const { classes, biases, hintWeights } = model, memory = new TermMemory(model, modelTables(model)), { part } = memory;

  const score: TextScorer["score"] = (terms, hints, out, at) => {
    const { count, even = isEven(terms) } = terms;
    memory.reserve(count);
    const highest = memory.enter(terms);
    if (!even) memory.weigh(terms);
    while (memory.size <= highest) memory.learn(termOf(memory.size), memory.size < standIns);
    memory.score(count, even);
    const { sums } = memory, ngram = lengthOf(sums[0]), word = lengthOf(sums[part]), vector = lengthOf(sums[2 * part]);
    for (let k = 0; k < classes; k++) {
      const j = 1 + k;
      let score = biases[k] + sums[part + j] * word + sums[j] * ngram + sums[2 * part + j] * vector;
      for (let h = 0; h * classes < hintWeights.length; h++) score += hints[h] * hintWeights[h * classes + k];
      out[at + k] = score;
    }
  };
  return { score, signature: () => signatureFrom(memory.low, memory.high) };
}

function isEven({ count, weights }: ScoredTerms): boolean {
  let k = 0;
  while (k < count && weights[k] === 1) k++;
  return k === count;
}

function lengthOf(squares: number): number {
  return squares === 0 ? 1 : 1 / Math.sqrt(squares);
}
