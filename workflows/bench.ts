/** Times the stages beside the same job in pandas and scikit-learn: `deno task bench`. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { StudyError } from "../lib/tables/study_error.ts";
import { command, countOf, fromHere, readArguments, refuseFolders, type Usage } from "./_arguments.ts";
import { benchTable, type Timed } from "./_bench_table.ts";
import { ourTimes, prepareStudy } from "./_bench_ours.ts";
import { bringPandas, theirTimes } from "./_bench_theirs.ts";

const USAGE: Usage = {
  does: "Times a study's stages beside the same job in pandas and scikit-learn, on the same generated mentions.",
  usage: "deno task bench [--rows N] [--rounds N] [--kit FOLDER] [--workers N] [--only ours]",
  options: {
    rows: { value: "N", help: "mentions to generate; default 1000000" },
    rounds: { value: "N", help: "runs of each side, taken in turn; the table shows medians; default 3" },
    kit: { value: "FOLDER", help: "folder with make-mentions.mjs and peers/study_pandas.py; default ../shared/bench" },
    workers: { value: "N", help: "workers of our stages; default one per core" },
    only: { value: "ours", help: "leave the other side out" },
  },
  examples: ["deno task bench --rows 100000 --rounds 1", "deno task bench"],
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await command(async () => {
  const { folders, options } = readArguments(USAGE);
  refuseFolders(folders, USAGE);
  if (options.only !== undefined && options.only !== "ours") {
    throw new StudyError(`Cannot read --only: "${options.only}" is not "ours"; use: ${USAGE.usage}`);
  }
  const rows = countOf(options, "rows", 1_000_000), rounds = countOf(options, "rounds", 3);
  const kit = typeof options.kit === "string" ? fromHere(options.kit) : join(root, "../shared/bench");
  const folder = await prepareStudy(kit, rows);
  const hasPeer = options.only !== "ours" && await bringPandas();
  if (!hasPeer) console.error("bench: pandas and scikit-learn are not to be had here, or not wanted: our side alone");
  const ours: Timed[] = [], theirs: Timed[] = [];
  for (let round = 1; round <= rounds; round++) {
    console.error(`bench: round ${round} of ${rounds}`);
    if (hasPeer) theirs.push(await theirTimes(kit, folder));
    ours.push(await ourTimes(folder, options.workers ? countOf(options, "workers", 1) : null));
  }
  console.log(benchTable(rows, ours, theirs));
});
