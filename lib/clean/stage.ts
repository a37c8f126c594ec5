/** Clean: normal texts, languages, and which mentions stand. @module */
import { SCHEMAS } from "../tables/schemas.ts";
import type { Stage, StageContext, StageCounts } from "../tables/stage.ts";
import { type Span, spanOf } from "../time/span_of.ts";
import { decisionsByPart } from "./decisions_by_part.ts";
import { decide } from "./duplicates/decide.ts";
import { findRepeats } from "./duplicates/find_repeats.ts";
import { evidenceOf } from "./evidence/evidence_of.ts";
import { type LanguageParameters, QUERIED_COLUMNS } from "./language_part.ts";
import { NORMALISE_COLUMNS } from "./normalise_part.ts";
import { findAgain } from "./rerun/find_again.ts";
import { packFindings, takeUpFindings } from "./rerun/saved_findings.ts";
import { strayDates } from "./stray_dates.ts";
import type { CleanParameters, Evidence, Findings } from "./types.ts";

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
      packs: ["evidence"],
      module: import.meta.resolve("./normalise_part.ts"),
      parameters: {},
    }));
  await context.step("language", () => tellLanguages(context));
  const collected = context.parts("collected");
  const own = await context.step("duplicates", async () => {
    const evidence = evidenceOf(
      context.packs("evidence"),
      context.parts("normalised"),
      parameters.exclude === null ? null : context.parts("languages"),
    );
    noteStrayDates(context, evidence.published_at);
    const period = spanOf(parameters.period, evidence.published_at, parameters.timezone);
    const found = await findOrTakeUp(context, evidence, period);
    return decisionsByPart(decide(evidence, parameters, period, found), evidence, collected);
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
      each: (index) => own[index],
    }));
  const rows = collected.reduce((sum, part) => sum + part.rows, 0);
  const { kept = 0, ...dropped } = counts;
  return { rows_in: rows, rows_out: rows, books: { kept, dropped } };
}

/** What repeats what: only what is new is looked for, where the last run's findings still hold. */
async function findOrTakeUp(
  context: StageContext<CleanParameters>,
  evidence: Evidence,
  period: Span | null,
): Promise<Findings> {
  const normalised = context.parts("normalised"), kept = context.kept("findings");
  const parts = context.packs("evidence").map(({ hash }, i) => ({ hash, rows: normalised[i].rows }));
  const basis = { parts, period, exclude: context.parameters.exclude };
  const known = kept === null ? null : takeUpFindings(kept, basis);
  if (typeof known === "string") context.note(`duplicates were looked for among all mentions again: ${known}`);
  const found = known === null || typeof known === "string"
    ? findRepeats(evidence, period)
    : findAgain(evidence, known.before, known.isKnown, period);
  await context.keep("findings", packFindings(found, basis));
  return found;
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
