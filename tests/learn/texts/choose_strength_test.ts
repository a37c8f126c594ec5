import assert from "node:assert/strict";
import { countRows } from "../../../lib/learn/sparse_rows.ts";
import { chooseStrength } from "../../../lib/learn/texts/choose_strength.ts";

/** A class, and the columns of the row. */
type Example = readonly [label: 0 | 1, columns: readonly number[], weight?: number];

const WEAK = 0.001, STRONG = 100;

/** Two fifths are later: `later` is two thirds as long as `earlier`. */
function chosen(earlier: readonly Example[], later: readonly Example[]): number {
  const all = [...earlier, ...later];
  const starts = Int32Array.from(
    [0, ...all].keys(),
    (i) => all.slice(0, i).reduce((sum, [, own]) => sum + own.length, 0),
  );
  const rows = countRows(starts, Int32Array.from(all.flatMap(([, columns]) => columns)), 500);
  const labels = Uint8Array.from(all.flatMap(([label]) => label === 0 ? [1, 0] : [0, 1]));
  const weights = Float64Array.from(all, ([, , weight]) => weight ?? 1);
  const times = Float64Array.from(all.keys(), (i) => i < earlier.length ? 0 : 1);
  const folds = Int32Array.from(all.keys(), (i) => i % 5);
  return chooseStrength(rows, { labels, times, weights }, folds, {
    classes: 2,
    exclusive: true,
    strengths: [WEAK, STRONG],
  });
}
const both = (count: number, of: (label: 0 | 1, i: number) => Example) =>
  Array.from({ length: count * 2 }, (_, i) => of(i % 2 as 0 | 1, i));
const plain = both(40, (label) => [label, [label]]);

Deno.test("chooseStrength() takes the weakest that tells the later examples, though a strong one learns the earlier by heart", () => {
  const wrong = both(10, (label, i) => [label, [1 - label, 100 + i]]); // each with a word of its own
  assert.equal(chosen([...both(50, (label) => [label, [label]]), ...wrong], plain), WEAK);
});

Deno.test("chooseStrength() takes a strong one where the later examples need it", () => {
  const rare = both(10, (label) => [label, [label, 2 + label]]), many = both(50, (label) => [label, [1 - label]]);
  assert.equal(chosen([...rare, ...many], both(40, (label) => [label, [label, 2 + label]])), STRONG);
});

Deno.test("chooseStrength() learns nothing from examples of weight 0", () => {
  const rare = both(10, (label) => [label, [label, 2 + label]]), many = both(50, (label) => [label, [1 - label], 0]);
  assert.equal(chosen([...rare, ...many], both(40, (label) => [label, [label, 2 + label]])), WEAK);
});
