/** Topics as a mixture of word distributions. @module */
import { cutMerges, dirichletMixture, type Texts } from "../../learn/mod.ts";
import type { Fit, TopicEngine } from "../types.ts";
import { agreementOf } from "./_agreement.ts";
import { runSeed } from "./_run_seed.ts";

/** One run can land 0.2 or 0.3 lower than another, and its likelihood says so (r = .90 and .95 on two sets). */
const RUNS = 10;

/** Dirichlet multinomial mixture; of ten runs the likeliest. Best where many words together make the topic. */
export const mixture: TopicEngine = {
  name: "mixture",
  title: "each mention drawn from one of several word distributions, found by Gibbs sampling",
  fit,
};

function fit(texts: Texts, count: number, seed: number): Fit {
  const runs = Array.from(
    { length: RUNS },
    (_, run) => dirichletMixture(texts, count, { seed: runSeed(seed, RUNS, run) }),
  );
  const best = runs.reduce((a, b) => b.logLikelihood > a.logLikelihood ? b : a);
  const groups = cutMerges(best.groups, []); // numbered anew: some groups may have emptied
  const agreement = agreementOf(runs.map(({ groups }) => groups));
  const why = `of ${RUNS} runs of the mixture the likeliest`;
  return { groups, count: groups.reduce((most, group) => Math.max(most, group + 1), 0), agreement, why };
}
