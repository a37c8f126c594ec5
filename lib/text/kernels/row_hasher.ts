/** Content hashes of many texts at once, by WebAssembly over texts that lie in its memory. @module */
import { CODE } from "./_hash_rows_code.ts";
import { instanceOf } from "./instance_of.ts";

/** Writes the two numbers of `hashBytes` for each slice; see the kernel. */
export type RowHasher = (slices: number, step: number, rows: number, high: number, low: number) => void;

export function rowHasher(memory: WebAssembly.Memory): RowHasher {
  return instanceOf(CODE, memory).run as RowHasher;
}
