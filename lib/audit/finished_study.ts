/** What the last run of a study left behind, read part by part. @module */
import { join } from "node:path";
import { ALL_FACT_COLUMNS } from "./fact_columns.ts";
import { buildFacts, type FactParameters, type Facts, type FactTables } from "../measure/mod.ts";
import { layoutOf } from "../run/files/layout.ts";
import { readState, type StageState } from "../run/files/state.ts";
import { STAGES } from "../run/stages.ts";
import { readParquet } from "../tables/parquet.ts";
import type { Frame } from "../tables/frame.ts";
import type { TableName } from "../tables/schemas.ts";
import { StudyError } from "../tables/study_error.ts";

/** A study that was run: its tables, and the parameters that each stage had. */
export interface FinishedStudy {
  /** Absolute path of the study's folder. */
  readonly folder: string;
  /** A table part by part, in order, with the named columns (default: all). */
  frames(table: TableName, columns?: readonly string[]): Generator<Frame>;
  /** What a stage was told. */
  parameters(stage: string): Readonly<Record<string, unknown>>;
  /** The tables that facts are built from, each to be read once; with more columns of the codes. */
  factTables(codes?: readonly string[]): FactTables;
  /** The facts that its measures were counted from; with `changes` and other tables, as if the study had said so. */
  facts(changes?: Partial<FactParameters>, tables?: Partial<FactTables>): Facts;
}

/**
 * Opens what the last run of a study made.
 *
 * @param folder absolute path of the study's folder
 * @throws {StudyError} if the study has not been run to its measures
 *
 * @example
 * ```ts ignore
 * import { openFinished } from "./finished_study.ts";
 *
 * const finished = await openFinished("/studies/may");
 * console.log(finished.facts().length);
 * ```
 */
export async function openFinished(folder: string): Promise<FinishedStudy> {
  const layout = layoutOf(folder);
  const states = new Map<string, StageState>();
  for (const { name } of STAGES) {
    const state = await readState(layout, name);
    if (state) states.set(name, state);
  }
  if (!states.has("measure")) {
    throw new StudyError("Cannot look into the study: it has not been run to its end; run it first: deno task study");
  }
  const tables = Object.assign({}, ...[...states.values()].map((state) => state.tables)) as StageState["tables"];
  const parameters = (stage: string) => states.get(stage)?.fingerprint.parameters ?? {};
  function* frames(table: TableName, columns?: readonly string[]): Generator<Frame> {
    const state = tables[table];
    for (const { file } of state?.parts ?? []) {
      yield readParquet(join(layout.out, state.folder, file), columns);
    }
  }
  const factTables = (codes: readonly string[] = []): FactTables => ({
    mentions: frames("mentions", ALL_FACT_COLUMNS.mentions),
    matches: frames("matches", ALL_FACT_COLUMNS.matches),
    topics: frames("topics", ALL_FACT_COLUMNS.topics),
    topic_members: frames("topic_members", ALL_FACT_COLUMNS.topic_members),
    codes: frames("codes", [...ALL_FACT_COLUMNS.codes, ...codes]),
  });
  const facts = (changes: Partial<FactParameters> = {}, tables: Partial<FactTables> = {}) =>
    buildFacts({ ...factTables(), ...tables }, {
      ...parameters("measure") as unknown as FactParameters,
      ...changes,
    });
  return { folder, frames, parameters, factTables, facts };
}
