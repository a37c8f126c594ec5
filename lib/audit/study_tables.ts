/** Tables of a study that was run, part by part. @module */
import { join } from "node:path";
import type { Frame } from "../tables/frame.ts";
import { PartError, readParquet } from "../tables/parquet.ts";
import type { TableName } from "../tables/schemas.ts";
import { StudyError } from "../tables/study_error.ts";

/** Parts of a table, one after the other: the next is read when the last is done with. */
export type TableParts = (table: TableName, columns: readonly string[]) => Iterable<Frame>;

/**
 * The tables of a study.
 *
 * @param folder of the study
 * @throws {StudyError} when a table is asked for that has not been made
 */
export function studyTables(folder: string): TableParts {
  return function* (table, columns) {
    const place = join(folder, "out", "tables", table);
    for (const file of partsOf(place, table)) yield readPart(join(place, file), table, columns);
  };
}

function readPart(path: string, table: string, columns: readonly string[]): Frame {
  try {
    return readParquet(path, columns);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const what = error instanceof PartError ? "it is damaged, or" : "";
    throw new StudyError(
      `Cannot read table ${table}:${
        what && ` ${what}`
      } another release of the toolkit made it; run deno task study on the folder again`,
    );
  }
}

function partsOf(folder: string, table: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) => name.endsWith(".parquet")).sort();
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new StudyError(
      `Cannot read table ${table}: it has not been made yet; run deno task study on the folder first`,
    );
  }
}
