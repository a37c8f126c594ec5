/** Starts a stage's process while the stage before it works, so that its code and tables are loaded in time. @module */
import type { Study } from "../study/types.ts";
import type { JobOutline } from "./files/job.ts";
import { makesFor } from "./in_order_of_tables.ts";
import type { Launch, StageProcess } from "./launch.ts";
import type { StagePlan } from "./stages.ts";

/** Launches one stage ahead. */
export interface LaunchAhead {
  readonly launch: Launch;
  /** Starts the process of a stage that must run and reads no tables. */
  start(stage: StagePlan): void;
  /** Ends the processes whose stages had nothing to do. */
  dismiss(): Promise<void>;
}

/**
 * Launches stages with `launch`. When a stage begins to run, the stages that wait only for it are started too. If such a
 * stage turns out to be up to date, its start was wasted (0.15 s of CPU on another core).
 *
 * @param stages all stages of the run, in order
 */
export function launchAhead(launch: Launch, study: Study, stages: readonly StagePlan[]): LaunchAhead {
  const waiting = new Map<StagePlan, StageProcess>(), taken = new Set<StagePlan>();
  const start = (stage: StagePlan, tables: JobOutline["tables"]) => {
    if (taken.has(stage) || waiting.has(stage)) return;
    waiting.set(stage, launch(stage, outlineOf(study, stage, tables)));
  };
  const take = (stage: StagePlan) => {
    const process = waiting.get(stage);
    waiting.delete(stage);
    taken.add(stage);
    return process;
  };
  return {
    start: (stage) => start(stage, {}),
    launch: (stage, outline) => {
      const process = take(stage) ?? launch(stage, outline);
      const run = () => {
        const ended = process.run();
        for (const other of stages.filter((other) => lastMaker(other, stages) === stage)) start(other, outline.tables);
        return ended;
      };
      return { run, dismiss: process.dismiss };
    },
    dismiss: async () => void await Promise.all([...waiting.values()].map((process) => process.dismiss())),
  };
}

/** The last stage that makes a table that this one reads. */
function lastMaker(stage: StagePlan, stages: readonly StagePlan[]): StagePlan | undefined {
  return stages.findLast((other) => makesFor(other, stage));
}

/** @param tables those that the stage which is at work reads: they are whole */
function outlineOf(study: Study, stage: StagePlan, tables: JobOutline["tables"]): JobOutline {
  const inputs = Object.fromEntries(stage.files(study).map((file) => [file, ""]));
  const read = Object.entries(tables).filter(([name]) => (stage.reads as readonly string[]).includes(name));
  return { folder: study.folder, parameters: stage.parameters(study), inputs, tables: Object.fromEntries(read) };
}
