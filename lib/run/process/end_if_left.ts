/** Ends a stage whose run was killed. @module */
import type { Job } from "../files/job.ts";

/**
 * Ends this process where the one that waits for the stage is gone: the next run waits until a stage has ended, so none
 * works on for nobody, and none begins a job of another run.
 */
export function endIfLeft({ runner }: Pick<Job, "runner">): void {
  if (Deno.ppid !== runner) Deno.exit(1);
}
