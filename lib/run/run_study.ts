/** Runs a study's stages in order under its lock. The command and the library share this loop. @module */
import { StudyError } from "../tables/study_error.ts";
import type { Study } from "../study/types.ts";
import { recover } from "./files/commit.ts";
import { inOrderOfTables } from "./in_order_of_tables.ts";
import { layoutOf } from "./files/layout.ts";
import { checkRunName, keepRun } from "./files/keep_run.ts";
import { lockStudy } from "./files/lock.ts";
import { type Manifest, manifestWriter, type StageEntry, unbalanced } from "./files/manifest.ts";
import { placeBefore } from "./files/place_before.ts";
import { makeKey } from "./files/pseudonym_key.ts";
import { soundStates } from "./files/sound_state.ts";
import type { Launch } from "./launch.ts";
import { launchAhead } from "./launch_ahead.ts";
import { isSureToRun, runStage, StageFailure } from "./run_stage.ts";
import { type StagePlan, STAGES } from "./stages.ts";
import { toolkit } from "./toolkit.ts";

/** How a study is run. */
export interface RunOptions {
  /** Starts a stage's process. */
  readonly launch: Launch;
  /** Runs this stage and the following ones even if nothing changed. */
  readonly from?: string;
  /** Runs only this stage. */
  readonly only?: string;
  /** Parallel processes inside a stage; default 1. Any number gives the same bytes. */
  readonly workers?: number;
  /** The run is kept in `runs/NAME/`; default: the last measured day. */
  readonly name?: string;
  /** Called when a stage ends. */
  readonly onStage?: (entry: StageEntry) => void;
}

/**
 * Brings a study up to date and writes `out/manifest.json` after every stage. With more than one worker, independent
 * stages run in parallel.
 *
 * @returns the manifest of this run
 * @throws {LockedError} if another run of the study is in progress
 * @throws {StageFailure} if a stage fails; the manifest says which, and the tables are those of the last successful run
 */
export async function runStudy(study: Study, options: RunOptions): Promise<Manifest> {
  const stages = chosen(options);
  if (options.name !== undefined) checkRunName(options.name);
  const layout = layoutOf(study.folder);
  using _lock = await lockStudy(layout);
  await recover(layout);
  if (study.pseudonyms) await makeKey(layout);
  const made = toolkit(), names = [...stages.keys()].map(({ name }) => name);
  const write = manifestWriter(layout, { title: study.title, toolkit: made.version, stages: names });
  let manifest: Manifest | undefined;
  const record = async (entry: StageEntry) => {
    manifest = await write(entry);
    options.onStage?.(entry);
  };
  const { workers = 1 } = options, left = soundStates(layout, names);
  const ahead = launchAhead(options.launch, study, [...stages.keys()]);
  const launch: Launch = (...job) => {
    left.readAhead(); // while a stage is at work
    return ahead.launch(...job);
  };
  try {
    const [first] = stages.keys();
    if (first.reads.length === 0 && await isSureToRun(study, first, made)) ahead.start(first);
    await inOrderOfTables([...stages.keys()], workers > 1, async (stage) => {
      if (stage.name === "report") await placeBefore(layout);
      const forced = stages.get(stage);
      try {
        await record(await runStage(study, stage, { toolkit: made, launch, workers, forced, left: left.of }));
      } catch (error) {
        if (error instanceof StageFailure) await record(error.entry);
        throw error;
      }
    });
  } finally {
    await ahead.dismiss();
    await Deno.remove(layout.works).catch(() => {}); // it is empty unless a stage is still running
  }
  const wrong = unbalanced(manifest!.books);
  if (wrong && !options.only) throw new Error(`The books do not balance: ${wrong}`);
  if (!options.only) await keepRun(layout, study.timezone, options.name);
  return manifest!;
}

/** The stages to go through, each with the reason to run it even if it is up to date, if there is one. */
function chosen({ from, only }: RunOptions): Map<StagePlan, string | undefined> {
  for (const [flag, name] of [["--from", from], ["--only", only]]) {
    if (name !== undefined && !STAGES.some((stage) => stage.name === name)) {
      const names = STAGES.map((stage) => stage.name).join(", ");
      throw new StudyError(`Cannot run ${flag} ${name}: there is no such stage; the stages are ${names}`);
    }
  }
  if (only !== undefined) {
    return new Map(STAGES.filter(({ name }) => name === only).map((stage) => [stage, "asked for by --only"]));
  }
  const first = from === undefined ? STAGES.length : STAGES.findIndex(({ name }) => name === from);
  return new Map(STAGES.map((stage, i) => [stage, i >= first ? "asked for by --from" : undefined]));
}
