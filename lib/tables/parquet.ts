/**
 * Reads and writes Parquet with our own code. Polars and Arrow took four times the CPU, most of it for memory that is
 * touched once (`tests/bench/parquet_bench.ts`). Researchers read the same files as polars frames with `data_frame.ts`.
 * No stage imports that file, because loading polars takes 0.3 s of CPU.
 *
 * @module
 */
import type { Frame } from "./frame.ts";
import { columnBytes, decodeFrame, PartError } from "./parquet/decode.ts";
import { encodeFrame } from "./parquet/encode.ts";
import type { Schema } from "./schemas.ts";

export { columnBytes, PartError };

/**
 * A frame as the bytes of a Parquet file (zstd); the same frame gives the same bytes.
 *
 * @example There and back
 * ```ts
 * import assert from "node:assert/strict";
 * import { FrameBuilder } from "./frame.ts";
 * import { decodeParquet, encodeParquet } from "./parquet.ts";
 * import { SCHEMAS } from "./schemas.ts";
 *
 * const members = new FrameBuilder(SCHEMAS.topic_members);
 * members.add({ mention: "vk:1", topic: "t1", similarity: 0.5 });
 * const bytes = encodeParquet(members.build(), SCHEMAS.topic_members);
 * assert.equal(decodeParquet(bytes).number("similarity").at(0), 0.5);
 * ```
 */
export const encodeParquet: (frame: Frame, schema: Schema) => Uint8Array<ArrayBuffer> = encodeFrame;

/**
 * The named columns (default: all) from the bytes of a table's part. Columns in `carry` are not unpacked: they can only
 * be written again unchanged.
 *
 * @throws {RangeError} if a column is missing
 * @throws {PartError} if the bytes come from another program or are damaged
 */
export function decodeParquet(bytes: Uint8Array, columns?: readonly string[], carry?: readonly string[]): Frame {
  const slice = (from: number, to: number) => bytes.subarray(from, to);
  return decodeFrame({ size: bytes.length, slice }, columns, carry);
}

/** Like {@linkcode decodeParquet}, from a file; reads only the bytes of the named columns. */
export function readParquet(path: string, columns?: readonly string[], carry?: readonly string[]): Frame {
  using file = Deno.openSync(path);
  const slice = (from: number, to: number) => {
    const bytes = new Uint8Array(to - from);
    file.seekSync(from, Deno.SeekMode.Start);
    for (let at = 0; at < bytes.length;) {
      const read = file.readSync(bytes.subarray(at));
      if (read === null) return bytes.subarray(0, at);
      at += read;
    }
    return bytes;
  };
  return decodeFrame({ size: file.statSync().size, slice }, columns, carry);
}
