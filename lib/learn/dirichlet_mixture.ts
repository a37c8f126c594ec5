/** Groups short texts by a mixture of unigrams. @module */
import { randomOf } from "./_random.ts";
import type { Texts } from "./texts.ts";

/** What {@linkcode dirichletMixture} may be told. */
export interface MixtureOptions {
  readonly seed: number;
  /** Sweeps over all texts (default: 30). */
  readonly rounds?: number;
  /** Weight of an empty group, in texts (default: 0.1). */
  readonly alpha?: number;
  /** Weight of a word that a group has not seen, in words (default: 0.1). */
  readonly beta?: number;
  /** A group for each text to begin with; default: by chance. */
  readonly start?: Int32Array;
}

/** A fitted mixture: how often each word occurs in each group. */
export interface Mixture {
  readonly groups: Int32Array;
  readonly count: number;
  readonly alpha: number;
  readonly beta: number;
  /** Texts, and words, in each group. */
  readonly texts: Int32Array;
  readonly words: Int32Array;
  /** Word w occurs `wordCounts[w * count + g]` times in group g. */
  readonly wordCounts: Int32Array;
  /** Logarithm of the joint probability of texts and groups, up to a constant. */
  readonly logLikelihood: number;
}

/**
 * Dirichlet multinomial mixture by collapsed Gibbs sampling: each text belongs to one group, and a group that
 * nothing speaks for empties by itself. A word that a text repeats counts by the rising factorial.
 *
 * The last sweep puts every text where it fits best instead of drawing. Rows are taken in order, so sort them by
 * content first. O(words × count) a round.
 *
 * @param count how many groups to begin with
 * @see Yin and Wang (2014), "A Dirichlet multinomial mixture model-based approach for short text clustering", eq. 4
 *
 * @example Two matters without a word in common
 * ```ts
 * import assert from "node:assert/strict";
 * import { dirichletMixture } from "./dirichlet_mixture.ts";
 *
 * const texts = { starts: Int32Array.of(0, 2, 4, 6, 8), ids: Int32Array.of(0, 1, 0, 1, 2, 3, 2, 3), width: 4 };
 * const { groups } = dirichletMixture(texts, 2, { seed: 1 });
 * assert.equal(groups[0], groups[1]);
 * assert.notEqual(groups[1], groups[2]);
 * ```
 */
export function dirichletMixture(texts: Texts, count: number, options: MixtureOptions): Mixture {
  const { rounds = 30, alpha = 0.1, beta = 0.1 } = options;
  const random = randomOf(options.seed);
  const rows = texts.starts.length - 1;
  const groups = options.start?.slice() ?? Int32Array.from({ length: rows }, () => Math.floor(random() * count));
  const state = countsOf(texts, groups, count, alpha, beta);
  const weights = new Float64Array(count);
  for (let round = 0; round < rounds; round++) {
    const last = round === rounds - 1;
    for (let i = 0; i < rows; i++) {
      move(texts, i, groups[i], -1, state);
      groupWeights(texts, i, state, weights);
      groups[i] = last ? largest(weights) : draw(weights, random());
      move(texts, i, groups[i], 1, state);
    }
  }
  return { ...state, groups, logLikelihood: logLikelihood(state, texts.width) };
}

type State = Omit<Mixture, "groups" | "logLikelihood">;

function countsOf(texts: Texts, groups: Int32Array, count: number, alpha: number, beta: number): State {
  const state = {
    count,
    alpha,
    beta,
    texts: new Int32Array(count),
    words: new Int32Array(count),
    wordCounts: new Int32Array(texts.width * count),
  };
  for (let i = 0; i < groups.length; i++) move(texts, i, groups[i], 1, state);
  return state;
}

/** Puts text i into a group (`by` = 1), or takes it out (−1). */
function move(texts: Texts, i: number, group: number, by: number, state: State): void {
  state.texts[group] += by;
  state.words[group] += by * (texts.starts[i + 1] - texts.starts[i]);
  for (let p = texts.starts[i]; p < texts.starts[i + 1]; p++) {
    state.wordCounts[texts.ids[p] * state.count + group] += by;
  }
}

/**
 * How well text i fits each group, up to a common factor: the group's share of texts, times for each word how often
 * the group has it (plus beta, plus how often the text has had it before), over the group's words.
 */
export function groupWeights(texts: Texts, i: number, mixture: State, weights: Float64Array): void {
  const { count, alpha, beta, wordCounts, words } = mixture;
  const start = texts.starts[i], end = texts.starts[i + 1];
  const priorWords = beta * texts.width;
  for (let g = 0; g < count; g++) weights[g] = mixture.texts[g] + alpha;
  for (let p = start; p < end; p++) {
    const id = texts.ids[p], from = id * count, position = priorWords + p - start;
    let before = beta;
    for (let q = start; q < p; q++) if (texts.ids[q] === id) before++;
    for (let g = 0; g < count; g++) weights[g] *= (wordCounts[from + g] + before) / (words[g] + position);
    if ((p - start) % 16 === 15) rescale(weights);
  }
}

/** Keeps products of many small numbers from vanishing. */
function rescale(weights: Float64Array): void {
  const most = weights[largest(weights)];
  for (let g = 0; g < weights.length; g++) weights[g] /= most;
}

function largest(weights: Float64Array): number {
  let best = 0;
  for (let g = 1; g < weights.length; g++) if (weights[g] > weights[best]) best = g;
  return best;
}

function draw(weights: Float64Array, chance: number): number {
  let sum = 0;
  for (let g = 0; g < weights.length; g++) sum += weights[g];
  let rest = chance * sum;
  for (let g = 0; g < weights.length - 1; g++) {
    rest -= weights[g];
    if (rest < 0) return g;
  }
  return weights.length - 1;
}

/** Sums of ln Γ, by tables of ln Γ(start + n) − ln Γ(start). */
function logLikelihood(state: State, width: number): number {
  const ofTexts = risingLogs(state.alpha, state.texts);
  const ofWords = risingLogs(state.beta * width, state.words);
  const ofCounts = risingLogs(state.beta, state.wordCounts);
  let sum = 0;
  for (let g = 0; g < state.count; g++) sum += ofTexts[state.texts[g]] - ofWords[state.words[g]];
  for (const n of state.wordCounts) sum += ofCounts[n];
  return sum;
}

function risingLogs(start: number, counts: Int32Array): Float64Array {
  let most = 0;
  for (const count of counts) if (count > most) most = count;
  const logs = new Float64Array(most + 1);
  for (let n = 0; n < most; n++) logs[n + 1] = logs[n] + Math.log(start + n);
  return logs;
}
