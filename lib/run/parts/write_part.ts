/** Writes a part of a table, and gives its hashes. @module */
import type { Frame } from "../../tables/frame.ts";
import { encodeParquet } from "../../tables/parquet.ts";
import type { Schema } from "../../tables/schemas.ts";
import { hashesOf, type PartHashes } from "./part_hashes.ts";

/** Writes the frame to a path, as Parquet. */
export async function writePart(path: string, frame: Frame, schema: Schema): Promise<PartHashes> {
  const bytes = encodeParquet(frame, schema);
  await Deno.writeFile(path, bytes);
  return hashesOf(bytes);
}
