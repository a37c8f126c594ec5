/** The process of one stage; `study` starts it with only the permissions it needs: `stage.ts FOLDER STAGE`. */
import { plainFailure } from "../lib/run/plain_failure.ts";
import { runJob } from "../lib/run/process/run_job.ts";
import { StudyError } from "../lib/tables/study_error.ts";

try {
  await runJob(Deno.args[0], Deno.args[1]);
} catch (error) {
  const failure = error instanceof StudyError ? error.message : plainFailure(error);
  if (failure === null) throw error; // a mistake of ours: keep the stack
  console.error(failure);
  Deno.exit(error instanceof StudyError ? 2 : 1);
}
