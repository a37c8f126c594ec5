/** What a stage process is told: a file of plain data in the work folder. @module */
import type { TableName } from "../../tables/schemas.ts";
import type { StageState, TableState } from "./state.ts";

/** What is known of a job before the stages before it have ended: enough to start its process. */
export interface JobOutline {
  /** Absolute path of the study's folder. */
  readonly folder: string;
  /** What the stage is told of the study, as plain data. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Hashes of input tables and files, by name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Parts of the tables it reads, by table; of those that are there already. */
  readonly tables: Readonly<Record<string, TableState>>;
}

/** What a stage process is told first. */
export type FirstLine = Pick<JobOutline, "parameters" | "tables">;

/** What a stage process is told. */
export interface Job extends JobOutline {
  /** Name of the stage. */
  readonly stage: string;
  /** Hash of the toolkit's code. */
  readonly code: string;
  /** Tables that the stage makes. One it has nothing for is written as a part without rows. */
  readonly writes: readonly TableName[];
  /** Processes at once inside the stage. */
  readonly workers: number;
  /** Process that waits for the stage: where it is gone, nobody wants the work any more. */
  readonly runner: number;
  /** What the last run of this stage left, for reuse. */
  readonly previous: StageState | null;
}
