/** Reads what the last run found that the data may lack. @module */
import type { CoverageRow } from "../../measure/coverage/types.ts";
import { openFinished } from "../finished_study.ts";

/**
 * The rows of the table `coverage`.
 *
 * @param folder absolute path of the study's folder
 * @throws {StudyError} if the study has not been run
 *
 * @example
 * ```ts ignore
 * import { readCoverage } from "./read_coverage.ts";
 *
 * for (const { finding, source, count, of } of await readCoverage("/studies/may")) console.log(finding, source, count, of);
 * ```
 */
export async function readCoverage(folder: string): Promise<CoverageRow[]> {
  const study = await openFinished(folder);
  return [...study.frames("coverage")].flatMap((frame) => frame.rows() as unknown as CoverageRow[]);
}
