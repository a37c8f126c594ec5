/** Topics by words and vectors together. @module */
import {
  consensusGroups,
  cutMerges,
  dirichletMixture,
  kMeans,
  mergeGroups,
  type Mixture,
  nearestCentres,
  type Texts,
  type TextVectors,
  unitRows,
} from "../../learn/mod.ts";
import { pickTexts } from "../words/corpus.ts";
import type { Fit, TopicEngine } from "../types.ts";
import { agreementOf } from "./_agreement.ts";
import { runSeed } from "./_run_seed.ts";
import { textSpace } from "./text_space.ts";

/** How many times as many groups as topics each run begins with. */
const BEGINNINGS = [2, 3, 3, 4, 2, 3, 3, 4, 2, 3, 3, 4];
/** More groups than this to begin with cost much and bring nothing, unless half as many again are wanted. */
const MOST_BEGINNINGS = 240;
/** Multiplications a round beyond which four runs are made, not twelve: with many topics runs agree (mean ARI from 0.95). */
const LARGE_ROUND = 1e8;
const FIRST_ROUNDS = 3;
const LAST_ROUNDS = 8;
/** Weight of the vectors beside the words, and of an unseen word: flat optima of twelve labelled sets. */
const VECTOR_WEIGHT = 0.2;
const BETA = 0.3;
/** From more texts than this on, the runs are made on fewer and the likeliest is carried on to all. */
const MANY_TEXTS = 20_000;
const RUN_TEXTS = 10_000;

/**
 * Joins vectors and mixture: many small groups of vectors, refined by a mixture of words and directions, joined to as
 * many as wanted by its likelihood, and refined again. Of twelve runs and their consensus the likeliest stands.
 */
export const auto: TopicEngine = {
  name: "auto",
  title: "vectors and mixture joined: small groups of vectors merged by likelihood; of twelve runs the likeliest",
  fit,
};

/** Where there are no more texts than topics are wanted. */
const EACH = "each different text a topic of its own";

function fit(texts: Texts, count: number, seed: number): Fit {
  const rows = texts.starts.length - 1;
  if (rows <= count) {
    return { groups: Int32Array.from({ length: rows }, (_, i) => i), count: rows, agreement: null, why: EACH };
  }
  const space = textSpace(texts, count, seed);
  const all = { texts, vectors: { ...space, weight: VECTOR_WEIGHT } };
  const part = rows <= MANY_TEXTS ? all : firstOf(all, RUN_TEXTS);
  const large = (part.texts.starts.length - 1) * count * space.dimensions > LARGE_ROUND;
  const beginnings = BEGINNINGS.slice(0, large ? 4 : undefined).map((times) => beginningOf(count, times));
  const runs = beginnings.map((small, run) => oneRun(part, count, small, runSeed(seed, BEGINNINGS.length, run)));
  const shared = refine(part, consensusGroups(runs.map(({ groups }) => groups), count), count, seed);
  const best = [...runs, shared].reduce((a, b) => b.logLikelihood > a.logLikelihood ? b : a);
  const groups = cutMerges(part === all ? best.groups : carryOn(all, best.groups, count, seed), []);
  const agreement = agreementOf(runs.map(({ groups }) => groups));
  const which = best === shared ? `the consensus of ${runs.length} runs` : `one of ${runs.length} runs`;
  const why = `vectors and mixture joined; by likelihood ${which} stands`;
  return { groups, count: groups.reduce((most, group) => Math.max(most, group + 1), 0), agreement, why };
}

function beginningOf(count: number, times: number): number {
  return Math.max(Math.round(count * 1.5), Math.min(count * times, MOST_BEGINNINGS));
}

interface Viewed {
  readonly texts: Texts;
  readonly vectors: TextVectors;
}

function oneRun({ texts, vectors }: Viewed, count: number, beginning: number, seed: number): Mixture {
  const { points, dimensions } = vectors;
  const small = kMeans(points, dimensions, beginning, { seed, restarts: 1, rounds: 1 });
  const options = { seed, beta: BETA, vectors, settle: 2 };
  const first = dirichletMixture(texts, small.count, { ...options, start: small.groups, rounds: FIRST_ROUNDS });
  const merges = mergeGroups(texts, first.groups, small.count, { to: count, beta: BETA, vectors });
  return refine({ texts, vectors }, cutMerges(first.groups, merges), count, seed);
}

function refine({ texts, vectors }: Viewed, start: Int32Array, count: number, seed: number): Mixture {
  return dirichletMixture(texts, count, { seed, beta: BETA, vectors, settle: 2, start, rounds: LAST_ROUNDS });
}

function firstOf({ texts, vectors }: Viewed, most: number): Viewed {
  const rows = Int32Array.from({ length: most }, (_, i) => i);
  const points = vectors.points.subarray(0, most * vectors.dimensions);
  return { texts: pickTexts(texts, rows), vectors: { ...vectors, points } };
}

/** Groups for all texts from those of the first: the others begin at the nearest mean. */
function carryOn(all: Viewed, groups: Int32Array, count: number, seed: number): Int32Array {
  const { points, dimensions } = all.vectors;
  const means = new Float64Array(count * dimensions);
  groups.forEach((group, i) => {
    for (let j = 0; j < dimensions; j++) means[group * dimensions + j] += points[i * dimensions + j];
  });
  const start = nearestCentres(points, dimensions, unitRows(means, dimensions)).groups;
  start.set(groups);
  return refine(all, start, count, seed).groups;
}
