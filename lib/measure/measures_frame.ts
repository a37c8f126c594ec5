/** The table `measures`. @module */
import { type Frame, FrameBuilder } from "../tables/frame.ts";
import { SCHEMAS } from "../tables/schemas.ts";
import type { MeasureRow } from "./types.ts";

/** Rows of measures as a frame, in their order. */
export function measuresFrame(rows: readonly MeasureRow[]): Frame {
  const table = new FrameBuilder(SCHEMAS.measures);
  for (const row of rows) table.add({ ...row });
  return table.build();
}
