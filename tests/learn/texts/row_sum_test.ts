import assert from "node:assert/strict";
import { RowSum } from "../../../lib/learn/texts/_row_sum.ts";

const ROWS = [[0.1, 0.7, -0.2, 3], [0.2, 1e-9, 5, -3], [0.3, -0.7, 0.1, 1e9], [4, 2, -6, 8]];

function tableOf(rows: readonly number[][]): RowSum {
  const sum = new RowSum(3);
  assert.deepEqual(rows.map((row) => sum.push(row)), [...rows.keys()]);
  return sum;
}

Deno.test("RowSum has the bits of a sum that is kept row by row, however many rows are named", () => {
  const sum = tableOf(ROWS), named = Array.from({ length: 1000 }, (_, i) => i * 7 % 3), plain = [0, 0, 0, 0];
  for (const row of named) ROWS[row].forEach((number, k) => plain[k] += number);
  for (let round = 0; round < 2; round++) {
    sum.begin();
    for (const row of named) sum.add(row);
    sum.end();
    assert.deepEqual([...sum.sums], plain);
  }
});

Deno.test("RowSum weighs what a row says by its weight, and its squared length by the square", () => {
  const sum = tableOf(ROWS);
  sum.begin();
  sum.add(3);
  sum.addLess(3, 0.5);
  sum.addNumbers([1, 1, 1, 1]);
  sum.end();
  assert.deepEqual([...sum.sums], [4 + 1 + 1, 2 + 1 + 1, -6 - 3 + 1, 8 + 4 + 1]);
});

Deno.test("RowSum of five classes has five and of none the length alone", () => {
  const five = new RowSum(5), none = new RowSum(0);
  five.push([1, 2, 3, 4, 5, 6]), none.push([9]);
  for (const sum of [five, none]) sum.begin(), sum.add(0), sum.add(0), sum.end();
  assert.deepEqual([...five.sums.subarray(0, 6)], [2, 4, 6, 8, 10, 12]);
  assert.equal(none.sums[0], 18);
});
