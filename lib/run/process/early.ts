/** What a stage does before its turn, while the stages before it are at work. @module */
import { join } from "node:path";
import type { Stage } from "../../tables/stage.ts";
import type { FirstLine, Job } from "../files/job.ts";
import type { Layout } from "../files/layout.ts";
import type { StageStep } from "../files/state.ts";
import { partsIn } from "../parts/parts_in.ts";
import { timed } from "./timed.ts";

/** The step of a stage's manifest that says what that cost. */
export const BEFORE_TURN = "before its turn";

/** What was made before the stage's turn. */
export interface Early<E> {
  /** What it cost. */
  readonly steps: readonly StageStep[];
  /** What was made; undefined where the job's tables are others than those that were looked at. */
  madeFor(job: Pick<Job, "tables">): E | undefined;
}

/** Lets the stage do it. What is wrong with the tables or the study, the stage's run will say: here there is nothing then. */
export async function makeEarly<E>(
  stage: Pick<Stage<never, E>, "beforeTurn">,
  { folder, out }: Layout,
  { parameters, tables }: FirstLine,
): Promise<Early<E> | null> {
  if (!stage.beforeTurn) return null;
  const parts = (table: string) => tables[table] ? partsIn(join(out, tables[table].folder), tables[table].parts) : null;
  const progress = () => {}; // that of the stage at work is shown
  const work = () => stage.beforeTurn!({ parameters: parameters as never, folder, parts, progress });
  try {
    const { value, step } = await timed(BEFORE_TURN, work);
    const stands = (job: Pick<Job, "tables">) =>
      Object.entries(tables).every(([name, { hash }]) => job.tables[name]?.hash === hash);
    return { steps: [step], madeFor: (job) => stands(job) ? value : undefined };
  } catch {
    return null;
  }
}
