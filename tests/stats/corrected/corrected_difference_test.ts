import assert from "node:assert/strict";
import { correctedDifference, correctedShare, type DifferenceSide } from "../../../lib/stats/corrected/mod.ts";
import { newcombeInterval, randomOf } from "../../../lib/stats/mod.ts";
import { sampleOf } from "./_draws.ts";

/** Labels of which the first `bad` have the code, under names that begin so. */
function side(name: string, bad: number, size = 400): DifferenceSide {
  return {
    labelled: Array.from({ length: size }, (_, i) => ({ unit: `${name}${i}`, truth: i < bad ? 1 : 0, machine: 0 })),
    whole: { n: 1e9, machine: 0 },
  };
}

Deno.test("correctedDifference() without a machine is near Newcombe's interval, 0.0524–0.3339 for 56 of 70 less 48 of 80", () => {
  // Newcombe (1998), Statistics in Medicine 17:873, table II (a), method 10; here t stands for z, so it is a little wider.
  const { corrected, low, high } = correctedDifference(side("a", 56, 70), side("b", 48, 80))!;
  assert.equal(corrected.toFixed(3), "0.200");
  assert.ok(Math.abs(low - 0.0524) < 0.005 && low < 0.0524, String(low));
  assert.ok(Math.abs(high - 0.3339) < 0.005 && high > 0.3339, String(high));
});

Deno.test("correctedDifference() with many labels is Newcombe's interval", () => {
  const found = correctedDifference(side("a", 1200, 4000), side("b", 1000, 4000))!;
  const { low, high } = newcombeInterval(1200, 4000, 1000, 4000)!;
  assert.ok(Math.abs(found.low - low) < 1e-4 && Math.abs(found.high - high) < 1e-4);
});

Deno.test("correctedDifference() of a share from itself is none, with hardly any interval", () => {
  const { corrected, low, high } = correctedDifference(side("a", 100), side("a", 100))!;
  assert.equal(corrected, 0);
  assert.ok(Math.abs(low) < 0.005 && Math.abs(high) < 0.005); // the same error; what is left is that Wilson's sides differ
});

Deno.test("correctedDifference() is narrower where both stand on the same labels and go together", () => {
  const apart = correctedDifference(side("a", 100), side("b", 90))!;
  const shared = correctedDifference(side("a", 100), side("a", 90))!;
  assert.ok(shared.high - shared.low < 0.5 * (apart.high - apart.low));
  assert.deepEqual([apart.n_labelled, shared.n_labelled], [800, 400]);
});

Deno.test("correctedDifference() cannot be said where one of the two cannot", () => {
  assert.equal(correctedDifference(side("a", 100), side("b", 3, 29)), null);
});

Deno.test("correctedDifference() holds the true difference in 93 to 97 of 100 draws that two subjects share", () => {
  const random = randomOf(1), n = 3000;
  // A mention may be about both subjects: then the two tones go together.
  const mentions = Array.from({ length: n }, () => {
    const kind = random(), first = random() < 0.3 ? 1 : 0, second = random() < 0.7 ? first : random() < 0.15 ? 1 : 0;
    return { a: kind < 0.7 ? first : null, b: kind > 0.4 ? second : null };
  });
  const machineOf = (truth: number) => random() < 0.8 ? truth : 1 - truth;
  const lines = mentions.map(({ a, b }) => ({
    a,
    b,
    ma: a === null ? 0 : machineOf(a),
    mb: b === null ? 0 : machineOf(b),
  }));
  const mean = (of: (line: (typeof lines)[number]) => number, about: "a" | "b") => {
    const own = lines.filter((line) => line[about] !== null);
    return { n: own.length, mean: own.reduce((sum, line) => sum + of(line), 0) / own.length };
  };
  const truth = mean(({ a }) => a!, "a").mean - mean(({ b }) => b!, "b").mean;
  const [machineA, machineB] = [mean(({ ma }) => ma, "a"), mean(({ mb }) => mb, "b")];
  const draw = randomOf(2);
  let held = 0;
  for (let i = 0; i < 1000; i++) {
    const drawn = sampleOf(n, 200, draw);
    const found = correctedDifference(
      {
        labelled: drawn.filter((at) => lines[at].a !== null)
          .map((at) => ({ unit: `${at}`, truth: lines[at].a!, machine: lines[at].ma })),
        whole: { n: machineA.n, machine: machineA.mean },
      },
      {
        labelled: drawn.filter((at) => lines[at].b !== null)
          .map((at) => ({ unit: `${at}`, truth: lines[at].b!, machine: lines[at].mb })),
        whole: { n: machineB.n, machine: machineB.mean },
      },
      { lambda: "fitted" },
    )!;
    if (found.low <= truth && truth <= found.high) held++;
  }
  assert.ok(held >= 930 && held <= 970, String(held));
});

Deno.test("correctedDifference() agrees with the two shares it is the difference of", () => {
  const a = side("a", 90), b = side("b", 60);
  const difference = correctedDifference(a, b)!.corrected;
  const [first, second] = [a, b].map(({ labelled, whole }) => correctedShare(labelled, whole)!.corrected);
  assert.equal(difference, first - second);
});
