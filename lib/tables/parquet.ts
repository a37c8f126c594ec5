/** Parquet by polars, bytes in and bytes out: native code never sees a path, so Deno's permissions hold. @module */
import { Buffer } from "node:buffer";
import pl from "nodejs-polars";
import { fromIpc, toIpc } from "./_arrow.ts";
import type { Frame } from "./frame.ts";
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
export function encodeParquet(
  frame: Frame,
  schema: Schema,
): Uint8Array<ArrayBuffer> {
  const written = toDataFrame(frame, schema).writeParquet({
    compression: "zstd",
  }) as Buffer<ArrayBuffer>;
  return new Uint8Array(written.buffer, written.byteOffset, written.byteLength);
}

/** The named columns (default: all) of a Parquet file's bytes. */
export function decodeParquet(
  bytes: Uint8Array,
  columns?: readonly string[],
): Frame {
  return fromIpc(openParquet(bytes, columns).writeIPC());
}

/** A Parquet file's bytes as a polars frame, for researchers and for counting. */
export function openParquet(
  bytes: Uint8Array,
  columns?: readonly string[],
): pl.DataFrame {
  const { buffer, byteOffset, byteLength } = bytes;
  const options = columns ? { columns: [...columns] } : {};
  return pl.readParquet(Buffer.from(buffer, byteOffset, byteLength), options);
}

/** A frame as a polars frame. */
export function toDataFrame(frame: Frame, schema: Schema): pl.DataFrame {
  const { buffer, byteOffset, byteLength } = toIpc(frame, schema);
  return pl.readIPC(Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength));
}
