/** By what a part is known again: its bytes as a whole, and column by column. @module */
import { columnBytes } from "../../tables/parquet.ts";
import { sha256 } from "../files/hash.ts";
import type { PartState } from "../files/state.ts";

/** Hashes of a part's bytes. */
export type PartPrints = Pick<PartState, "hash" | "columns">;

/** Hashes of the bytes of a part that is about to be written. */
export function printsOf(bytes: Uint8Array): PartPrints {
  const columns = [...columnBytes(bytes)].map(([name, column]) => [name, sha256(column)] as const);
  return { hash: sha256(bytes), columns: Object.fromEntries(columns) };
}

/**
 * What a function of some columns of a part (default: of all) depends on. A mention that is now a copy of another one
 * changes a part, but nothing for a stage that does not read what is a copy of what.
 */
export function contentOf({ hash, rows, columns: known }: PartState, columns?: readonly string[]): unknown {
  const hashes = columns?.map((name) => known?.[name]);
  return !hashes || hashes.includes(undefined) ? hash : [rows, ...hashes];
}
