/** Runs stages one after the other, or side by side where none waits for what the other makes. @module */
import type { StagePlan } from "./stages.ts";

/**
 * Runs each stage once those that make its tables have ended well. Stages that do not wait for each other (topics and
 * coding) run at the same time if `isAtOnce` is set, else in the given order.
 *
 * @throws what the first stage to fail threw, once those beside it have ended, too
 */
export async function inOrderOfTables(
  stages: readonly StagePlan[],
  isAtOnce: boolean,
  run: (stage: StagePlan) => Promise<void>,
): Promise<void> {
  const started = new Map<StagePlan, Promise<void>>();
  for (const stage of stages) {
    const before = [...started].flatMap(([other, end]) => !isAtOnce || makesFor(other, stage) ? [end] : []);
    started.set(stage, Promise.all(before).then(() => run(stage)));
  }
  const ends = await Promise.allSettled(started.values());
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
}

/** Whether a stage makes a table that the other reads. */
export function makesFor({ writes }: StagePlan, { reads }: StagePlan): boolean {
  return writes.some((table) => reads.includes(table));
}
