/**
 * Parquet. Tables are written and read by our own code: polars and Arrow took four times the CPU for it, most of it in
 * memory that is touched once (`tests/bench/parquet_bench.ts`). Researchers read the same files as polars frames, bytes
 * in: native code never sees a path, so Deno's permissions hold.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import pl from "nodejs-polars";
import type { Frame } from "./frame.ts";
import { decodeFrame } from "./parquet/decode.ts";
import { encodeFrame } from "./parquet/encode.ts";
import type { Schema } from "./schemas.ts";

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
 * The named columns (default: all) of the bytes of a table's part. Those of `carry` are not unpacked: they can only be
 * written again, as they lie.
 *
 * @throws {RangeError} if a column is not there, or the file is another program's
 */
export const decodeParquet: (bytes: Uint8Array, columns?: readonly string[], carry?: readonly string[]) => Frame =
  decodeFrame;

/** A Parquet file's bytes as a polars frame, for researchers and for counting. */
export function openParquet(bytes: Uint8Array, columns?: readonly string[]): pl.DataFrame {
  const { buffer, byteOffset, byteLength } = bytes;
  const options = columns ? { columns: [...columns] } : {};
  return pl.readParquet(Buffer.from(buffer, byteOffset, byteLength), options);
}

/** A frame as a polars frame. */
export function toDataFrame(frame: Frame, schema: Schema): pl.DataFrame {
  return openParquet(encodeFrame(frame, schema));
}
