/** Clean: normal texts, languages, and which mentions stand. @module */
import { SCHEMAS } from "../tables/schemas.ts";
import type { Part, Stage, StageContext, StageCounts } from "../tables/stage.ts";
import { contentHash } from "../text/content_hash.ts";
import { spanOf } from "../time/span_of.ts";
import { decide } from "./duplicates/decide.ts";
import { evidenceOf } from "./evidence_of.ts";
import type { PartDecisions } from "./mentions_part.ts";
import { type LanguageParameters, QUERIED_COLUMNS } from "./language_part.ts";
import { NORMALISE_COLUMNS } from "./normalise_part.ts";
import { strayDates } from "./stray_dates.ts";
import type { CleanParameters, Decisions, Evidence } from "./types.ts";

export const STAGE: Stage<CleanParameters> = { name: "clean", reads: ["collected"], writes: ["mentions"], run };

/** What of a mention is as it was collected. */
const CARRIED = {
  collected: SCHEMAS.collected.map(({ name }) => name).filter((name) => !["id", "parent"].includes(name)),
  normalised: ["clean_text", "kind"],
  languages: ["lang"],
};

async function run(context: StageContext<CleanParameters>): Promise<StageCounts> {
  const { parameters } = context;
  await context.step("normalise", () =>
    context.mapParts({
      step: "normalise",
      inputs: ["collected"],
      columns: { collected: NORMALISE_COLUMNS },
      outputs: ["normalised"],
      module: import.meta.resolve("./normalise_part.ts"),
      parameters: {},
    }));
  await context.step("language", () => tellLanguages(context));
  const collected = context.parts("collected");
  const own = await context.step("duplicates", () => {
    const evidence = evidenceOf(collected, context.parts("normalised"), context.parts("languages"));
    noteStrayDates(context, evidence.published_at);
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
      inputs: ["collected", "normalised", "languages"],
      columns: { normalised: ["clean_text", "kind"], languages: ["lang"] },
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

/** Says of dates that stretch the period, unless the study names it by its days. */
function noteStrayDates({ parameters: { period }, note }: StageContext<CleanParameters>, times: Float64Array): void {
  if (period && "from" in period) return;
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  for (const { count, first, last, days } of strayDates(times)) {
    const when = day(first) === day(last) ? day(first) : `${day(first)} to ${day(last)}`;
    note(
      `${count} of ${times.length} mentions ${
        count === 1 ? "is" : "are"
      } dated ${when}, ${days} days from all others: ` +
        "they stretch the period; if the dates are wrong, name it: period: { from: 2026-03-01, to: 2026-04-01 }",
    );
  }
}

/** Languages, and what the study's query excludes: only for that must more than the text be read. */
function tellLanguages(context: StageContext<CleanParameters>) {
  const { exclude } = context.parameters;
  return context.mapParts<LanguageParameters>({
    step: "language",
    inputs: exclude === null ? ["normalised"] : ["normalised", "collected"],
    columns: { normalised: ["clean_text", "kind"], collected: QUERIED_COLUMNS },
    outputs: ["languages"],
    module: import.meta.resolve("./language_part.ts"),
    parameters: { exclude },
  });
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
