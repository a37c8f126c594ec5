/** The weekly run: `deno task monday FOLDER`. */
import { findAlternatives } from "../lib/audit/alternatives/find_alternatives.ts";
import { keepAlternatives } from "../lib/audit/alternatives/keep_alternatives.ts";
import { inShort } from "../lib/audit/monday/in_short.ts";
import { writeMonday } from "../lib/audit/monday/write_monday.ts";
import { readStudy, withUntil } from "../lib/study/mod.ts";
import { command, countOf, readArguments, studyFolder, toHere, type Usage } from "./_arguments.ts";
import { launch, runAndTell } from "./_run_study.ts";
import { remark, say } from "./_terminal.ts";

const USAGE: Usage = {
  does: "The weekly run: the study, what changed since the last run and why, unusual days, and who still waits.",
  usage: "deno task monday FOLDER [--until DATE] [--alternatives] [--alert] [--workers N] [--json]",
  options: {
    until: { value: "DATE", help: "end the study's period (or the data, if it sets none) before this day" },
    alternatives: { help: "also try other choices and say beside each headline whether it survives them" },
    alert: { help: "exit with status 3 if a new day is unusual" },
    workers: { value: "N", help: "parallel processes inside a stage; default one per core" },
    json: { help: "print what was found as JSON" },
  },
  examples: ["deno task monday studies/northwind", "deno task monday studies/northwind --alternatives --alert"],
};

await command(async () => {
  const { folders, options } = readArguments(USAGE);
  let study = await readStudy(studyFolder(folders, USAGE));
  if (options.until !== undefined) study = withUntil(study, String(options.until));
  const workers = countOf(options, "workers", navigator.hardwareConcurrency);
  await runAndTell(study, { workers }, false, remark);
  if (options.alternatives) {
    await keepAlternatives(study.folder, await findAlternatives(study, { launch, workers }));
    await runAndTell(study, { workers }, false, () => {}); // the report says it, too
  }
  const { monday, page, log } = await writeMonday(study, new Date());
  const told = [...inShort(monday), `Page: ${toHere(page)}`, `Log: ${toHere(log)}`];
  say(options.json === true ? JSON.stringify(monday, null, 2) : told.join("\n"));
  return options.alert && monday.spikes.length > 0 ? 3 : 0;
});
