/** Concatenates frames. @module */
import { type Column, ListColumn, NumberBuilder, TextBuilder, TextColumn } from "./columns.ts";
import { Frame } from "./frame.ts";

/**
 * Concatenates frames with the same columns, in their order.
 *
 * @throws {RangeError} if there are no frames
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { FrameBuilder } from "./frame.ts";
 * import { joinFrames } from "./join_frames.ts";
 * import { SCHEMAS } from "./schemas.ts";
 *
 * const frames = ["a", "b"].map((mention) => {
 *   const members = new FrameBuilder(SCHEMAS.topic_members);
 *   members.add({ mention, topic: "t", similarity: 1 });
 *   return members.build();
 * });
 * assert.deepEqual(joinFrames(frames).text("mention").toArray(), ["a", "b"]);
 * ```
 */
export function joinFrames(frames: readonly Frame[]): Frame {
  if (frames.length === 0) throw new RangeError("Cannot join frames: there are none, so no columns are known");
  if (frames.length === 1) return frames[0];
  return new Frame(
    [...frames[0].columns.keys()].map((name) => [name, joined(frames.map((frame) => frame.columns.get(name)!))]),
  );
}

function joined(columns: readonly Column[]): Column {
  if (columns[0] instanceof ListColumn) {
    return new ListColumn(columns.flatMap((column) => [...(column as ListColumn).rows]));
  }
  if (columns[0] instanceof TextColumn) {
    const texts = new TextBuilder();
    for (const column of columns as TextColumn[]) {
      for (let i = 0; i < column.length; i++) {
        if (column.valid?.[i] === 0) texts.add(null);
        else texts.addBytes(column.bytes, column.offsets[i], column.offsets[i + 1]);
      }
    }
    return texts.build();
  }
  const numbers = new NumberBuilder();
  for (const column of columns) for (let i = 0; i < column.length; i++) numbers.add(column.at(i) as number | null);
  return numbers.build();
}
