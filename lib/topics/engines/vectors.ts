/** Topics as groups of vectors. @module */
import { kMeans, nearestCentres, type Texts } from "../../learn/mod.ts";
import type { Fit, TopicEngine } from "../types.ts";
import { agreementOf } from "./_agreement.ts";
import { runSeed } from "./_run_seed.ts";
import { textSpace } from "./text_space.ts";

const RUNS = 3;
/** The first texts, which are as good as any, on which the centres are found, and rounds over them. */
const RUN_TEXTS = 10_000, ROUNDS = 15;

/** k-means on the texts' vectors; of three runs the closest. Best where one telling word makes the topic. */
export const vectors: TopicEngine = {
  name: "vectors",
  title: "texts as vectors of their words and of the company that words keep, grouped by k-means",
  fit,
};

function fit(texts: Texts, count: number, seed: number): Fit {
  const { points, dimensions } = textSpace(texts, count, seed);
  const part = points.subarray(0, Math.min(points.length, RUN_TEXTS * dimensions));
  const runs = Array.from(
    { length: RUNS },
    (_, run) => kMeans(part, dimensions, count, { seed: runSeed(seed, RUNS, run), restarts: 1, rounds: ROUNDS }),
  );
  const best = runs.reduce((a, b) => b.inertia < a.inertia ? b : a);
  const agreement = agreementOf(runs.map(({ groups }) => groups));
  const why = `of ${RUNS} runs of k-means the closest`;
  if (part.length === points.length) return { groups: best.groups, count: best.count, agreement, why };
  return { groups: nearestCentres(points, dimensions, best.centres).groups, count: best.count, agreement, why };
}
