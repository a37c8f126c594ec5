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
    "Draws a random sample with known chances into coding/sample-NAME.csv; run again, new mentions join by the same rule.",
  usage: "deno task sample FOLDER --name NAME [--size N] [--by subject,source] [--uncertain CODEBOOK]",
  options: {
    name: { value: "NAME", help: "the sample's name; another name is another, independent sample" },
    size: { value: "N", help: `mentions × subjects wanted, about; default ${SIZE}` },
    by: { value: "subject,source", help: "divide by these, and draw as many from each" },
    uncertain: {
      value: "CODEBOOK",
      help: "not random, for training: what the coder is least sure of, into coding/train-NAME.csv",
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
    if (by !== undefined) throw new StudyError("Cannot list what is uncertain --by strata: leave --by out");
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
