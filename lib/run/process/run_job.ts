/** The inside of a stage process: reads its job, runs the stage, writes its result. @module */
import type { Stage } from "../../tables/stage.ts";
import { contextOf } from "./context.ts";
import type { Job } from "../files/job.ts";
import { layoutOf, workOf } from "../files/layout.ts";
import { lockStage } from "../files/lock.ts";
import { makeEarly } from "./early.ts";
import { endIfLeft } from "./end_if_left.ts";

/** Each stage's work, loaded only in the process that does it. */
const WORK: Record<string, () => Promise<{ STAGE: Stage<never> }>> = {
  collect: () => import("../../collect/stage.ts"),
  clean: () => import("../../clean/stage.ts"),
  match: () => import("../../match/stage.ts"),
  topics: () => import("../../topics/stage.ts"),
  coding: () => import("../../coding/stage.ts"),
  measure: () => import("../../measure/stage.ts"),
  report: () => import("../../report/stage.ts"),
};

/**
 * Loads the stage's code, does what it can do before its turn by the first line, waits for the second and runs the job that
 * then lies in its work folder. What it makes stays there until the runner commits it.
 *
 * @param nextLine waits for a line of input; null: there will be none, for nobody wants the work any more
 */
export async function runJob(folder: string, stage: string, nextLine: () => string | null): Promise<void> {
  const { STAGE } = await WORK[stage](), first = nextLine();
  if (first === null) return;
  const layout = layoutOf(folder), work = workOf(layout, stage);
  const early = await makeEarly(STAGE, layout, JSON.parse(first));
  if (nextLine() === null) return;
  using _lock = await lockStage(layout);
  const job: Job = JSON.parse(await Deno.readTextFile(work.job));
  endIfLeft(job);
  const { context, result } = contextOf(job, early?.steps);
  const counts = await STAGE.run(context as never, early?.madeFor(job));
  await Deno.writeTextFile(work.result, JSON.stringify(await result(counts)));
}
