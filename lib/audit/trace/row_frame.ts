/** One mention as a frame, for what reads columns. @module */
import { TextBuilder } from "../../tables/columns.ts";
import { Frame } from "../../tables/frame.ts";
import type { MentionRow } from "./find_rows.ts";

/** The text columns of a row as a frame of one row. */
export function rowFrame(row: MentionRow): Frame {
  const texts = Object.entries(row).filter(([, value]) => value === null || typeof value === "string");
  return new Frame(texts.map(([name, value]) => {
    const column = new TextBuilder();
    column.add(value as string | null);
    return [name, column.build()] as const;
  }));
}
