/** Follows one mention: `deno task trace FOLDER ID`. */
import { StudyError } from "../lib/tables/study_error.ts";
import { tellTrace } from "../lib/audit/trace/tell_trace.ts";
import { traceMention } from "../lib/audit/trace/trace_mention.ts";
import { command, finishedFolder, readArguments, type Usage } from "./_arguments.ts";
import { say } from "./_terminal.ts";

const USAGE: Usage = {
  does: "Follows one mention from its line in a file to every number that it counts in.",
  usage: "deno task trace FOLDER ID [--json]",
  options: { json: { help: "print the trace as JSON" } },
  examples: ["deno task trace studies/may vk:17", "deno task trace studies/may exports/may.csv:17 --json"],
};

await command(async () => {
  const { folders: [folder, id, ...more], options } = readArguments(USAGE);
  if (!folder || !id || more.length > 0) {
    throw new StudyError(`Cannot trace: a folder and an id are needed; use: ${USAGE.usage}`);
  }
  const trace = await traceMention(await finishedFolder(folder), id);
  say(options.json === true ? JSON.stringify(trace, null, 2) : tellTrace(trace).join("\n"));
});
