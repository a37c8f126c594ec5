/** Topics as groups of vectors. @module */
import { kMeans, type Texts } from "../../learn/mod.ts";
import type { Fit, TopicEngine } from "../types.ts";
import { agreementOf } from "./_agreement.ts";
import { textSpace } from "./text_space.ts";

const RUNS = 4;

/** k-means on the texts' vectors; of four runs the closest. Best where one telling word makes the topic. */
export const vectors: TopicEngine = {
  name: "vectors",
  title: "texts as vectors of their words and of the company that words keep, grouped by k-means",
  fit,
};

function fit(texts: Texts, count: number, seed: number): Fit {
  const { points, dimensions } = textSpace(texts, count, seed);
  const runs = Array.from(
    { length: RUNS },
    (_, run) => kMeans(points, dimensions, count, { seed: seed * RUNS + run, restarts: 1 }),
  );
  const best = runs.reduce((a, b) => b.inertia < a.inertia ? b : a);
  const why = `of ${RUNS} runs of k-means the closest`;
  return { groups: best.groups, count: best.count, agreement: agreementOf(runs.map(({ groups }) => groups)), why };
}
