/**
 * Tables as polars frames, for researchers and for counting. Polars receives bytes and never a path, so native code
 * cannot bypass Deno's permissions.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import pl from "nodejs-polars";
import type { Frame } from "./frame.ts";
import { encodeFrame } from "./parquet/encode.ts";
import type { Schema } from "./schemas.ts";

/** A polars frame of the package `nodejs-polars`, with `select`, `filter`, `groupBy`, `toRecords` and so on. */
// Typed by a function that returns one: naming the package's type would add the whole package to our public API.
export type DataFrame = ReturnType<(typeof import("nodejs-polars"))["readParquet"]>;

/** The bytes of a Parquet file as a polars frame, with all or only the named columns. */
export function openParquet(bytes: Uint8Array, columns?: readonly string[]): DataFrame {
  const { buffer, byteOffset, byteLength } = bytes;
  const options = columns ? { columns: [...columns] } : {};
  return pl.readParquet(Buffer.from(buffer, byteOffset, byteLength), options);
}

/** One of our frames as a polars frame. */
export function toDataFrame(frame: Frame, schema: Schema): DataFrame {
  return openParquet(encodeFrame(frame, schema));
}
