/** Runs a study: `deno task study FOLDER`. */
import { readStudy, withPeriod, withUntil } from "../lib/study/mod.ts";
import { alertLines, readAlert } from "./_alert.ts";
import { command, countOf, readArguments, refuseBeside, studyFolder, type Usage } from "./_arguments.ts";
import { runAndTell } from "./_run_study.ts";
import { say } from "./_terminal.ts";

const USAGE: Usage = {
  does: "Runs the stages of a study that are out of date and says why.",
  usage:
    "deno task study FOLDER [--from STAGE] [--only STAGE] [--workers N] [--period FROM..TO] [--until DATE] [--name NAME] [--alert] [--json]",
  options: {
    from: { value: "STAGE", help: "run this stage and the following ones even if nothing changed" },
    only: { value: "STAGE", help: "run only this stage" },
    workers: {
      value: "N",
      help: "parallel processes inside a stage; default one per core; any number gives the same bytes",
    },
    period: {
      value: "FROM..TO",
      help: "use this period instead of the study's: 2026-03-01..2026-04-01 (end exclusive)",
    },
    until: { value: "DATE", help: "end the study's period (or the data, if it sets none) before this day" },
    name: { value: "NAME", help: "keep the run in runs/NAME; default the last measured day" },
    alert: {
      help: "exit with status 3 if the last day is a spike, and say what drove it; with --json print only that",
    },
    json: { help: "print the manifest on stdout" },
  },
  examples: ["deno task study studies/may", "deno task study studies/may --from coding --json"],
};

/** Exit status of a run whose last day is a spike. */
const SPIKE = 3;

await command(async () => {
  const { folders, options } = readArguments(USAGE);
  refuseBeside(options, "only", ["from", "name"], USAGE); // a stage alone is no run to be kept
  const { from, only, period, until, name } = options as Record<string, string | undefined>;
  let study = await readStudy(studyFolder(folders, USAGE));
  if (period !== undefined) study = withPeriod(study, period);
  if (until !== undefined) study = withUntil(study, until);
  const workers = countOf(options, "workers", navigator.hardwareConcurrency);
  const json = options.json === true, alert = options.alert === true;
  const silent = json && alert; // what is out of the ordinary is printed instead
  await runAndTell(study, { from, only, workers, name }, json && !alert, silent ? () => {} : undefined);
  if (!alert) return;
  const found = await readAlert(study.folder);
  if (json) say(JSON.stringify(found, null, 2));
  else for (const line of alertLines(found)) say(line);
  return found.spikes.length > 0 ? SPIKE : 0;
});
