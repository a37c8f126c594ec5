/** The job of a stage's process: a file of plain data in the work folder. @module */
import type { TableName } from "../../tables/schemas.ts";
import type { StageState, TableState } from "./state.ts";

/** The part of a job that is known before earlier stages have ended: enough to start its process. */
export interface JobOutline {
  /** Absolute path of the study's folder. */
  readonly folder: string;
  /** The settings of the study for this stage, as plain data. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Hashes of input tables and files, by name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Parts of its input tables that are ready, by table. */
  readonly tables: Readonly<Record<string, TableState>>;
}

/** The first line of input of a stage's process. */
export type FirstLine = Pick<JobOutline, "parameters" | "tables">;

/** The whole job of a stage's process. */
export interface Job extends JobOutline {
  /** Name of the stage. */
  readonly stage: string;
  /** Hash of the toolkit's code. */
  readonly code: string;
  /** Tables that the stage makes. An empty table is written as one part without rows. */
  readonly writes: readonly TableName[];
  /** Parallel processes inside the stage. */
  readonly workers: number;
  /** Process that waits for the stage. If it is gone, the stage stops. */
  readonly runner: number;
  /** The state that the last run of this stage left, for reuse. */
  readonly previous: StageState | null;
}
