/** Writes a part of a table, and says by what it is known again. @module */
import type { Frame } from "../../tables/frame.ts";
import { encodeParquet } from "../../tables/parquet.ts";
import type { Schema } from "../../tables/schemas.ts";
import { type PartPrints, printsOf } from "./part_prints.ts";

/** Writes the frame to a path, as Parquet. */
export async function writePart(path: string, frame: Frame, schema: Schema): Promise<PartPrints> {
  const bytes = encodeParquet(frame, schema);
  await Deno.writeFile(path, bytes);
  return printsOf(bytes);
}
