/** Parts of a table that lie in a folder. @module */
import { join } from "node:path";
import { readParquet } from "../../tables/parquet.ts";
import type { Part } from "../../tables/stage.ts";
import type { PartState } from "../files/state.ts";

/** The parts, each to be read when it is wanted. */
export function partsIn(folder: string, parts: readonly PartState[]): Part[] {
  return parts.map(({ file, hash, rows }) => ({
    hash,
    rows,
    read: (columns) => readParquet(join(folder, file), columns),
  }));
}
