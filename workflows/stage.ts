/** The process of one stage; `study` starts it with only the permissions it needs, and says when to begin: `stage.ts FOLDER STAGE`. */
import { plainFailure } from "../lib/run/plain_failure.ts";
import { runJob } from "../lib/run/process/run_job.ts";
import { StudyError } from "../lib/tables/study_error.ts";

try {
  await runJob(Deno.args[0], Deno.args[1], isTold);
} catch (error) {
  const failure = error instanceof StudyError ? error.message : plainFailure(error);
  if (failure === null) throw error; // a mistake of ours: keep the stack
  console.error(failure);
  Deno.exit(error instanceof StudyError ? 2 : 1);
}

/** Waits for a byte: the job is there. Where the input ends without one, there is none, or nobody wants it any more. */
function isTold(): boolean {
  return Deno.stdin.readSync(new Uint8Array(1)) === 1;
}
