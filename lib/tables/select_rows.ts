/** Selects rows of a frame. @module */
import { type Column, ListColumn, NumberBuilder, TextColumn } from "./columns.ts";
import { Frame } from "./frame.ts";
import { copyRows } from "./kernels/copy_rows.ts";

/**
 * A frame with the selected rows of another frame, in the given order.
 *
 * @param rows row numbers in the frame
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
  if (column instanceof TextColumn) return selectTexts(column, rows);
  const numbers = new NumberBuilder();
  for (let i = 0; i < rows.length; i++) numbers.add(column.at(rows[i]));
  return numbers.build();
}

/** The selected rows of a text column, in the given order. */
export function selectTexts(column: TextColumn, rows: ArrayLike<number>): TextColumn {
  const places = rows instanceof Int32Array ? rows : Int32Array.from(rows), { valid, length, coded } = column;
  const marks = valid ? Uint8Array.from(places, (row) => valid[row]) : undefined;
  const present = marks?.includes(0) ? marks : undefined;
  if (coded) {
    return TextColumn.ofCodes({ values: coded.values, codes: places.map((row) => coded.codes[row]) }, present);
  }
  const { bytes, offsets } = copyRows(column, length, places);
  return new TextColumn(bytes, offsets, present);
}
