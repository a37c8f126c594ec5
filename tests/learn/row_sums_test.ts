import assert from "node:assert/strict";
import { RowSums } from "../../lib/learn/row_sums.ts";

Deno.test("RowSums gives what a table of sums holds, beyond the room it begins with", () => {
  const rows = 40, width = 60, table = Array.from({ length: rows }, () => new Array<number>(width).fill(0));
  const sums = new RowSums(rows, width);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < 90; k++) {
      const column = (row * 31 + k * 17) % width;
      sums.add(column, k + 1);
      table[row][column] += k + 1;
    }
    sums.endRow();
  }
  const { starts, columns, values } = sums.build(), dense = table.map((row) => row.map(() => 0));
  for (let row = 0; row < rows; row++) {
    for (let p = starts[row]; p < starts[row + 1]; p++) {
      assert.ok(p === starts[row] || columns[p] > columns[p - 1]);
      dense[row][columns[p]] = values[p];
    }
  }
  assert.ok(columns.length > 1 << 10);
  assert.deepEqual(dense, table);
});

Deno.test("RowSums leaves a row empty that nothing was added to", () => {
  const sums = new RowSums(2, 2);
  sums.endRow();
  sums.add(1, 3);
  sums.endRow(3);
  const { starts, columns, values } = sums.build();
  assert.deepEqual([[...starts], [...columns], [...values]], [[0, 0, 1], [1], [1]]);
});
