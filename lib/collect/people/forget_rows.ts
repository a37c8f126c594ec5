/** Drops forgotten people's rows from what was read, before it is written anywhere. @module */
import { TextBuilder, type TextColumn } from "../../tables/columns.ts";
import { Frame } from "../../tables/frame.ts";
import { selectRows } from "../../tables/select_rows.ts";
import type { Forgetter } from "./forgotten.ts";

/** Columns in which somebody else may have named a person. */
const NAMING = ["text", "url", "place", "parent", "extra"];

/** A frame of `collected` without forgotten people's records, their names taken out of other people's. */
export function forgetMentions(frame: Frame, forgetter: Forgetter): Frame {
  const authors = frame.text("author"), texts = frame.text("text");
  const stays: number[] = [];
  for (let row = 0; row < frame.length; row++) {
    if (!forgetter.isForgotten(authors.at(row)) && !forgetter.isTheirs(texts.at(row)!)) stays.push(row);
  }
  const kept = stays.length === frame.length ? frame : selectRows(frame, stays);
  return new Frame(
    [...kept.columns].map(([name, column]) =>
      [name, NAMING.includes(name) ? redacted(column as TextColumn, forgetter) : column] as const
    ),
  );
}

/** A frame of `rejected` without the records that name a forgotten person. */
export function forgetRejected(frame: Frame, forgetter: Forgetter): Frame {
  const records = frame.text("record"), stays: number[] = [];
  for (let row = 0; row < frame.length; row++) if (!forgetter.names(records.at(row)!)) stays.push(row);
  return stays.length === frame.length ? frame : selectRows(frame, stays);
}

function redacted(column: TextColumn, { redact }: Forgetter): TextColumn {
  const texts = new TextBuilder();
  for (const text of column.toArray()) texts.add(text === null ? null : redact(text));
  return texts.build();
}
