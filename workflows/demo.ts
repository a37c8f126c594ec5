/** Runs the demo study that ships with the toolkit: `deno task demo`. */
import { fileURLToPath } from "node:url";
import { readStudy } from "../lib/study/mod.ts";
import { command, readArguments, refuseFolders, type Usage } from "./_arguments.ts";
import { runAndTell } from "./_run_study.ts";

const USAGE: Usage = {
  does: "Runs the demo study (an invented company, three months of mentions) and names its report.",
  usage: "deno task demo [--json]",
  options: { json: { help: "print the manifest on stdout" } },
};

await command(async () => {
  const { folders, options } = readArguments(USAGE);
  refuseFolders(folders, USAGE);
  const study = await readStudy(fileURLToPath(new URL("../data/demo", import.meta.url)));
  await runAndTell(study, { workers: navigator.hardwareConcurrency }, options.json === true);
});
