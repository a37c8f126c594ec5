/** Some rows of a frame. @module */
import { type Column, ListColumn, NumberBuilder, TextBuilder, TextColumn } from "./columns.ts";
import { Frame } from "./frame.ts";

/**
 * A frame of some of another one's rows, in the order given.
 *
 * @param rows places in the frame
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { FrameBuilder } from "./frame.ts";
 * import { SCHEMAS } from "./schemas.ts";
 * import { selectRows } from "./select_rows.ts";
 *
 * const members = new FrameBuilder(SCHEMAS.topic_members);
 * for (const mention of ["a", "b", "c"]) members.add({ mention, topic: "t", similarity: 1 });
 * assert.deepEqual(selectRows(members.build(), [2, 0]).text("mention").toArray(), ["c", "a"]);
 * ```
 */
export function selectRows(frame: Frame, rows: ArrayLike<number>): Frame {
  return new Frame([...frame.columns].map(([name, column]) => [name, selected(column, rows)] as const));
}

function selected(column: Column, rows: ArrayLike<number>): Column {
  if (column instanceof ListColumn) return new ListColumn(Array.from(rows, (row) => column.at(row)));
  if (column instanceof TextColumn) {
    const texts = new TextBuilder();
    for (let i = 0; i < rows.length; i++) {
      if (column.valid?.[rows[i]] === 0) texts.add(null);
      else texts.addBytes(column.bytes, column.offsets[rows[i]], column.offsets[rows[i] + 1]);
    }
    return texts.build();
  }
  const numbers = new NumberBuilder();
  for (let i = 0; i < rows.length; i++) numbers.add(column.at(rows[i]));
  return numbers.build();
}
