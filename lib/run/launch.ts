/** Starts a stage as its own Deno process. @module */
import { fileURLToPath } from "node:url";
import type { Job } from "./files/job.ts";
import { permissions } from "./permissions.ts";
import type { StagePlan } from "./stages.ts";
import { TOOLKIT_URL } from "./toolkit.ts";

/** The command line of a stage's process: arguments for the Deno that is running now. */
export function stageCommand(stage: StagePlan, job: Job): string[] {
  const script = fileURLToPath(new URL("workflows/stage.ts", TOOLKIT_URL));
  return ["run", ...permissions(stage, job), script, job.folder];
}

/** Environment of a stage's process. Polars' thread count is fixed, since its float sums depend on it. */
export const STAGE_ENVIRONMENT = { POLARS_MAX_THREADS: "1" } as const;

/** Starts a stage without zx, for the library; its progress goes to stderr. */
export async function launchStage(stage: StagePlan, job: Job): Promise<number | null> {
  const command = new Deno.Command(Deno.execPath(), {
    args: stageCommand(stage, job),
    env: STAGE_ENVIRONMENT,
    stdin: "null",
    stdout: "inherit",
    stderr: "inherit",
  });
  const { code, signal } = await command.output();
  return signal ? null : code;
}
