/** Seeds of an engine's runs. @module */
import { seedOf } from "../../stats/seed_of.ts";

/**
 * The seed of one of an engine's runs: those of one seed and of the next do not meet.
 *
 * @param seed the study's: any whole number, also one so large that its multiples are none any more
 * @param runs how many there are at most
 */
export function runSeed(seed: number, runs: number, run: number): number {
  const own = seed * runs + run;
  return Number.isSafeInteger(own) ? own : seedOf(`run ${run}`, seed);
}
