/** Says what changed between two runs and why: `deno task diff FOLDER [RUN_A RUN_B]`. */
import { StudyError } from "../lib/tables/study_error.ts";
import { diffRuns } from "../lib/audit/diff/diff_runs.ts";
import { tellDiff } from "../lib/audit/diff/tell_diff.ts";
import { command, finishedFolder, readArguments, type Usage } from "./_arguments.ts";
import { say } from "./_terminal.ts";

const USAGE: Usage = {
  does:
    "Says what changed between two kept runs of a study (default: the last two) and splits each change into causes.",
  usage: "deno task diff FOLDER [RUN_A RUN_B] [--json]",
  options: { json: { help: "print every number that changed as JSON" } },
  examples: ["deno task diff studies/may", "deno task diff studies/may 2026-05-24 2026-05-31"],
};

await command(async () => {
  const { folders: [folder, a, b, ...more], options } = readArguments(USAGE);
  if (!folder || (a === undefined) !== (b === undefined) || more.length > 0) {
    throw new StudyError(`Cannot compare runs: a folder and no run or two are needed; use: ${USAGE.usage}`);
  }
  const diff = await diffRuns(await finishedFolder(folder), a && b ? [a, b] : undefined);
  say(options.json === true ? JSON.stringify(diff, null, 2) : tellDiff(diff).join("\n"));
});
