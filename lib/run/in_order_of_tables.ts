/** Runs stages in order; independent stages can run in parallel. @module */
import type { StagePlan } from "./stages.ts";

/**
 * Runs each stage once the stages that make its tables have succeeded. Independent stages (topics and coding) run in
 * parallel if `isAtOnce` is set, otherwise in the given order.
 *
 * @throws the error of the first stage that fails, after the stages that run beside it have ended
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
