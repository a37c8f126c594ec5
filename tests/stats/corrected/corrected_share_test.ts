import assert from "node:assert/strict";
import fc from "fast-check";
import { correctedShare, type Labelled, type Whole } from "../../../lib/stats/corrected/mod.ts";
import { randomOf } from "../../../lib/stats/mod.ts";
import { drawOften, METHODS } from "./_draws.ts";

/** 60 labels with three chances of being drawn, two strata, 30 authors. */
const LABELLED: readonly Labelled[] = Object.freeze(Array.from({ length: 60 }, (_, i) => ({
  unit: `m${i}`,
  truth: (i * 7) % 10 < 3 ? 1 : 0,
  machine: ((i * 13) % 17) / 16,
  chance: [0.1, 0.2, 0.4][i % 3],
  cluster: String(i >> 1),
  stratum: i % 4 === 0 ? "a" : "b",
})));

function shown(labelled: readonly Labelled[], whole: Whole, lambda: number | "fitted" = 1): string[] {
  const { corrected, low, high } = correctedShare(labelled, whole, { lambda })!;
  return [corrected, low, high].map((value) => value.toFixed(5));
}

Deno.test("correctedShare() gives 0.29 (0.2434–0.3415) where the machine misses half of 60 in 200, by hand", () => {
  // Mean of truth − machine is 30/200; its variance 0.15 · 0.85 · 200/199 ÷ 200, less 200/10,000 that is known:
  // 0.00062789. By labels alone 0.3 · 0.7 ÷ 200 = 0.00105. R = (200² · 0.00062789 + 0.98) ÷ (200² · 0.00105 + 0.98) =
  // 0.60717; Wilson on 200 ÷ R = 329.4 labels with t(199) = 1.971957 gives the bounds.
  const labelled = Array.from({ length: 200 }, (_, i) => ({
    unit: `m${i}`,
    truth: i < 60 ? 1 : 0,
    machine: i < 30 ? 1 : 0,
  }));
  assert.deepEqual(shown(labelled, { n: 10_000, machine: 0.14 }), ["0.29000", "0.24338", "0.34152"]);
});

Deno.test("correctedShare() weighs by chance and adds up authors as numpy does", () => {
  // numpy 2.4 and scipy 1.17: Hájek weights 1/chance scaled to 2,000; cluster sums of √(1 − 1/w) · w · residual ÷ 2,000,
  // squared, × 30/29; t with 29 degrees of freedom.
  assert.deepEqual(shown(LABELLED, { n: 2000, machine: 0.41 }), ["0.22920", "0.12362", "0.38530"]);
});

Deno.test("correctedShare() puts strata together by their sizes as numpy does", () => {
  const strata = { a: { n: 800, machine: 0.35 }, b: { n: 1200, machine: 0.45 } };
  // numpy 1.24 and scipy 1.10: as above within each stratum, × 30/28; t with 28 degrees of freedom.
  assert.deepEqual(shown(LABELLED, { n: 2000, machine: 0.41, strata }), ["0.26321", "0.13833", "0.44290"]);
});

Deno.test("correctedShare() follows the machine as far as it proved right on the other authors, as numpy does", () => {
  assert.equal(shown(LABELLED, { n: 2000, machine: 0.41 }, "fitted")[0], "0.29039");
});

Deno.test("correctedShare() joins a stratum that has one label with the next one", () => {
  const strata = { 0: { n: 200, machine: 0.3 }, a: { n: 600, machine: 0.35 }, b: { n: 1200, machine: 0.45 } };
  const labelled = LABELLED.map((unit, i) => i === 0 ? { ...unit, stratum: "0" } : unit);
  const joined = { a: { n: 800, machine: (200 * 0.3 + 600 * 0.35) / 800 }, b: strata.b };
  const whole = { n: 2000, machine: 0.4 };
  assert.deepEqual(shown(labelled, { ...whole, strata }), shown(LABELLED, { ...whole, strata: joined }));
});

Deno.test("correctedShare() names a label of a stratum that the whole has not: it would be left out unseen", () => {
  const whole = { n: 2000, machine: 0.41, strata: { a: { n: 2000, machine: 0.41 } } };
  assert.throws(() => correctedShare(LABELLED, whole), { name: "RangeError", message: /unit "m1" is of stratum "b"/ });
  const without = LABELLED.map(({ stratum: _, ...unit }) => unit);
  assert.throws(() => correctedShare(without, whole), { name: "RangeError", message: /unit "m0" is of no stratum/ });
});

Deno.test("correctedShare() is what people said where they coded everything", () => {
  const all = LABELLED.map((unit) => ({ ...unit, chance: 1 }));
  const machine = all.reduce((sum, { machine }) => sum + machine, 0) / 60;
  for (const lambda of [1, "fitted"] as const) {
    const { corrected, low, high } = correctedShare(all, { n: 60, machine }, { lambda })!;
    for (const value of [corrected, low, high]) assert.ok(Math.abs(value - 0.3) < 1e-12);
  }
});

Deno.test("correctedShare() has room above 0 where no label has the code, and says nothing with 29 labels", () => {
  const none = Array.from({ length: 30 }, (_, i) => ({ unit: `m${i}`, truth: 0, machine: 0 }));
  const share = correctedShare(none, { n: 1000, machine: 0 })!;
  assert.equal(share.corrected, 0);
  assert.equal(share.low, 0);
  assert.ok(share.high > 0.1 && share.high < 0.13); // Wilson with t(29): 0.122; less 3 % that is known
  assert.equal(correctedShare(none.slice(1), { n: 1000, machine: 0 }), null);
  assert.equal(correctedShare([], { n: 0, machine: 0 }), null);
});

Deno.test("correctedShare() says nothing on labels of nine authors", () => {
  const nine = LABELLED.map((unit, i) => ({ ...unit, cluster: String(i % 9) }));
  assert.equal(correctedShare(nine, { n: 2000, machine: 0.41 }), null);
});

Deno.test("correctedShare() clips to the range a machine that is wrong all over", () => {
  const labelled = Array.from({ length: 40 }, (_, i) => ({ unit: `m${i}`, truth: i === 0 ? 1 : 0, machine: 0.9 }));
  const share = correctedShare(labelled, { n: 1000, machine: 0.1 })!; // 0.1 + (0.025 − 0.9) is below 0
  assert.equal(share.corrected, 0);
  assert.ok(share.low === 0 && share.high > 0);
});

Deno.test("correctedShare() of a net share is the difference of its two shares", () => {
  const net = LABELLED.map((unit, i) => ({ ...unit, truth: i % 5 === 0 ? -1 : unit.truth }));
  const whole = { n: 2000, machine: 0.1 };
  const { corrected } = correctedShare(net, whole, { range: [-1, 1] })!;
  const part = (code: number) =>
    correctedShare(net.map((unit) => ({ ...unit, truth: Number(unit.truth === code), machine: 0 })), {
      n: 2000,
      machine: 0,
    })!.corrected;
  const machine = correctedShare(LABELLED.map((unit) => ({ ...unit, truth: 0 })), whole, { range: [-1, 1] })!.corrected;
  assert.ok(Math.abs(corrected - (part(1) - part(-1) + machine)) < 1e-12);
});

Deno.test("correctedShare() does not depend on the order of the labels, and holds its share within the range", () => {
  const unit = fc.record({ truth: fc.constantFrom(0, 1), machine: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 30, maxLength: 60 }), fc.integer(), (values, seed) => {
      const labelled = values.map((value, i) => ({ ...value, unit: `m${i}`, chance: 0.1 + (i % 9) / 10 }));
      const random = randomOf(seed);
      const shuffled = labelled.map((one) => ({ one, key: random() })).sort((a, b) => a.key - b.key).map(({ one }) =>
        one
      );
      for (const lambda of [1, "fitted"] as const) {
        const share = correctedShare(labelled, { n: 500, machine: 0.4 }, { lambda })!;
        assert.deepEqual(correctedShare(shuffled, { n: 500, machine: 0.4 }, { lambda }), share);
        assert.ok(0 <= share.low && share.low <= share.corrected && share.corrected <= share.high && share.high <= 1);
      }
    }),
    { seed: 1, numRuns: 50 },
  );
});

Deno.test("correctedShare() names labels, truths and chances that cannot be", () => {
  const whole = { n: 2000, machine: 0.41 };
  const changed = (change: Partial<Labelled>) => LABELLED.map((unit, i) => i === 3 ? { ...unit, ...change } : unit);
  assert.throws(() => correctedShare(LABELLED, { ...whole, n: 59 }), { name: "RangeError", message: /59 units by 60/ });
  assert.throws(() => correctedShare(changed({ truth: 2 }), whole), { message: /unit "m3" is 2; 0 to 1 is needed/ });
  assert.throws(() => correctedShare(changed({ chance: 0 }), whole), { message: /the chance 0; above 0 up to 1/ });
  assert.throws(() => correctedShare(changed({ machine: NaN }), whole), { message: /NaN of unit "m3"/ });
});

/** A whole of a known share; the machine's belief leans the same way, and too high. */
function drawnWhole(share: number, skill: number) {
  const random = randomOf(`whole ${share} ${skill}`), n = 3000;
  const logit = Math.log(share / (1 - share));
  const units = Array.from({ length: n }, () => {
    const lean = skill * (random() + random() + random() + random() - 2) * Math.sqrt(3),
      own = logit - skill * skill / 4;
    const sure = (x: number) => 1 / (1 + Math.exp(-x));
    return { truth: Number(random() < sure(own + lean)), belief: sure(own + lean + 0.7) };
  });
  return {
    truth: units.map(({ truth }) => truth),
    beliefs: units.map(({ belief }) => belief),
    codes: units.map(({ belief }) => Number(belief > 0.5)),
  };
}

for (const [share, skill, labels] of [[0.05, 1.5, 200], [0.1, 2.5, 200], [0.25, 1, 200], [0.25, 2.5, 100]]) {
  Deno.test(`correctedShare() holds the truth in 93 to 97 of 100 draws: ${labels} labels, ${share}, skill ${skill}`, () => {
    const known = drawnWhole(share, skill);
    const [alone, ...others] = drawOften(known, { draws: 1000, labels, range: [0, 1], seed: 1 });
    for (const { method, coverage, error } of [alone, ...others]) {
      assert.ok(coverage >= 0.93 && coverage <= 0.975, `${method}: ${coverage}`);
      assert.ok(labels < 200 || !method.startsWith("beliefs") || error <= 0.025, `${method}: ${error}`);
    }
    const fitted = others.find(({ method }) => method === METHODS[2].method)!;
    assert.ok(fitted.width < alone.width, `${fitted.width} against ${alone.width}`);
  });
}
