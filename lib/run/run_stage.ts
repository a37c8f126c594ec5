/** Runs one stage if it is out of date: fingerprint, process, commit, manifest entry. @module */
import { isAbsolute, join } from "node:path";
import { StudyError } from "../tables/study_error.ts";
import type { Study } from "../study/types.ts";
import { commit, exists } from "./files/commit.ts";
import { hashFile } from "./files/hash.ts";
import type { Job } from "./files/job.ts";
import { type Layout, layoutOf, workOf } from "./files/layout.ts";
import type { StageEntry } from "./files/manifest.ts";
import { makesFor } from "./in_order_of_tables.ts";
import type { Launch } from "./launch.ts";
import { type SoundState, soundStateOf, whyNothingStands } from "./files/sound_state.ts";
import { type Fingerprint, readState, type StageResult, type StageState, stateOf } from "./files/state.ts";
import { type StagePlan, STAGES } from "./stages.ts";
import type { Toolkit } from "./toolkit.ts";
import { whyRun } from "./why.ts";

export interface RunStageOptions {
  readonly toolkit: Toolkit;
  readonly launch: Launch;
  /** Parallel processes inside the stage. */
  readonly workers: number;
  /** Runs it for this reason even if it is up to date. */
  readonly forced?: string;
  /** Returns the state that a stage left, if it has been read already; default: reads it again. */
  readonly left?: (stage: string) => Promise<SoundState | null>;
}

/** A stage's process failed; it has already printed the reason. */
export class StageFailure extends Error {
  override readonly name = "StageFailure";
  readonly entry: StageEntry;
  /** Exit status of the process: 2 if the study is wrong. */
  readonly status: number;

  constructor(entry: StageEntry, status: number) {
    super(`Cannot finish stage ${entry.name}: its process ended with status ${status}`);
    this.entry = entry;
    this.status = status;
  }
}

/**
 * Runs one stage of a locked study, or finds it up to date.
 *
 * @throws {StageFailure} if the stage's process does not end with 0; the tables stay as they were
 */
export async function runStage(study: Study, stage: StagePlan, options: RunStageOptions): Promise<StageEntry> {
  const layout = layoutOf(study.folder);
  const tables = await tablesOf(layout, stage);
  const fingerprint = await fingerprintOf(study, stage, tables, options.toolkit);
  const sound = await (options.left ?? ((name) => soundStateOf(layout, name)))(stage.name);
  const previous = sound && sound.state;
  const harmed = sound ? sound.why : await whyNothingStands(layout, stage.name);
  const why = options.forced ?? harmed ?? whyRun(previous, fingerprint);
  if (why === null) return cachedEntry(stage, previous!);
  const { inputs, parameters, code } = fingerprint, { name, writes } = stage, { folder } = study;
  const { workers } = options, runner = Deno.pid, work = workOf(layout, name);
  const job: Job = { stage: name, folder, parameters, inputs, code, writes, workers, runner, tables, previous };
  await Deno.mkdir(work.folder, { recursive: true });
  await Deno.writeTextFile(work.job, JSON.stringify(job));
  const status = await options.launch(stage, job).run();
  if (status !== 0) {
    await Deno.remove(work.folder, { recursive: true }).catch(() => {}); // the next run would throw it away
    throw new StageFailure(failedEntry(stage, why, fingerprint), status ?? 1);
  }
  const result: StageResult = JSON.parse(await Deno.readTextFile(work.result));
  await Deno.remove(work.result);
  await Deno.remove(work.job);
  await commit(layout, stage.name, stateOf(result, fingerprint));
  return doneEntry(stage, why, fingerprint, result);
}

/** Whether a stage that reads no tables must run, as far as this is known before its files are read. */
export async function isSureToRun(study: Study, stage: StagePlan, { version, code }: Toolkit): Promise<boolean> {
  const state = await readState(layoutOf(study.folder), stage.name), before = state?.fingerprint.inputs ?? {};
  const files = await Array.fromAsync(filesOf(study, stage), ([name]) => [name, before[name] ?? ""]);
  const now = { inputs: Object.fromEntries(files), parameters: parametersOf(study, stage), toolkit: version, code };
  return whyRun(state, now) !== null;
}

async function fingerprintOf(
  study: Study,
  stage: StagePlan,
  tables: StageState["tables"],
  { version, code }: Toolkit,
): Promise<Fingerprint> {
  const inputs: Record<string, string> = {};
  for (const [name, table] of Object.entries(tables)) inputs[`tables/${name}`] = table.hash;
  for await (const [name, path] of filesOf(study, stage)) inputs[name] = await hashFile(path);
  return { inputs, parameters: parametersOf(study, stage), toolkit: version, code };
}

/** Existing files of the study that the stage reads: their names in the study, and their paths. */
async function* filesOf(study: Study, stage: StagePlan): AsyncGenerator<readonly [name: string, path: string]> {
  for (const file of new Set(stage.files(study))) {
    const path = isAbsolute(file) ? file : join(study.folder, file);
    if (await exists(path)) yield [file, path];
  }
}

/** Converts through JSON, so that they equal what the stage receives and what its state holds. */
function parametersOf(study: Study, stage: StagePlan): Fingerprint["parameters"] {
  return JSON.parse(JSON.stringify(stage.parameters(study)));
}

/** Tables that the stage reads, as the stages before it left them. */
async function tablesOf(layout: Layout, stage: StagePlan): Promise<StageState["tables"]> {
  const made: Record<string, StageState["tables"][string]> = {};
  for (const maker of STAGES.filter((other) => makesFor(other, stage))) {
    Object.assign(made, (await readState(layout, maker.name))?.tables);
  }
  return Object.fromEntries(stage.reads.map((name) => {
    if (made[name]) return [name, made[name]];
    throw new StudyError(`Cannot run ${stage.name}: table ${name} has not been made; run without --only and --from`);
  }));
}

function cachedEntry(stage: StagePlan, { fingerprint, rows_in, rows_out, tables, notes }: StageState): StageEntry {
  return {
    ...blankEntry(stage, fingerprint),
    status: "cached",
    why: "nothing changed",
    rows_in,
    rows_out,
    parts: { made: 0, reused: Object.values(tables).reduce((sum, table) => sum + table.parts.length, 0) },
    notes,
  };
}

function failedEntry(stage: StagePlan, why: string, fingerprint: Fingerprint): StageEntry {
  return { ...blankEntry(stage, fingerprint), status: "failed", why };
}

function doneEntry(stage: StagePlan, why: string, fingerprint: Fingerprint, result: StageResult): StageEntry {
  const { rows_in, rows_out, parts, seconds, cpu_seconds, peak_mb, steps, notes } = result;
  return {
    ...blankEntry(stage, fingerprint),
    why,
    rows_in,
    rows_out,
    parts,
    seconds,
    cpu_seconds,
    peak_mb,
    steps,
    notes,
  };
}

function blankEntry(stage: StagePlan, { inputs, parameters }: Fingerprint): StageEntry {
  const named = Object.entries(inputs).map(([name, hash]) => [name, `sha256:${hash}`]);
  return {
    name: stage.name,
    status: "done",
    why: "",
    inputs: Object.fromEntries(named),
    parameters,
    parts: { made: 0, reused: 0 },
    rows_in: 0,
    rows_out: 0,
    seconds: 0,
    cpu_seconds: 0,
    peak_mb: 0,
    steps: [],
    notes: [],
  };
}
