/** The hashes that tell whether a part is still the same, as a whole and column by column. @module */
import { columnBytes } from "../../tables/parquet.ts";
import { sha256 } from "../files/hash.ts";
import type { PartState } from "../files/state.ts";

/** Hashes of a part's bytes. */
export type PartHashes = Pick<PartState, "hash" | "columns">;

/** Hashes of the bytes of a part that is about to be written. */
export function hashesOf(bytes: Uint8Array): PartHashes {
  const columns = [...columnBytes(bytes)].map(([name, column]) => [name, sha256(column)] as const);
  return { hash: sha256(bytes), columns: Object.fromEntries(columns) };
}

/**
 * What identifies the content of some columns of a part (default: of all), as plain data: equal keys, equal content. So a
 * change in a column that a stage does not read (a mention is now a copy of another one) changes nothing for that stage.
 */
export function contentKey({ hash, rows, columns: known }: PartState, columns?: readonly string[]): unknown {
  const hashes = columns?.map((name) => known?.[name]);
  return !hashes || hashes.includes(undefined) ? hash : [rows, ...hashes];
}
