/** Draws mentions to be coded by hand: `deno task sample FOLDER --name NAME`. */
import { extendSample } from "../lib/audit/sample/extend_sample.ts";
import { extendTraining } from "../lib/audit/sample/extend_training.ts";
import { readUsedCodebook } from "../lib/audit/hand_coding/read_used_codebook.ts";
import { readStudy } from "../lib/study/mod.ts";
import { StudyError } from "../lib/tables/study_error.ts";
import { command, countOf, readArguments, studyFolder, type Usage } from "./_arguments.ts";
import { say } from "./_terminal.ts";

const SIZE = 200;
const USAGE: Usage = {
  does:
    "Draws a random sample with known chances into coding/sample-NAME.csv. Run it again and new mentions join by the same rule.",
  usage: "deno task sample FOLDER --name NAME [--size N] [--by subject,source] [--uncertain CODEBOOK]",
  options: {
    name: { value: "NAME", help: "the sample's name; each name is an independent sample" },
    size: { value: "N", help: `approximate number of mentions × subjects; default ${SIZE}` },
    by: { value: "subject,source", help: "strata to divide by; each gets the same number" },
    uncertain: {
      value: "CODEBOOK",
      help: "list what the coder is least sure of, for training (not random), in coding/train-NAME.csv",
    },
  },
  examples: ["deno task sample studies/may --name may --by subject", "deno task code studies/may --codebook tone"],
};

await command(async () => {
  const { folders, options } = readArguments(USAGE);
  const { name, by, uncertain } = options as Record<string, string | undefined>;
  const study = await readStudy(studyFolder(folders, USAGE));
  if (!name) throw new StudyError(`Cannot draw a sample: it has no name; use: ${USAGE.usage}`);
  const size = countOf(options, "size", SIZE);
  if (uncertain !== undefined) {
    if (by !== undefined) throw new StudyError("Cannot combine --uncertain with --by: leave --by out");
    const codebook = await readUsedCodebook(study, uncertain);
    const { file, before, added } = await extendTraining(study.folder, codebook, { name, size });
    say(`${file}: ${added} mentions added to ${before}; for training only, never for shares`);
    return;
  }
  const strata = by?.split(",").map((word) => word.trim()) ?? [];
  const drawn = await extendSample(study.folder, { name, size, by: strata });
  say(
    `${drawn.file}: ${drawn.added} rows added to ${drawn.before}, drawn from ${drawn.population} mentions × subjects`,
  );
  for (const { stratum, chance, rows } of drawn.strata) {
    say(`  ${stratum}: ${rows} rows, chance ${Number(chance.toPrecision(3))}`);
  }
  if (drawn.before > 0 && options.size !== undefined) {
    say(
      "The sample was there: it went on with its own chances, --size left aside. A larger one needs another --name.",
    );
  }
});
