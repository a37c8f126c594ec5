/** Measure: counts everything that the report says. @module */
import { coverageOf, FIRST_COLUMNS } from "./coverage/coverage_of.ts";
import { COVERAGE_COLUMNS, type CoverageParameters, PRESENT_COLUMNS } from "./coverage/coverage_part.ts";
import { type Frame, FrameBuilder } from "../tables/frame.ts";
import { SCHEMAS } from "../tables/schemas.ts";
import { readPeopleFile } from "../tables/people/people_text.ts";
import { parseSample, type Sampled, sampleName } from "../tables/people/sample.ts";
import type { EarlyContext, Stage, StageContext, StageCounts } from "../tables/stage.ts";
import { answersFrame } from "./care/answers_frame.ts";
import type { DecisionsParameters } from "./decisions_part.ts";
import { countMeasures } from "./engine/count_measures.ts";
import { sampleRows } from "./engine/sample_rows.ts";
import { FACT_COLUMNS, type FactParameters, factsOf, type MentionFacts, readMentionFacts } from "./facts/mod.ts";
import { measuresFrame } from "./measures_frame.ts";
import { reachNote, SAMPLE_READS, sampledBooks } from "./sample/sampled_books.ts";
import { type DrawParameters, oneIn } from "./terms/draw_part.ts";
import { hasTone, TERM_COLUMNS, toneTerms } from "./terms/tone_terms.ts";
import type { Facts } from "./facts/types.ts";
import type { SampledBook } from "./sample/types.ts";
import type { MeasureRow } from "./types.ts";

/** What the study says that measures depend on. */
export type MeasureParameters = FactParameters;

export const STAGE: Stage<MeasureParameters, MentionFacts | null> = {
  name: "measure",
  reads: ["mentions", "matches", "topics", "topic_members", "codes", "probabilities"],
  writes: ["measures", "answers", "decisions", "coverage"],
  run,
  beforeTurn: readEarly,
};

async function run(context: StageContext<MeasureParameters>, early?: MentionFacts | null): Promise<StageCounts> {
  const { parameters } = context;
  const facts = await context.step("read", () => factsOf(early ?? readEarly(context)!, tablesOf(context), parameters));
  context.remember("span", facts.span); // the run is named after its end
  const samples = await context.step("read the sample", () => readSamples(context, facts));
  const progress = (done: number, total: number) => context.progress("count", done, total, "measures");
  const counted = await context.step("count", () => [
    ...countMeasures(facts, { samples, progress }),
    ...sampleRows(facts, samples),
  ]);
  const terms = await context.step("terms of tone", () => termsOf(context, facts));
  const rows = [...counted, ...terms];
  await context.step("write", async () => {
    await context.write("measures", measuresFrame(rows));
    await context.write("answers", answersFrame(facts));
  });
  await context.step("decisions", () => keepDecisions(context, facts));
  await context.step("coverage", () => writeCoverage(context, facts));
  return { rows_in: facts.length, rows_out: rows.length };
}

/** Terms are counted in the texts of all mentions or, of many, of a draw: that of a part is taken over as long as it stands. */
async function termsOf(context: StageContext<MeasureParameters>, facts: Facts): Promise<MeasureRow[]> {
  const one_in = oneIn(facts);
  if (one_in > 1 && hasTone(facts)) {
    await context.mapParts<DrawParameters>({
      step: "draw texts",
      rows_a_worker: Infinity, // light work
      inputs: ["mentions"],
      columns: { mentions: TERM_COLUMNS },
      outputs: ["drawn_texts"],
      module: import.meta.resolve("./terms/draw_part.ts"),
      parameters: { one_in },
    });
  }
  return toneTerms(facts, () => partsOf(context, one_in > 1 ? "drawn_texts" : "mentions", TERM_COLUMNS));
}

/** The columns of `mentions` that were decided over, for `diff`; of texts, only whom they address and when they were answered. */
async function keepDecisions(context: StageContext<MeasureParameters>, { stated }: Facts): Promise<void> {
  const accounts = context.parameters.subjects.flatMap(({ accounts }) => accounts);
  const carried = FACT_COLUMNS.mentions.filter((column) => column !== "extra");
  const read = [...(accounts.length > 0 ? ["clean_text"] : []), ...(stated.size > 0 ? ["extra"] : [])];
  await context.mapParts<DecisionsParameters>({
    step: "decisions",
    rows_a_worker: Infinity, // light work
    inputs: ["mentions"],
    columns: { mentions: [...carried, ...read] },
    carry: { mentions: carried },
    outputs: ["decisions"],
    module: import.meta.resolve("./decisions_part.ts"),
    parameters: { accounts },
  });
}

/** What the data may lack. Parts are looked over side by side, and only once. */
async function writeCoverage(context: StageContext<MeasureParameters>, { span }: Facts): Promise<void> {
  const { timezone } = context.parameters;
  await context.mapParts<CoverageParameters>({
    step: "coverage",
    rows_a_worker: Infinity, // light work
    inputs: ["mentions"],
    columns: { mentions: COVERAGE_COLUMNS },
    carry: { mentions: PRESENT_COLUMNS },
    outputs: ["looked_over"],
    module: import.meta.resolve("./coverage/coverage_part.ts"),
    parameters: { timezone },
  });
  const coverage = new FrameBuilder(SCHEMAS.coverage);
  const parts = context.parts("looked_over").map((part) => part.read());
  const measured = span.to > span.from ? span : null;
  for (const row of coverageOf(parts, () => partsOf(context, "mentions", FIRST_COLUMNS), timezone, measured)) {
    coverage.add({ ...row });
  }
  await context.write("coverage", coverage.build());
}

/** What people coded of the study's random samples; nothing is read where there is no sample. */
async function readSamples(
  context: StageContext<MeasureParameters>,
  facts: Facts,
): Promise<ReadonlyMap<string, SampledBook>> {
  const files = Object.keys(context.inputs).filter((file) => sampleName(file) !== null).sort();
  if (files.length === 0) return new Map();
  const samples: Sampled[][] = [];
  for (const file of files) samples.push(parseSample(await readPeopleFile(`${context.folder}/${file}`), file));
  const tables = {
    codes: partsOf(context, "codes", SAMPLE_READS.codes),
    probabilities: partsOf(context, "probabilities", SAMPLE_READS.probabilities),
  };
  const books = sampledBooks(tables, samples, facts);
  for (const note of [...books.values()].map((book) => reachNote(book, facts))) if (note) context.note(note);
  return books;
}

/** Reads the tables that are there while topics and codes are still being made; null where they are not. */
function readEarly(context: EarlyContext<MeasureParameters>): MentionFacts | null {
  const { subjects } = context.parameters, mentions = context.parts("mentions");
  if (!mentions || !context.parts("matches")) return null;
  const addressed = subjects.some(({ accounts }) => accounts.length > 0);
  const tables = {
    mentions: partsOf(context, "mentions", [...FACT_COLUMNS.mentions, ...(addressed ? ["clean_text"] : [])]),
    rows: mentions.reduce((sum, part) => sum + part.rows, 0),
    matches: partsOf(context, "matches", FACT_COLUMNS.matches),
  };
  return readMentionFacts(tables, context.parameters);
}

function tablesOf(context: StageContext<MeasureParameters>) {
  return {
    topics: partsOf(context, "topics", FACT_COLUMNS.topics),
    topic_members: partsOf(context, "topic_members", FACT_COLUMNS.topic_members),
    codes: partsOf(context, "codes", FACT_COLUMNS.codes),
  };
}

/** A table part by part: a part is let go before the next one is read. */
function* partsOf(
  context: EarlyContext<MeasureParameters>,
  table: string,
  columns: readonly string[],
): Generator<Frame> {
  const parts = context.parts(table) ?? [];
  for (const [i, part] of parts.entries()) {
    context.progress(`read ${table}`, i, parts.length, "parts");
    yield part.read(columns);
  }
}
