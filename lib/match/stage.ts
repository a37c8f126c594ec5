/** Match: which mentions are about which subjects. @module */
import { fieldsOf, parseQuery } from "../query/mod.ts";
import type { Stage, StageContext, StageCounts } from "../tables/stage.ts";
import type { MatchParameters } from "./types.ts";

/** Reads mentions, dropped ones too, and writes matches: part i of the one follows part i of the other. */
export const STAGE: Stage<MatchParameters> = { name: "match", reads: ["mentions"], writes: ["matches"], run };

async function run({ parameters, mapParts }: StageContext<MatchParameters>): Promise<StageCounts> {
  const subjects = parameters.subjects.map(({ name, kind, query }) => ({ name, kind, query }));
  const fields = fieldsOf(subjects.map(({ query }) => parseQuery(query)));
  const { counts } = await mapParts({
    step: "matching",
    inputs: ["mentions"],
    columns: { mentions: [...new Set(["id", "kind", "text", "clean_text", ...fields])] },
    outputs: ["matches"],
    module: import.meta.resolve("./match_part.ts"),
    parameters: { subjects },
  });
  return { rows_in: counts.mentions ?? 0, rows_out: counts.matches ?? 0 };
}
