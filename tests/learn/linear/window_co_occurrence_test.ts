/** By hand. */
import assert from "node:assert/strict";
import { windowCoOccurrence } from "../../../lib/learn/linear/_window_co_occurrence.ts";

function pairsOf(texts: readonly (readonly number[])[], size: number): Record<string, number> {
  const { starts, columns, values } = windowCoOccurrence(texts.map((text) => Int32Array.from(text)), size);
  const pairs: Record<string, number> = {};
  for (let row = 0; row < size; row++) {
    for (let p = starts[row]; p < starts[row + 1]; p++) pairs[`${row} ${columns[p]}`] = values[p];
  }
  return pairs;
}

Deno.test("windowCoOccurrence() counts stems side by side 1, farther apart less, and one that comes again beside itself", () => {
  const [a, b, c, d] = [2 / 3, 1 + 1 / 2, 1 / 2 + 1, 1];
  assert.deepEqual(pairsOf([[0, 1, 2, 0]], 3), {
    ...{ "0 0": a, "0 1": b, "0 2": c },
    ...{ "1 0": b, "1 2": d },
    ...{ "2 0": c, "2 1": d },
  });
});

Deno.test("windowCoOccurrence() ends at four words and at the end of a text, and passes over what is no stem", () => {
  assert.deepEqual(pairsOf([[0, -1, -1, -1, 1], [2]], 3), { "0 1": 1 / 4, "1 0": 1 / 4 });
  assert.deepEqual(pairsOf([[0, -1, -1, -1, -1, 1], [], [2], [0]], 3), {});
  assert.deepEqual(pairsOf([], 2), {});
});

Deno.test("windowCoOccurrence() adds up over texts", () => {
  assert.deepEqual(pairsOf([[0, 1], [1, 0], [0, -1, 1]], 2), { "0 1": 2.5, "1 0": 2.5 });
});
