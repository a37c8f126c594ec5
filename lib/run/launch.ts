/** Starts a stage as its own Deno process. @module */
import { fileURLToPath } from "node:url";
import type { Job } from "./files/job.ts";
import { permissions } from "./permissions.ts";
import type { StagePlan } from "./stages.ts";
import { TOOLKIT_URL } from "./toolkit.ts";

/** The command line of a stage's process: arguments for the Deno that is running now, to be started in the study's folder. */
export function stageCommand(stage: StagePlan, job: Job): string[] {
  const script = fileURLToPath(new URL("workflows/stage.ts", TOOLKIT_URL));
  return ["run", YOUNG_MEMORY, ...permissions(stage, job), script, job.folder, stage.name];
}

/** Room for what lives shortly, of each thread: of the default's many megabytes a quarter of a stage's peak came. */
const YOUNG_MEMORY = "--v8-flags=--max-semi-space-size=4";

/**
 * Environment of a stage's process. glibc is asked to keep freed memory and to take it in large pages:
 * columns come and go by megabytes, and touching fresh memory cost a
 * third of reading a table. Other C libraries do not know the variable.
 */
export const STAGE_ENVIRONMENT = {
  GLIBC_TUNABLES: "glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=33554432:glibc.malloc.trim_threshold=1073741824",
} as const;

/** Starts a stage without zx, for the library; its progress goes to stderr. */
export async function launchStage(stage: StagePlan, job: Job): Promise<number | null> {
  const command = new Deno.Command(Deno.execPath(), {
    args: stageCommand(stage, job),
    cwd: job.folder,
    env: STAGE_ENVIRONMENT,
    stdin: "null",
    stdout: "inherit",
    stderr: "inherit",
  });
  const { code, signal } = await command.output();
  return signal ? null : code;
}
