/** A table of a study as one polars frame. @module */
import { join } from "node:path";
import pl from "nodejs-polars";
import { FrameBuilder } from "./frame.ts";
import { openParquet, toDataFrame } from "./data_frame.ts";
import { SCHEMAS, type TableName } from "./schemas.ts";
import { StudyError } from "./study_error.ts";

/**
 * All parts of a table, concatenated in order.
 *
 * @param tables the folder `out/tables` of a study
 * @throws {StudyError} if the table does not exist, or the study has not been run yet
 */
export function tableFrame(tables: string, name: TableName): pl.DataFrame {
  if (!Object.hasOwn(SCHEMAS, name)) {
    throw new StudyError(
      `Cannot read table "${name}": there is none; the tables are ${Object.keys(SCHEMAS).join(", ")}`,
    );
  }
  const parts = partsOf(join(tables, name), name).map((path) => openParquet(Deno.readFileSync(path)));
  return parts.length > 0 ? pl.concat(parts) : toDataFrame(new FrameBuilder(SCHEMAS[name]).build(), SCHEMAS[name]);
}

function partsOf(folder: string, name: TableName): string[] {
  try {
    return [...Deno.readDirSync(folder)].map((entry) => join(folder, entry.name)).sort();
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new StudyError(`Cannot read table ${name}: it has not been made yet; run the study first`);
  }
}
