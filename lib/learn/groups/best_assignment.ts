/** Pairs rows with columns so that the sum is largest. @module */

/**
 * The one-to-one pairing of rows and columns with the largest sum, by the Hungarian method with potentials.
 *
 * Where there are more rows than columns, or the other way round, the rest stays without a partner. O(n³).
 *
 * @param gains row by row, what pairing a row with a column is worth; all rows of one length
 * @returns the column of each row, or −1
 * @see Kuhn (1955), "The Hungarian method for the assignment problem"; potentials as in Jonker and Volgenant (1987)
 *
 * @example The larger sum wins over the largest entry
 * ```ts
 * import assert from "node:assert/strict";
 * import { bestAssignment } from "./best_assignment.ts";
 *
 * assert.deepEqual(bestAssignment([[10, 9], [9, 1]]), [1, 0]);
 * ```
 */
export function bestAssignment(gains: readonly (readonly number[])[]): number[] {
  const size = Math.max(gains.length, gains[0]?.length ?? 0);
  const cost = (i: number, j: number) => -(gains[i]?.[j] ?? 0);
  const rowOf = cheapestRows(size, cost);
  const columns = new Array<number>(gains.length).fill(-1);
  rowOf.forEach((row, column) => {
    if (row < gains.length && column < (gains[0]?.length ?? 0)) columns[row] = column;
  });
  return columns;
}

/** The row of each column in the cheapest pairing of a square matrix; rows join one by one. */
function cheapestRows(size: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Float64Array(size + 1), columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1).fill(-1); // the last column is where the new row begins
  for (let row = 0; row < size; row++) {
    rowOf[size] = row;
    const least = new Float64Array(size + 1).fill(Infinity);
    const from = new Int32Array(size + 1).fill(size);
    const seen = new Uint8Array(size + 1);
    let at = size;
    while (rowOf[at] !== -1) {
      seen[at] = 1;
      let next = -1;
      for (let j = 0; j < size; j++) {
        if (seen[j]) continue;
        const reduced = cost(rowOf[at], j) - rowPotential[rowOf[at]] - columnPotential[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          from[j] = at;
        }
        if (next < 0 || least[j] < least[next]) next = j;
      }
      const step = least[next];
      for (let j = 0; j <= size; j++) {
        if (seen[j]) {
          rowPotential[rowOf[j]] += step;
          columnPotential[j] -= step;
        } else least[j] -= step;
      }
      at = next;
    }
    for (; at !== size; at = from[at]) rowOf[at] = rowOf[from[at]];
  }
  return Array.from(rowOf.subarray(0, size));
}
