/**
 * Tables as polars frames, for researchers and for counting. Polars is handed bytes: native code never sees a path, so
 * Deno's permissions hold.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import pl from "nodejs-polars";
import type { Frame } from "./frame.ts";
import { encodeFrame } from "./parquet/encode.ts";
import type { Schema } from "./schemas.ts";

/** A polars frame, as the package `nodejs-polars` has it: `select`, `filter`, `groupBy`, `toRecords` and the rest. */
// By what gives one: a type named by its package would make all of the package part of our public face.
export type DataFrame = ReturnType<(typeof import("nodejs-polars"))["readParquet"]>;

/** A Parquet file's bytes as a polars frame, for researchers and for counting. */
export function openParquet(bytes: Uint8Array, columns?: readonly string[]): DataFrame {
  const { buffer, byteOffset, byteLength } = bytes;
  const options = columns ? { columns: [...columns] } : {};
  return pl.readParquet(Buffer.from(buffer, byteOffset, byteLength), options);
}

/** A frame as a polars frame. */
export function toDataFrame(frame: Frame, schema: Schema): DataFrame {
  return openParquet(encodeFrame(frame, schema));
}
