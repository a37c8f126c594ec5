/** Groups short texts by a mixture of their words, and of their vectors where there are any. @module */
import { randomOf } from "../../stats/random_of.ts";
import type { Texts } from "../texts.ts";
import { CentreProducts } from "../kernels/centre_products.ts";
import { directionLikelihood, type Directions, directionsOf, type TextVectors } from "./_directions.ts";
import { type LogTables, logTables } from "./_log_tables.ts";

export type { TextVectors } from "./_directions.ts";

/** What {@linkcode dirichletMixture} may be told. */
export interface MixtureOptions {
  readonly seed: number;
  /** Rounds over all texts (default: 30). */
  readonly rounds?: number;
  /** How many of them, the last ones, put a text where it fits best instead of drawing (default: 1). */
  readonly settle?: number;
  /** Weight of an empty group, in texts (default: 0.1). */
  readonly alpha?: number;
  /** Weight of a word that a group has not seen, in words (default: 0.1). */
  readonly beta?: number;
  /** A group for each text to begin with; default: by chance. */
  readonly start?: Int32Array;
  /** Vectors of the texts, whose direction speaks for a group beside the words. */
  readonly vectors?: TextVectors;
}

/** Groups of texts, and how likely texts and groups are together (logarithm, up to a constant). */
export interface Mixture {
  readonly groups: Int32Array;
  readonly logLikelihood: number;
}

/** Share of texts that may still move when the last rounds end early. */
const STILL = 0.0005;
/** Below this (natural logarithm) a chance counts as none. */
const NO_CHANCE = -30;

/** The mixture as it stands between two moves. */
interface State {
  readonly texts: Texts;
  readonly count: number;
  readonly logs: LogTables;
  /** How often each word's text has it before, and in all: a look back for each would cost the square of a text's length. */
  readonly before: Int32Array;
  readonly inText: Int32Array;
  readonly groups: Int32Array;
  readonly textCounts: Int32Array;
  readonly lengths: Int32Array;
  /** Word w occurs `wordCounts[w * count + g]` times in group g; beside it the logarithm, beta added. */
  readonly wordCounts: Int32Array;
  readonly wordLogs: Float32Array;
  readonly scores: Float64Array;
  readonly vectors?: TextVectors;
  directions?: Directions;
  products?: CentreProducts;
}

/**
 * Dirichlet multinomial mixture by collapsed Gibbs sampling: each text belongs to one group, and groups that are not needed
 * become empty by themselves. A word that a text repeats counts by the rising factorial.
 *
 * With vectors the mixture is one of words and directions: a group also has a mean direction, and a text fits as its
 * cosine to it says, by a von Mises–Fisher distribution whose concentration is estimated anew each round and weighed
 * by `vectors.weight`. On labelled short texts it is better than words or vectors alone (share of texts right): 0.84, not
 * 0.59 or 0.83, on stackoverflow; 0.77, not 0.71 or 0.74, on searchsnippets.
 *
 * Texts are taken in order, so sort them by content first. O(groups × (words + texts × dimensions)) a round.
 *
 * @param texts texts as word numbers; one without words fits everywhere alike
 * @param count how many groups to begin with
 * @see Yin and Wang (2014), "A Dirichlet multinomial mixture model-based approach for short text clustering", eq. 4;
 *   Banerjee, Dhillon, Ghosh and Sra (2005), "Clustering on the unit hypersphere using von Mises–Fisher distributions"
 *
 * @example Two matters without a word in common
 * ```ts
 * import assert from "node:assert/strict";
 * import { dirichletMixture } from "./dirichlet_mixture.ts";
 *
 * const texts = { starts: Int32Array.of(0, 2, 4, 6, 8), ids: Int32Array.of(0, 1, 0, 1, 2, 3, 2, 3), width: 4 };
 * const { groups } = dirichletMixture(texts, 2, { seed: 2 });
 * assert.equal(groups[0], groups[1]);
 * assert.notEqual(groups[1], groups[2]);
 * ```
 */
export function dirichletMixture(texts: Texts, count: number, options: MixtureOptions): Mixture {
  const { rounds = 30, settle = 1, alpha = 0.1, beta = 0.1, vectors } = options;
  const random = randomOf(options.seed);
  const rows = texts.starts.length - 1;
  const groups = options.start?.slice() ?? Int32Array.from({ length: rows }, () => Math.floor(random() * count));
  const state = stateOf(texts, groups, count, logTables(texts, alpha, beta), vectors);
  for (let round = 0; round < rounds; round++) {
    const settling = round >= rounds - settle;
    if (vectors) turnTo(state, directionsOf(vectors, groups, count));
    const moved = sweep(state, settling ? null : random);
    if (settling && moved <= rows * STILL) break;
  }
  return { groups, logLikelihood: logLikelihood(state) };
}

function stateOf(texts: Texts, groups: Int32Array, count: number, logs: LogTables, vectors?: TextVectors): State {
  const wordCounts = new Int32Array(texts.width * count);
  const textCounts = new Int32Array(count), lengths = new Int32Array(count);
  for (let i = 0; i < groups.length; i++) {
    textCounts[groups[i]]++;
    lengths[groups[i]] += texts.starts[i + 1] - texts.starts[i];
    for (let p = texts.starts[i]; p < texts.starts[i + 1]; p++) wordCounts[texts.ids[p] * count + groups[i]]++;
  }
  const wordLogs = new Float32Array(wordCounts.length);
  for (let p = 0; p < wordLogs.length; p++) wordLogs[p] = logs.word[wordCounts[p]];
  const scores = new Float64Array(count);
  const repeats = repeatsOf(texts);
  return { texts, count, logs, ...repeats, groups, textCounts, lengths, wordCounts, wordLogs, scores, vectors };
}

function repeatsOf({ starts, ids, width }: Texts): Pick<State, "before" | "inText"> {
  const before = new Int32Array(ids.length), inText = new Int32Array(ids.length), counts = new Int32Array(width);
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let p = starts[i]; p < starts[i + 1]; p++) before[p] = counts[ids[p]]++;
    for (let p = starts[i]; p < starts[i + 1]; p++) inText[p] = counts[ids[p]];
    for (let p = starts[i]; p < starts[i + 1]; p++) counts[ids[p]] = 0;
  }
  return { before, inText };
}

/** Takes the groups' directions for the next round. */
function turnTo(state: State, directions: Directions): void {
  state.directions = directions;
  state.products ??= new CentreProducts(state.vectors!.dimensions, state.count);
  state.products.set(directions.means);
}

/** Looks at every text once and puts it where it fits, by chance or best; gives how many moved. */
function sweep(state: State, random: (() => number) | null): number {
  const { groups, scores } = state;
  let moved = 0;
  for (let i = 0; i < groups.length; i++) {
    scoreByWords(state, i);
    if (state.directions) scoreByDirection(state, i, state.directions);
    const group = random ? draw(scores, random()) : largest(scores);
    if (group === groups[i]) continue;
    moveText(state, i, group);
    moved++;
  }
  return moved;
}

/**
 * How well text i fits each group by its words, as a logarithm: its own group as if the text were not in it.
 * A loop over groups inside one over words: the logarithms lie side by side in memory.
 */
function scoreByWords(state: State, i: number): void {
  const { count, groups, scores, textCounts, lengths, wordCounts, wordLogs, texts: { starts, ids } } = state;
  const { before, inText, logs: { text, word, rising } } = state;
  const start = starts[i], end = starts[i + 1], own = groups[i], length = end - start;
  for (let g = 0; g < count; g++) scores[g] = text[textCounts[g]] - rising[lengths[g] + length] + rising[lengths[g]];
  let ownScore = text[textCounts[own] - 1] - rising[lengths[own]] + rising[lengths[own] - length];
  for (let p = start; p < end; p++) {
    const from = ids[p] * count, again = before[p];
    if (again === 0) { for (let g = 0; g < count; g++) scores[g] += wordLogs[from + g]; }
    else for (let g = 0; g < count; g++) scores[g] += word[wordCounts[from + g] + again];
    ownScore += word[wordCounts[from + own] - inText[p] + again];
  }
  scores[own] = ownScore;
}

/** Adds what the text's direction says; its own group's mean without the text. */
function scoreByDirection(state: State, i: number, { lengths, concentration }: Directions): void {
  const { count, scores, groups } = state, { points, dimensions } = state.vectors!;
  const cosines = state.products!.of(points, i * dimensions), own = groups[i];
  const ownScore = scores[own] + concentration * withoutItself(cosines[own], lengths[own]);
  for (let g = 0; g < count; g++) scores[g] += concentration * cosines[g];
  scores[own] = ownScore;
}

/** The cosine to the sum of the others, from the cosine to the sum of all and that sum's length. */
function withoutItself(cosine: number, length: number): number {
  const squares = length * length - 2 * cosine * length + 1;
  return squares > 1e-9 ? (cosine * length - 1) / Math.sqrt(squares) : 0;
}

function moveText(state: State, i: number, to: number): void {
  const { count, groups, textCounts, lengths, wordCounts, wordLogs, texts: { starts, ids }, logs } = state;
  const from = groups[i], length = starts[i + 1] - starts[i];
  groups[i] = to;
  textCounts[from]--;
  textCounts[to]++;
  lengths[from] -= length;
  lengths[to] += length;
  for (let p = starts[i]; p < starts[i + 1]; p++) {
    const row = ids[p] * count;
    wordLogs[row + from] = logs.word[--wordCounts[row + from]];
    wordLogs[row + to] = logs.word[++wordCounts[row + to]];
  }
}

function largest(scores: Float64Array): number {
  let best = 0;
  for (let g = 1; g < scores.length; g++) if (scores[g] > scores[best]) best = g;
  return best;
}

/** Draws a group by scores that are logarithms; they are overwritten. */
function draw(scores: Float64Array, chance: number): number {
  const most = scores[largest(scores)];
  let sum = 0;
  for (let g = 0; g < scores.length; g++) {
    const below = scores[g] - most;
    scores[g] = below < NO_CHANCE ? 0 : Math.exp(below);
    sum += scores[g];
  }
  let rest = chance * sum;
  for (let g = 0; g < scores.length; g++) {
    rest -= scores[g];
    if (rest < 0) return g;
  }
  return largest(scores); // rounding left a rest
}

/** ln of the probability of texts and groups together, parameters integrated out, up to a constant. */
function logLikelihood({ logs, textCounts, lengths, wordCounts, groups, count, vectors }: State): number {
  let sum = vectors ? directionLikelihood(vectors, directionsOf(vectors, groups, count), groups.length) : 0;
  for (let g = 0; g < count; g++) sum += logs.risingText[textCounts[g]] - logs.rising[lengths[g]];
  for (const n of wordCounts) sum += logs.risingWord[n];
  return sum;
}
