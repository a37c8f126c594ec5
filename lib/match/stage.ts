/** Match: which mentions are about which subjects. @module */
import { fieldsOf, formTable, loadWordForms, parseQuery } from "../query/mod.ts";
import type { EarlyContext, Stage, StageContext, StageCounts } from "../tables/stage.ts";
import { countOf } from "./match_part.ts";
import type { MatchParameters, MatchPartParameters } from "./types.ts";

/** Reads mentions, dropped ones too, and writes matches: part i of the one follows part i of the other. */
export const STAGE: Stage<MatchParameters> = {
  name: "match",
  reads: ["mentions"],
  writes: ["matches"],
  run,
  beforeTurn,
};

const queriesOf = ({ subjects }: MatchParameters) => subjects.map(({ query }) => parseQuery(query));

async function beforeTurn({ parameters }: EarlyContext<MatchParameters>): Promise<void> {
  await loadWordForms(queriesOf(parameters));
}

async function run({ parameters, mapParts, note }: StageContext<MatchParameters>): Promise<StageCounts> {
  const subjects = parameters.subjects.map(({ name, kind, query }) => ({ name, kind, query }));
  const queries = queriesOf(parameters);
  const { counts } = await mapParts<MatchPartParameters>({
    step: "matching",
    inputs: ["mentions"],
    columns: { mentions: [...new Set(["id", "kind", "text", "clean_text", ...fieldsOf(queries)])] },
    outputs: ["matches"],
    module: import.meta.resolve("./match_part.ts"),
    parameters: { subjects, forms: await formTable(queries) },
  });
  const silent = subjects.filter((_, s) => counts.mentions > 0 && counts[countOf(s)] === 0);
  if (silent.length > 0) note(nobodyMatched(silent.map(({ name }) => name), counts.mentions));
  return { rows_in: counts.mentions ?? 0, rows_out: counts.matches ?? 0 };
}

function nobodyMatched(names: readonly string[], mentions: number): string {
  const about = names.map((name) => JSON.stringify(name)).join(", ");
  return `No mention is about ${about} (of ${mentions}): check the query; deno task check FOLDER shows the words it matches`;
}
