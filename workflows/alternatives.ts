/** Says what the headlines would be under other choices: `deno task alternatives FOLDER`. */
import { findAlternatives } from "../lib/audit/alternatives/find_alternatives.ts";
import { keepAlternatives } from "../lib/audit/alternatives/keep_alternatives.ts";
import { tellAlternatives, tellChoice } from "../lib/audit/alternatives/tell_alternatives.ts";
import { readStudy } from "../lib/study/mod.ts";
import { command, countOf, readArguments, studyFolder, type Usage } from "./_arguments.ts";
import { launch, runAndTell } from "./_run_study.ts";
import { remark, say } from "./_terminal.ts";

const USAGE: Usage = {
  does: "Changes each choice of a study, one at a time, and says how far the headlines move and what moves them.",
  usage: "deno task alternatives FOLDER [--workers N] [--json]",
  options: {
    workers: { value: "N", help: "parallel processes inside a stage; default one per core" },
    json: { help: "print every headline under every choice as JSON" },
  },
  examples: ["deno task alternatives studies/may"],
};

await command(async () => {
  const { folders, options } = readArguments(USAGE);
  const study = await readStudy(studyFolder(folders, USAGE));
  const workers = countOf(options, "workers", navigator.hardwareConcurrency);
  await runAndTell(study, { workers }, false, remark); // alternatives are to what the study says now
  const onChoice = (tried: Parameters<typeof tellChoice>[0]) => remark(tellChoice(tried).trim());
  const found = await findAlternatives(study, { launch, workers, onChoice });
  await keepAlternatives(study.folder, found);
  await runAndTell(study, { workers }, false, () => {}); // the report says it, too
  say(options.json === true ? JSON.stringify(found, null, 2) : tellAlternatives(found).join("\n"));
});
