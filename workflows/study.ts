/** Runs a study: `deno task study FOLDER`. */
import { readStudy } from "../lib/study/mod.ts";
import { command, countOf, readArguments, studyFolder, type Usage } from "./_arguments.ts";
import { runAndTell } from "./_run_study.ts";

const USAGE: Usage = {
  does: "Runs what is not up to date of a study, and says why.",
  usage: "deno task study FOLDER [--from STAGE] [--only STAGE] [--workers N] [--json]",
  options: {
    from: { value: "STAGE", help: "run this stage and those after it although nothing changed" },
    only: { value: "STAGE", help: "run this stage alone" },
    workers: {
      value: "N",
      help: "processes at once inside a stage; default one a core; any number gives the same bytes",
    },
    json: { help: "print the manifest on stdout" },
  },
  examples: ["deno task study studies/may", "deno task study studies/may --from coding --json"],
};

await command(async () => {
  const { folders, options } = readArguments(USAGE);
  const study = await readStudy(studyFolder(folders, USAGE));
  const workers = countOf(options, "workers", navigator.hardwareConcurrency);
  const { from, only } = options as { from?: string; only?: string };
  await runAndTell(study, { from, only, workers }, options.json === true);
});
