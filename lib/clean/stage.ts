/** Clean: normal texts, languages, and which mentions stand. @module */
import { SCHEMAS } from "../tables/schemas.ts";
import type { Part, Stage, StageContext, StageCounts } from "../tables/stage.ts";
import { contentHash } from "../text/content_hash.ts";
import { spanOf } from "../time/span_of.ts";
import { decide } from "./duplicates/decide.ts";
import { evidenceOf } from "./evidence_of.ts";
import type { PartDecisions } from "./mentions_part.ts";
import { NORMALISE_COLUMNS, type NormaliseParameters } from "./normalise_part.ts";
import type { CleanParameters, Decisions, Evidence } from "./types.ts";

export const STAGE: Stage<CleanParameters> = { name: "clean", reads: ["collected"], writes: ["mentions"], run };

/** What of a mention is as it was collected. */
const CARRIED = {
  collected: SCHEMAS.collected.map(({ name }) => name).filter((name) => !["id", "parent"].includes(name)),
  normalised: ["clean_text", "lang", "kind"],
};

async function run(context: StageContext<CleanParameters>): Promise<StageCounts> {
  const { parameters } = context;
  await context.step("normalise", () =>
    context.mapParts<NormaliseParameters>({
      step: "normalise",
      inputs: ["collected"],
      columns: { collected: NORMALISE_COLUMNS },
      outputs: ["normalised"],
      module: import.meta.resolve("./normalise_part.ts"),
      parameters: { exclude: parameters.exclude },
    }));
  const collected = context.parts("collected");
  const own = await context.step("duplicates", () => {
    const evidence = evidenceOf(collected, context.parts("normalised"));
    const decisions = decide(
      evidence,
      parameters,
      spanOf(parameters.period, evidence.published_at, parameters.timezone),
    );
    return splitByPart(decisions, evidence, collected);
  });
  const { counts } = await context.step("write mentions", () =>
    context.mapParts({
      step: "write mentions",
      inputs: ["collected", "normalised"],
      columns: { normalised: ["clean_text", "lang", "kind"] },
      carry: CARRIED,
      outputs: ["mentions"],
      module: import.meta.resolve("./mentions_part.ts"),
      parameters: {},
      each: (index) => ({ key: contentHash(JSON.stringify(own[index])), value: own[index] }),
    }));
  const rows = collected.reduce((sum, part) => sum + part.rows, 0);
  const { kept = 0, ...dropped } = counts;
  return { rows_in: rows, rows_out: rows, books: { kept, dropped } };
}

/** Decisions by part and row of the part. */
function splitByPart(decisions: Decisions, evidence: Evidence, parts: readonly Part[]): PartDecisions[] {
  const idOf = (row: number) => decisions.renamed.get(row) ?? evidence.id.at(row)!;
  let start = 0;
  return parts.map(({ rows }) => {
    const dropped: [number, NonNullable<Decisions["dropped"][number]>][] = [];
    const duplicateOf: [number, string][] = [], parents: [number, string][] = [], renamed: [number, string][] = [];
    for (let row = start; row < start + rows; row++) {
      const reason = decisions.dropped[row], of = decisions.duplicateOf[row], name = decisions.renamed.get(row);
      if (reason !== null) dropped.push([row - start, reason]);
      if (of >= 0) duplicateOf.push([row - start, idOf(of)]);
      if (decisions.parents[row] >= 0) parents.push([row - start, idOf(decisions.parents[row])]);
      if (name !== undefined) renamed.push([row - start, name]);
    }
    start += rows;
    return { dropped, duplicateOf, parents, renamed };
  });
}
