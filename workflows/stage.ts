/** The process of one stage; `study` starts it with only the permissions it needs, and says when to begin: `stage.ts FOLDER STAGE`. */
import { plainFailure } from "../lib/run/plain_failure.ts";
import { runJob } from "../lib/run/process/run_job.ts";
import { StudyError } from "../lib/tables/study_error.ts";
import { remark } from "./_terminal.ts";

const CHUNK_BYTES = 1 << 16;
const decoder = new TextDecoder();
/** Read and not yet handed out. */
let held = "";

try {
  await runJob(Deno.args[0], Deno.args[1], readLine);
} catch (error) {
  const failure = error instanceof StudyError ? error.message : plainFailure(error);
  if (failure === null) throw error; // a mistake of ours: keep the stack
  remark(failure);
  Deno.exit(error instanceof StudyError ? 2 : 1);
}

/** The next line of the input, waited for; null where it ends before. */
function readLine(): string | null {
  for (let end = held.indexOf("\n"); end < 0; end = held.indexOf("\n")) {
    const chunk = new Uint8Array(CHUNK_BYTES), read = Deno.stdin.readSync(chunk);
    if (read === null) return null;
    held += decoder.decode(chunk.subarray(0, read), { stream: true });
  }
  const line = held.slice(0, held.indexOf("\n"));
  held = held.slice(line.length + 1);
  return line;
}
