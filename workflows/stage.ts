/** The process of one stage; `study` starts it with only the permissions it needs: `stage.ts FOLDER`. */
import { runJob } from "../lib/run/process/run_job.ts";
import { StudyError } from "../lib/tables/study_error.ts";

try {
  await runJob(Deno.args[0]);
} catch (error) {
  if (!(error instanceof StudyError)) throw error; // a mistake of ours: keep the stack
  console.error(error.message);
  Deno.exit(2);
}
