/** Some rows of a frame. @module */
import { type Column, ListColumn, NumberBuilder, TextColumn } from "./columns.ts";
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
  if (column instanceof TextColumn) return selectTexts(column, rows);
  const numbers = new NumberBuilder();
  for (let i = 0; i < rows.length; i++) numbers.add(column.at(rows[i]));
  return numbers.build();
}

/** Up to so many bytes a loop copies faster than a call. */
const SHORT_BYTES = 48;

/** Some rows of a column of texts, in the order given: 20 ns each. */
export function selectTexts({ bytes, offsets, valid }: TextColumn, rows: ArrayLike<number>): TextColumn {
  const { length } = rows, ends = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) ends[i + 1] = ends[i] + offsets[rows[i] + 1] - offsets[rows[i]];
  const texts = new Uint8Array(ends[length]);
  for (let i = 0; i < length; i++) {
    const from = offsets[rows[i]], to = offsets[rows[i] + 1];
    if (to - from > SHORT_BYTES) texts.set(bytes.subarray(from, to), ends[i]);
    else for (let k = from, at = ends[i]; k < to;) texts[at++] = bytes[k++];
  }
  const marks = valid ? Uint8Array.from(rows, (row) => valid[row]) : undefined;
  return new TextColumn(texts, ends, marks?.includes(0) ? marks : undefined);
}
