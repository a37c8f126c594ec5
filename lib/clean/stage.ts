/** Clean: normal texts, languages, and which mentions stand. @module */
import { SCHEMAS } from "../tables/schemas.ts";
import type { Stage, StageContext, StageCounts } from "../tables/stage.ts";
import { spanOf } from "../time/span_of.ts";
import { decisionsByPart } from "./decisions_by_part.ts";
import { decide } from "./duplicates/decide.ts";
import { findRepeats } from "./duplicates/find_repeats.ts";
import { evidenceOf } from "./evidence/evidence_of.ts";
import { type LanguageParameters, QUERIED_COLUMNS } from "./language_part.ts";
import { NORMALISE_COLUMNS } from "./normalise_part.ts";
import { findAgain } from "./rerun/find_again.ts";
import { type Basis, type Known, packFindings, takeUpFindings } from "./rerun/saved_findings.ts";
import { strayDates } from "./stray_dates.ts";
import type { CleanParameters, Evidence } from "./types.ts";

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
      more_follows: true,
      module: import.meta.resolve("./normalise_part.ts"),
      parameters: {},
    }));
  await context.step("language", () => tellLanguages(context));
  const collected = context.parts("collected");
  const { evidence, basis, known } = await context.step("read evidence", () => readEvidence(context));
  const again = typeof known === "string" ? `, all again: ${known}` : "";
  const own = await context.step(`duplicates${again}`, async () => {
    const found = known === null || typeof known === "string"
      ? findRepeats(evidence, basis.period)
      : findAgain(evidence, known.before, known.isKnown, basis.period);
    await context.keep("findings", packFindings(found, basis));
    return decisionsByPart(decide(evidence, parameters, basis.period, found), evidence, collected);
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

/** What decides over mentions, and what the last run found of them: null if there was none, or why it does not hold. */
function readEvidence(
  context: StageContext<CleanParameters>,
): { evidence: Evidence; basis: Basis; known: Known | string | null } {
  const { period, exclude, timezone } = context.parameters;
  const packs = context.packs("evidence"), normalised = context.parts("normalised");
  const languages = exclude === null ? null : context.parts("languages");
  const evidence = evidenceOf(packs, normalised, languages);
  noteStrayDates(context, evidence.published_at);
  const parts = packs.map(({ hash }, i) => ({
    hash: languages ? `${hash} ${languages[i].hash}` : hash, // a query asks for more than the evidence holds
    rows: normalised[i].rows,
  }));
  const basis = { parts, exclude, period: spanOf(period, evidence.published_at, timezone) };
  const kept = context.kept("findings");
  return { evidence, basis, known: kept === null ? null : takeUpFindings(kept, basis) };
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
