/** A study for a researcher: its tables as frames, and a run. @module */
import { join } from "node:path";
import { launchStage } from "../run/launch.ts";
import type { Manifest } from "../run/files/manifest.ts";
import { type RunOptions, runStudy } from "../run/run_study.ts";
import type { DataFrame } from "../tables/data_frame.ts";
import type { TableName } from "../tables/schemas.ts";
import { tableFrame } from "../tables/table_frame.ts";
import { readStudy } from "./read_study.ts";
import { studyFrame } from "./study_frame.ts";
import type { Study } from "./types.ts";

/** An opened study. Frames are read anew at each call, so after `run()` they are the new ones. */
export interface OpenStudy {
  /** As `study.yml` says it, with defaults filled in. */
  readonly study: Study;
  /** One of the study's tables as a polars frame: `table("mentions")`. Texts of strangers, as they came in. */
  table(name: TableName): DataFrame;
  /** One joined frame: a row a kept mention × subject with tone, topic and codes. */
  frame(): DataFrame;
  /** Brings the study up to date, each stage in a process of its own; the manifest says what was done and why. */
  run(options?: Omit<RunOptions, "launch">): Promise<Manifest>;
}

/**
 * Opens a study by its folder or its `study.yml`.
 *
 * @throws {StudyError} if the study file cannot be read; all its mistakes are in the message
 *
 * @example
 * ```ts ignore
 * import { openStudy } from "./open_study.ts";
 *
 * const demo = await openStudy("data/demo");
 * await demo.run();
 * console.log(demo.frame().head(5).toString());
 * ```
 */
export async function openStudy(path: string): Promise<OpenStudy> {
  const study = await readStudy(path);
  const tables = join(study.folder, "out", "tables");
  return {
    study,
    table: (name) => tableFrame(tables, name),
    frame: () => studyFrame(tables),
    run: (options) => runStudy(study, { ...options, launch: launchStage }),
  };
}
