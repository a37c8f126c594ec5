/** Finds the row of an id that only one row has. @module */
import type { TextColumn } from "../columns.ts";
import { ByteIndex } from "./byte_index.ts";
import { rowFinder } from "./finders.ts";

const SEVERAL = -1;

/**
 * Finds where the ids of another column stand: −1 for one that does not, and for one that stands in several rows, of which
 * nobody can say which is meant.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { TextBuilder } from "../columns.ts";
 * import { onlyRows } from "./only_rows.ts";
 *
 * const column = (...ids: string[]) => {
 *   const builder = new TextBuilder();
 *   for (const id of ids) builder.add(id);
 *   return builder.build();
 * };
 * const row = onlyRows(column("a", "b", "c", "b"), column("c", "b", "new"));
 * assert.deepEqual([row(0), row(1), row(2)], [2, -1, -1]);
 * ```
 */
export function onlyRows(ids: TextColumn, wanted: TextColumn): (i: number) => number {
  const index = new ByteIndex(ids.length), rows: number[] = [];
  for (let row = 0; row < ids.length; row++) {
    const number = index.addAt(ids, row);
    rows[number] = number < rows.length ? SEVERAL : row;
  }
  const find = rowFinder(wanted, index);
  return (i) => {
    const number = find(i);
    return number < 0 ? -1 : rows[number];
  };
}
