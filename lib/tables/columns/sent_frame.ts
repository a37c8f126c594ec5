/** Frames between threads: their memory goes over, nothing is copied. @module */
import { NumberColumn, TextColumn } from "../columns.ts";
import { Frame } from "../frame.ts";

/** A column without its class, which no message keeps. */
type SentColumn =
  | {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly offsets: Int32Array<ArrayBuffer>;
    readonly valid?: Uint8Array<ArrayBuffer>;
  }
  | { readonly values: Float64Array<ArrayBuffer>; readonly valid?: Uint8Array<ArrayBuffer> };

/** A frame as a message. */
export type SentFrame = readonly (readonly [name: string, column: SentColumn])[];

/**
 * A frame as a message, and the memory that goes with it: the frame is empty once that was sent.
 *
 * @param frame of texts that are not coded, and numbers
 * @throws {TypeError} if there is another kind of column
 *
 * @example To a thread, and there
 * ```ts
 * import assert from "node:assert/strict";
 * import { NumberColumn } from "../columns.ts";
 * import { Frame } from "../frame.ts";
 * import { receiveFrame, sendFrame } from "./sent_frame.ts";
 *
 * const { sent, memory } = sendFrame(new Frame([["likes", new NumberColumn(Float64Array.of(3, 5))]]));
 * const there = receiveFrame(structuredClone(sent, { transfer: memory }));
 * assert.deepEqual(there.rows(), [{ likes: 3 }, { likes: 5 }]);
 * ```
 */
export function sendFrame(frame: Frame): { readonly sent: SentFrame; readonly memory: ArrayBuffer[] } {
  const sent = Array.from(frame.columns, ([name, column]): [string, SentColumn] => {
    if (column instanceof NumberColumn) return [name, { values: column.values, valid: column.valid }];
    if (column instanceof TextColumn && !column.coded) {
      return [name, { bytes: column.bytes, offsets: column.offsets, valid: column.valid }];
    }
    throw new TypeError(`Cannot send column "${name}" to another thread: it holds ${column.type}s that are packed`);
  });
  const arrays = sent.flatMap(([, column]) => Object.values(column)).filter((array) => array !== undefined);
  return { sent, memory: [...new Set(arrays.map(({ buffer }) => buffer))] };
}

/** The frame that a message holds. */
export function receiveFrame(sent: SentFrame): Frame {
  return new Frame(sent.map(([name, column]) => [
    name,
    "values" in column
      ? new NumberColumn(column.values, column.valid)
      : new TextColumn(column.bytes, column.offsets, column.valid),
  ]));
}
