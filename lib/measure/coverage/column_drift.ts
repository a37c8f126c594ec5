/** Export files whose columns are not those of the file before. @module */

/** The columns of a file that hold something. */
export interface FileColumns {
  readonly file: string;
  readonly columns: ReadonlySet<string>;
}

/** What two files of one kind do not share. */
export interface Drift {
  readonly file: string;
  readonly other: string;
  readonly added: readonly string[];
  readonly lost: readonly string[];
}

/** Files that share less, or whose names end otherwise, are not of one kind and not compared. */
const LEAST_SHARED = 0.5;

/**
 * Compares each file, in the order of their names, with the nearest file of its kind before it.
 *
 * @returns none where all files of a kind have the same columns
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { columnDrift } from "./column_drift.ts";
 *
 * const files = [["a.csv", "id text likes"], ["b.csv", "id text likes views"], ["c.json", "uid body"]];
 * const drift = columnDrift(files.map(([file, names]) => ({ file, columns: new Set(names.split(" ")) })));
 * assert.deepEqual(drift, [{ file: "b.csv", other: "a.csv", added: ["views"], lost: [] }]);
 * ```
 */
export function columnDrift(files: readonly FileColumns[]): Drift[] {
  const inOrder = files.toSorted((a, b) => a.file < b.file ? -1 : 1);
  return inOrder.flatMap(({ file, columns }, i) => {
    const other = inOrder.slice(0, i).findLast((before) =>
      endingOf(before.file) === endingOf(file) && sharedPart(columns, before.columns) >= LEAST_SHARED
    );
    if (!other) return [];
    const added = [...columns].filter((name) => !other.columns.has(name)).sort();
    const lost = [...other.columns].filter((name) => !columns.has(name)).sort();
    return added.length + lost.length === 0 ? [] : [{ file, other: other.file, added, lost }];
  });
}

function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((name) => b.has(name)).length, either = a.size + b.size - shared;
  return either === 0 ? 0 : shared / either;
}

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf(".") + 1).toLowerCase();
}
